using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace PartnerSupport.Tests.Contacts;

/// <summary>The policy decides the same where no globalisation data is installed, as in slim containers.</summary>
public sealed class InvariantModeTests
{
    private const string ChildMark = "PARTNERSUPPORT_INVARIANT_CHILD";

    internal static bool IsChild => Environment.GetEnvironmentVariable(ChildMark) is not null;

    [Fact]
    public async Task All_tests_of_the_contact_policy_hold_without_globalisation_data()
    {
        // Under mutation the child would be without its mutant.
        if (IsChild || Properties.UnderMutation)
            return;
        var start = new ProcessStartInfo(Environment.ProcessPath!)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1", [ChildMark] = "1" },
        };
        var assembly = typeof(InvariantModeTests).Assembly.Location;
        var isHost = Path.GetFileNameWithoutExtension(Environment.ProcessPath!) is "dotnet";
        foreach (var argument in (string[])[.. isHost ? [assembly] : Array.Empty<string>(), "-namespace", typeof(InvariantModeTests).Namespace!, "-noColor"])
            start.ArgumentList.Add(argument);
        using var child = Process.Start(start)!;
        var errors = child.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await child.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await child.WaitForExitAsync(TestContext.Current.CancellationToken);
        TestContext.Current.TestOutputHelper?.WriteLine(output);
        Assert.True(child.ExitCode == 0, output + await errors);
        Assert.Matches(@"Total: [1-9]\d+", output);
    }

    [Fact]
    public void The_child_process_really_runs_without_globalisation_data()
    {
        if (!IsChild)
            return;
        Assert.Equal("e\u0301", "e\u0301".Normalize(NormalizationForm.FormC));
    }
}
