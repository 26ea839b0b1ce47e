using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PartnerSupport.Sandbox.Server;

/// <summary>The sandbox's own paths: which world this is, the truth about its tickets, faults, certificates of the application, reset.</summary>
internal sealed class ControlApi(SandboxWorld world)
{
    /// <summary>
    /// What a write needs: a web page may send a simple request to the loopback address, but no header of its own without asking first, which
    /// nobody here answers.
    /// </summary>
    public const string Header = "X-Sandbox-Control";

    public async Task AnswerAsync(HttpContext context, PathString path)
    {
        var isWrite = !HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method);
        var (status, body) = isWrite && context.Request.Headers[Header].Count == 0 ? NoHeader() : await DoAsync(context, path).ConfigureAwait(false);
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.WriteAsync(body.ToJsonString(), context.RequestAborted).ConfigureAwait(false);
    }

    private static (int Status, JsonNode Body) NoHeader() =>
        (StatusCodes.Status403Forbidden, new JsonObject { ["error"] = $"A write needs the header {Header}, with any value." });

    private async Task<(int Status, JsonNode Body)> DoAsync(HttpContext context, PathString path) =>
        (context.Request.Method, path.Value) switch
        {
            ("GET", "/world") => (StatusCodes.Status200OK, World()),
            ("GET", "/tickets") => (StatusCodes.Status200OK, TruthJson.Of(world.Tickets)),
            ("GET", "/requests") => (StatusCodes.Status200OK, TruthJson.Of(world.Requests)),
            ("GET", "/faults") => (StatusCodes.Status200OK, FaultJson.Write(world.Faults.Active)),
            ("POST", "/faults") => await AddFaultsAsync(context).ConfigureAwait(false),
            ("POST", "/certificates") => await AddCertificateAsync(context).ConfigureAwait(false),
            ("DELETE", "/faults") => (StatusCodes.Status200OK, ClearFaults()),
            ("POST", "/reset") => (StatusCodes.Status200OK, Reset()),
            _ => (
                StatusCodes.Status404NotFound,
                (JsonNode)new JsonObject { ["error"] = "GET world, tickets, requests, faults; POST faults, certificates, reset; DELETE faults." }
            ),
        };

    private JsonObject World() =>
        new()
        {
            ["worldId"] = world.WorldId,
            ["partnerTenantId"] = world.Partner.Tenant.Id,
            ["generatedCustomers"] = world.Options.CustomerCount,
            ["latencyMilliseconds"] = world.Options.Latency.TotalMilliseconds,
        };

    private JsonArray ClearFaults()
    {
        world.Faults.Clear();
        return [];
    }

    private JsonObject Reset()
    {
        world.Reset();
        world.Faults.Clear();
        return World();
    }

    // PEM in the body; only the public part is wanted, and only that is kept.
    private async Task<(int Status, JsonNode Body)> AddCertificateAsync(HttpContext context)
    {
        try
        {
            using var reader = new StreamReader(context.Request.Body);
            var certificate = X509Certificate2.CreateFromPem(await reader.ReadToEndAsync(context.RequestAborted).ConfigureAwait(false));
            world.Identity.RegisterCertificate(certificate);
            return (StatusCodes.Status200OK, new JsonObject { ["thumbprint"] = certificate.Thumbprint });
        }
        catch (CryptographicException error)
        {
            return (StatusCodes.Status400BadRequest, new JsonObject { ["error"] = error.Message });
        }
    }

    private async Task<(int Status, JsonNode Body)> AddFaultsAsync(HttpContext context)
    {
        try
        {
            var body = await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted).ConfigureAwait(false);
            foreach (var fault in FaultJson.Read(body))
                world.Faults.Add(fault);
            return (StatusCodes.Status200OK, FaultJson.Write(world.Faults.Active));
        }
        catch (Exception error) when (error is JsonException or FormatException or InvalidOperationException or ArgumentException)
        {
            return (StatusCodes.Status400BadRequest, new JsonObject { ["error"] = error.Message });
        }
    }
}
