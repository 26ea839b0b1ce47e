namespace PartnerSupport.Endurance;

/// <summary>Reaches a step before a call to the support services leaves, and one when the service has answered it.</summary>
internal sealed class KillHandler(KillSwitch kill) : DelegatingHandler(new SocketsHttpHandler())
{
    // What names a call: its kind of thing, not which one.
    private static readonly string[] Things =
    [
        "communications",
        "upload",
        "files",
        "fileWorkspaces",
        "operationsStatus",
        "servicerequests",
        "checkNameAvailability",
        "supportTickets",
    ];

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var path = request.RequestUri!.AbsolutePath;
        if (Array.Find(Things, thing => path.Contains("/" + thing, StringComparison.OrdinalIgnoreCase)) is not { } what)
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        kill.Reach($"before {request.Method} {what}");
        var answer = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        kill.Reach($"after {request.Method} {what}");
        return answer;
    }
}
