using System.ComponentModel;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace PartnerSupport.Tests.Pester;

/// <summary>The <c>pwsh</c> on the PATH: a further row of tests where it is another version than the one that the tests bring.</summary>
/// <param name="Version">Its version; null when there is none, or none that says so.</param>
/// <param name="Word">Why it is not used, when that needs saying.</param>
internal sealed partial record OtherPowerShell(Version? Version, string? Word)
{
    private static readonly Version Floor = new(7, 4);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Whether the tests run on it as well.</summary>
    internal bool IsUsed => Version is not null && Word is null;

    /// <summary>Asks the PowerShell on the PATH for its version.</summary>
    /// <param name="cancellationToken">Ends the question.</param>
    /// <param name="shell">Its name.</param>
    internal static async Task<OtherPowerShell> FindAsync(CancellationToken cancellationToken, string shell = "pwsh")
    {
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        ends.CancelAfter(Patience);
        try
        {
            using var asked = Process.Start(new ProcessStartInfo(shell, "--version") { RedirectStandardOutput = true })!;
            try
            {
                return Judge(await asked.StandardOutput.ReadToEndAsync(ends.Token), PowerShellEngine.BroughtVersion);
            }
            finally
            {
                if (!asked.HasExited)
                    asked.Kill(entireProcessTree: true);
                await asked.WaitForExitAsync(CancellationToken.None);
            }
        }
        catch (Win32Exception)
        {
            return new(null, null);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new(null, $"{shell} on the PATH did not tell its version within {Patience.TotalSeconds} seconds");
        }
    }

    /// <summary>What to do with a PowerShell that says this of itself.</summary>
    /// <param name="said">What <c>pwsh --version</c> printed.</param>
    /// <param name="brought">The version that the tests bring.</param>
    internal static OtherPowerShell Judge(string said, Version brought)
    {
        if (!Version.TryParse(Number().Match(said).Groups[1].Value, out var version))
            return new(null, $"pwsh on the PATH tells no version: '{said.Trim()}'");
        if (version < Floor)
            return new(version, $"pwsh on the PATH is {version}; the module needs PowerShell {Floor} or newer");
        return version == brought ? new(null, null) : new(version, null);
    }

    [GeneratedRegex(@"PowerShell (\d+\.\d+\.\d+)")]
    private static partial Regex Number();
}
