using System.Diagnostics.CodeAnalysis;

namespace PartnerSupport.Host;

/// <summary>The composition root: puts the services together, live or sandbox. The one class that the bridge makes.</summary>
public sealed class SupportHost : ISupportHost
{
    /// <inheritdoc/>
    public IReadOnlyList<string> SandboxFaults => FaultPlace.Kinds;

    /// <inheritdoc/>
    public async Task<SupportSession> ConnectAsync(ConnectRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        // Read before anything is asked; they strike once the session is there, since a rehearsal is not about the sign-in.
        var faults = FaultPlace.Read(request.SandboxFaults);
        var place = await SandboxPlace.OfAsync(request, cancellationToken).ConfigureAwait(false);
        var session = await ConnectAsync(request, place, cancellationToken).ConfigureAwait(false);
        if (faults is null || place is null)
            return session;
        try
        {
            await place.BreakAsync(faults, request.SandboxUri, cancellationToken).ConfigureAwait(false);
            return session;
        }
        catch
        {
            await session.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Connects to a sandbox that is there already; to the live services where it is null.</summary>
    [SuppressMessage("Reliability", "CA2000", Justification = "The session closes the wire when it ends, and the catch where there is no session.")]
    internal static async Task<SupportSession> ConnectAsync(ConnectRequest request, SandboxPlace? place, CancellationToken cancellationToken)
    {
        // The phone plans load while we sign in: our own default contact is the first that is judged.
        PhonePlans.Use(PhoneBook.Instance);
        PhoneBook.Instance.Prepare();
        TimeZoneIds.Use(TimeZoneTables.Ids);
        var cloud = CloudTable.Get(request.Cloud).With(request.CloudEndpoints);

        // Whatever was opened when a later step fails is closed again: a sign-in that is tried ten times must not hold ten ledgers.
        var opened = new Stack<IAsyncDisposable>();
        try
        {
            if (place?.Network is { } network)
                opened.Push(new Closing(network));
            var wire = WirePipeline.Create(
                new WireOptions
                {
                    Cloud = cloud,
                    Guard = new EgressGuard(EgressFacts.Nobody),
                    Network = place?.Network,
                    SandboxUri = request.SandboxUri,
                    Deadline = request.Deadline,
                    Trace = request.Trace,
                }
            );
            opened.Push(new Closing(wire));
            var tokens = await TokenSource.CreateAsync(TokenOptions(request, cloud, wire)).ConfigureAwait(false);
            opened.Push(new Closing(tokens));
            var graphSdk = new GraphSdk(wire.WithTokens(tokens), cloud);
            opened.Push(new Closing(graphSdk));
            var signedIn = await tokens.SignInAsync(cancellationToken).ConfigureAwait(false);
            var world = new LedgerWorld(signedIn.TenantId, cloud.Cloud, place?.WorldId);

            // The in-process world ends with the process, and so does its ledger (docs/decisions/ledger-before-send.md).
            var ledgerPlace = request.Ledger ?? (request is { Sandbox: true, SandboxUri: null } ? LedgerPlace.InMemory : null);
            var runner = ProcessRunner.Create();
            var ledger = await LedgerFactory.OpenAsync(ledgerPlace, world, TimeProvider.System, runner, cancellationToken).ConfigureAwait(false);
            opened.Push(ledger);
            var builder = new SessionBuilder(request, cloud, place, wire, tokens, graphSdk, ledger, runner);
            return await builder.BuildAsync(() => CloseAsync(opened), cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            await CloseAsync(opened).ConfigureAwait(false);
            throw;
        }
    }

    private static TokenSourceOptions TokenOptions(ConnectRequest request, CloudInfo cloud, WirePipeline wire) =>
        new()
        {
            SignIn = request.SignIn ?? (request.Sandbox ? SandboxSignIn.Create(TimeProvider.System.GetUtcNow()) : new SignIn { Kind = SignInKind.Interactive }),
            Cloud = cloud,
            Login = wire.Login,
            TenantId = request.TenantId,
            Prompt = request.Prompt,
            RefreshTokenRotated = request.RefreshTokenRotated,
        };

    // The last opened first, each once.
    private static async ValueTask CloseAsync(Stack<IAsyncDisposable> opened)
    {
        while (opened.TryPop(out var last))
            await last.DisposeAsync().ConfigureAwait(false);
    }

    private sealed class Closing(IDisposable opened) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            opened.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
