namespace PartnerSupport.Host;

/// <summary>The composition root: puts the services together, live or sandbox. The one class that the bridge makes.</summary>
public sealed class SupportHost : ISupportHost
{
    /// <inheritdoc/>
    public async Task<SupportSession> ConnectAsync(ConnectRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return await ConnectAsync(request, await SandboxPlace.OfAsync(request, cancellationToken).ConfigureAwait(false), cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>Connects to a sandbox that is there already; to the live services where it is null.</summary>
    internal static async Task<SupportSession> ConnectAsync(ConnectRequest request, SandboxPlace? place, CancellationToken cancellationToken)
    {
        // The phone plans load while we sign in: our own default contact is the first that is judged.
        PhonePlans.Use(PhoneBook.Instance);
        PhoneBook.Instance.Prepare();
        TimeZoneIds.Use(TimeZoneTables.Ids);
        var cloud = CloudTable.Get(request.Cloud).With(request.CloudEndpoints);
        SupportPorts? ports = null;
        var wire = WirePipeline.Create(
            new WireOptions
            {
                Cloud = cloud,
                // The guard reads our own facts, and they come over the same wire: it asks for the ports at the first body.
                Guard = new EgressGuard(EgressFacts.From(() => ports!)),
                Network = place?.Network,
                SandboxUri = request.SandboxUri,
                Deadline = request.Deadline,
                Trace = request.Trace,
            }
        );
        var tokens = await TokenSource
            .CreateAsync(
                new TokenSourceOptions
                {
                    SignIn = request.Sandbox
                        ? request.SignIn ?? SandboxSignIn.Create(TimeProvider.System.GetUtcNow())
                        : request.SignIn ?? new SignIn { Kind = SignInKind.Interactive },
                    Cloud = cloud,
                    Login = wire.Login,
                    TenantId = request.TenantId,
                    Prompt = request.Prompt,
                    RefreshTokenRotated = request.RefreshTokenRotated,
                }
            )
            .ConfigureAwait(false);
        var signedIn = await tokens.SignInAsync(cancellationToken).ConfigureAwait(false);
        var world = new LedgerWorld(signedIn.TenantId, cloud.Cloud, place?.WorldId);
        // The in-process world ends with the process, and so does its ledger (DESIGN "Ledger").
        var ledgerPlace = request.Ledger ?? (request is { Sandbox: true, SandboxUri: null } ? LedgerPlace.InMemory : null);
        var ledger = await LedgerFactory.OpenAsync(ledgerPlace, world, TimeProvider.System, cancellationToken).ConfigureAwait(false);
        var builder = new SessionBuilder(request, cloud, place, wire, tokens, ledger);
        ports = builder.Ports;
        return await builder.BuildAsync(cancellationToken).ConfigureAwait(false);
    }
}
