using System.ComponentModel;
using System.Diagnostics;

namespace PartnerSupport.Clients;

/// <summary>A program of the machine, run to its end.</summary>
internal static class Tool
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Whether the program is there.</summary>
    public static async Task<bool> IsThereAsync(string name)
    {
        try
        {
            return (await RunAsync(name, ["--version"], Environment.CurrentDirectory)).Code == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    /// <summary>Runs it; what it writes, and its exit code. It never outlives the test.</summary>
    public static async Task<(int Code, string Output, string Errors)> RunAsync(
        string name,
        IEnumerable<string> arguments,
        string folder,
        IReadOnlyDictionary<string, string>? environment = null
    )
    {
        var start = new ProcessStartInfo(OperatingSystem.IsWindows() ? "cmd.exe" : name)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        // npm and az are command files there.
        foreach (var argument in OperatingSystem.IsWindows() ? ["/c", name, .. arguments] : arguments)
            start.ArgumentList.Add(argument);
        foreach (var (variable, value) in environment ?? new Dictionary<string, string>())
            start.Environment[variable] = value;
        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(Patience);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, TestContext.Current.CancellationToken);
        process.StandardInput.Close();
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(end.Token), process.StandardError.ReadToEndAsync(end.Token));
        try
        {
            await process.WaitForExitAsync(end.Token);
            return (process.ExitCode, await output, await errors);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }
}
