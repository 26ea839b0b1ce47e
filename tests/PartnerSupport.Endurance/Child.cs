using System.Diagnostics;

namespace PartnerSupport.Endurance;

/// <summary>This program, started again as a process of its own.</summary>
internal static class Child
{
    /// <summary>What runs it.</summary>
    internal static string Host => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    /// <summary>The program itself.</summary>
    internal static string Program => typeof(Child).Assembly.Location;

    /// <summary>Runs it to its end, whatever that is.</summary>
    /// <param name="arguments">Its arguments.</param>
    internal static Task<(int Code, string Output, string Complaint)> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo(Host) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Program);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        return RunAsync(start);
    }

    /// <summary>Runs it as it is told.</summary>
    /// <param name="start">How; output and errors are read.</param>
    /// <returns>Its exit code, what it printed, and what it complained of.</returns>
    internal static async Task<(int Code, string Output, string Complaint)> RunAsync(ProcessStartInfo start)
    {
        start.Environment["DOTNET_TieredPGO"] = "0";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var complaint = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync().ConfigureAwait(false);
        return (process.ExitCode, await output.ConfigureAwait(false), await complaint.ConfigureAwait(false));
    }
}
