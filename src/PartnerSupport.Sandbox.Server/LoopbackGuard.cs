using System.Net;

namespace PartnerSupport.Sandbox.Server;

/// <summary>Refuses what a web page smuggles to the loopback address under a name of its own (DNS rebinding).</summary>
internal static class LoopbackGuard
{
    public static bool Refuses(HttpContext context) =>
        context.Request.Host.Host is var host
        && !host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        && !(IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));

    public static Task RefuseAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
        return context.Response.WriteAsync("The sandbox answers on 127.0.0.1 and localhost only.", context.RequestAborted);
    }
}
