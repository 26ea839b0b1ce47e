using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace PartnerSupport.InProcess;

/// <summary>Ctrl+C ends every cmdlet that waits for an answer.</summary>
public sealed class StopTests : IAsyncLifetime
{
    /// <summary>What a person bears who has pressed the keys; on an idle machine it takes milliseconds.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private const string Request = "Contoso Office365 'Mail is late' -Severity C -Description 'Deferrals since 07:15 CET; two users, steps in runbook 14.'";

    private const string Elsewhere =
        "[PartnerSupport.SupportRequest]@{ CustomerId = 'c0000001-0000-4000-8000-000000000001'; CustomerName = 'Contoso'; Service = 'Azure'; Status = 'Open'; "
        + "Title = 'Filed elsewhere'; RequestNumber = '2611220050000123'; SubscriptionId = '11111111-0000-4000-8000-000000000001'; IsSandbox = $true }";

    /// <summary>Each cmdlet that asks Microsoft, by a line that makes it ask.</summary>
    private static readonly Dictionary<string, string> Asking = new()
    {
        ["Add-CspSupportRequestNote"] = "Add-CspSupportRequestNote 2611220050000123 'Any news?' -Customer Contoso",
        ["Close-CspSupportRequest"] = "Close-CspSupportRequest 2611220050000123 -Customer Contoso",
        ["Get-CspCustomer"] = "Get-CspCustomer",
        ["Add-CspSupportRequestAttachment"] = "Add-CspSupportRequestAttachment 2611220050000123 -Customer Contoso -LiteralPath /etc/hosts",
        ["Get-CspServiceHealth"] = "Get-CspServiceHealth Contoso",
        ["Get-CspFraudEvent"] = "Get-CspFraudEvent Contoso",
        ["Get-CspCustomerService"] = "Get-CspCustomerService Contoso",
        ["Get-CspSupportRequest"] = "Get-CspSupportRequest",
        ["Get-CspSupportRequestNote"] = "Get-CspSupportRequestNote 2611220050000123 -Customer Contoso",
        ["Get-CspSupportTopic"] = "Get-CspSupportTopic mail -Service Azure -Customer Contoso",
        ["New-CspSupportRequest"] = $"New-CspSupportRequest {Request}",
        ["Open-CspSupportRequest"] = "Open-CspSupportRequest -Customer Contoso -Service Azure -WhatIf",
        ["Set-CspSupportRequest"] = $"{Elsewhere} | Set-CspSupportRequest -Contact 'Ana Moreno <ana.moreno@relecloud.example>'",
        ["Sync-CspSupportRequest"] = "Sync-CspSupportRequest Contoso",
        ["Test-CspSupportContact"] = "Test-CspSupportContact 'Ana Moreno <ana.moreno@relecloud.example>' Contoso",
        ["Test-CspSupportReadiness"] = "Test-CspSupportReadiness Contoso",
        ["Wait-CspSupportRequest"] = "Wait-CspSupportRequest 2611220050000123 -Customer Contoso",
        ["Test-CspSupportRequest"] = $"Test-CspSupportRequest {Request}",
    };

    /// <summary>Each cmdlet that asks nobody: it has nothing to wait for. (Connect-CspSupport has a test of its own.)</summary>
    private static readonly string[] Local =
    [
        "Clear-CspSupportLedger",
        "Connect-CspSupport",
        "ConvertTo-CspSupportRecord",
        "Disconnect-CspSupport",
        "Get-CspCloud",
        "Get-CspInitialResponseTarget",
        "Get-CspSupportContact",
        "Get-CspSupportContext",
        "Get-CspSupportLedger",
        "Get-CspSupportPolicy",
        "Get-CspSupportRequestHistory",
        "Set-CspSupportContact",
        "Set-CspSupportPolicy",
    ];

    private readonly ModuleShell _module = new();
    private SandboxServer _server = null!;

    public static TheoryData<string> Lines => [.. Asking.Values];

    public async ValueTask InitializeAsync() => _server = await SandboxServer.StartAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        _module.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public void Of_every_cmdlet_it_is_known_whether_it_waits() =>
        Assert.Equal(_module.Commands().Select(command => command.Name).Order(), Asking.Keys.Concat(Local).Order());

    [Theory]
    [MemberData(nameof(Lines))]
    public async Task Ctrl_C_ends_a_cmdlet_that_is_not_answered(string line)
    {
        await using var relay = new Relay(_server.Port);
        using (var connecting = _module.Shell())
        {
            connecting.AddCommand("Connect-CspSupport").AddParameter("Sandbox").AddParameter("SandboxUri", relay.Uri).AddParameter("Ledger", NewLedger());
            connecting.Invoke();
        }

        using var shell = _module.Shell();
        shell.AddScript(line);
        var kept = relay.KeepAsync();
        var running = shell.BeginInvoke();
        await Task.WhenAny(kept, Task.Run(() => running.AsyncWaitHandle.WaitOne(Patience)));
        // The stream is read once it is over: reading it before would wait for its end.
        if (!kept.IsCompleted)
            Assert.Fail($"It asked nobody: {(running.IsCompleted ? string.Join("; ", shell.Streams.Error) : "and is not at its end")}");

        await StopAsync(shell);
    }

    [Fact]
    public async Task Ctrl_C_ends_a_connection_that_is_not_answered()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        using var shell = _module.Shell();
        shell.AddCommand("Connect-CspSupport").AddParameter("Sandbox").AddParameter("SandboxUri", new Uri($"http://{silent.LocalEndpoint}"));
        shell.BeginInvoke();
        using var called = await silent.AcceptTcpClientAsync(TestContext.Current.CancellationToken);

        await StopAsync(shell);
    }

    private static async Task StopAsync(PowerShell shell)
    {
        var watch = Stopwatch.StartNew();
        await shell.StopAsync(null, null);

        Assert.True(watch.Elapsed < Limit, $"It took {watch.Elapsed}.");
        Assert.Equal(PSInvocationState.Stopped, shell.InvocationStateInfo.State);
    }

    private static string NewLedger() => Path.Combine(Directory.CreateTempSubdirectory("partner-support-").FullName, "ledger.db");
}
