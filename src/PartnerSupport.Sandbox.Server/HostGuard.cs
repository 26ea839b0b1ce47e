using System.Net;

namespace PartnerSupport.Sandbox.Server;

/// <summary>
/// Refuses what a web page smuggles to the loopback address under a name of its own (DNS rebinding). Over TLS the hosts that the sandbox plays are
/// its names, too.
/// </summary>
internal sealed class HostGuard(bool isHttps)
{
    /// <summary>Whether the request names the loopback address.</summary>
    public static bool IsLocal(HttpContext context) =>
        context.Request.Host.Host is var host
        && (host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address)));

    public bool Refuses(HttpContext context) => !IsLocal(context) && !(isHttps && SandboxSite.Find(context.Request.Host.Host) is not null);

    public Task RefuseAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
        return context.Response.WriteAsync(
            isHttps
                ? "The sandbox answers as Microsoft's hosts that it plays, and on 127.0.0.1 and localhost."
                : "The sandbox answers on 127.0.0.1 and localhost only.",
            context.RequestAborted
        );
    }
}
