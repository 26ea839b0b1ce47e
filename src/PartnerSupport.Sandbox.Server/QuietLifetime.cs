namespace PartnerSupport.Sandbox.Server;

/// <summary>The host takes no signals: who starts a server, ends it (the program on Ctrl+C, a test on dispose).</summary>
internal sealed class QuietLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
