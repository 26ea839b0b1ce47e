using PartnerSupport.Host;
using PartnerSupport.Sandbox;

namespace PartnerSupport.Tests.Desk;

/// <summary>A connect that fails leaves nothing open.</summary>
public sealed class ConnectingTests
{
    [Fact]
    public async Task A_connect_that_fails_late_closes_what_it_opened()
    {
        var world = SandboxWorld.Create();
        var network = new WatchedNetwork(new SandboxHandler(world));
        world.Faults.Add(
            new SandboxFault(FaultKind.ServerError)
            {
                Status = System.Net.HttpStatusCode.Forbidden,
                PathContains = "organization",
                Times = 1000,
            }
        );
        world.Faults.Add(new SandboxFault(FaultKind.TokenRevoked) { Service = SandboxService.PartnerCenter, Times = 1000 });
        var folder = Directory.CreateTempSubdirectory("csp-connect-");
        var ledger = Path.Combine(folder.FullName, "ledger.db");
        try
        {
            var request = new ConnectRequest
            {
                Sandbox = true,
                Ledger = ledger,
                PolicyPath = Path.Combine(folder.FullName, "absent.json"),
            };

            await Assert.ThrowsAsync<SupportException>(() =>
                SupportHost.ConnectAsync(request, new SandboxPlace(world.WorldId, network), TestContext.Current.CancellationToken)
            );

            Assert.True(network.IsDisposed);
            Assert.False(File.Exists(ledger + "-wal"), "The ledger is still open.");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private sealed class WatchedNetwork(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        internal bool IsDisposed { get; private set; }

        protected override void Dispose(bool disposing)
        {
            IsDisposed = true;
            base.Dispose(disposing);
        }
    }
}
