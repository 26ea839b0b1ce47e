using System.Diagnostics;

namespace PartnerSupport.Endurance;

/// <summary>This program, started again as a process of its own.</summary>
internal static class Child
{
    /// <summary>Starts it.</summary>
    /// <param name="arguments">Its arguments.</param>
    internal static Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["DOTNET_TieredPGO"] = "0" },
        };
        start.ArgumentList.Add(typeof(Child).Assembly.Location);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }

    /// <summary>Runs it to its end, whatever that is.</summary>
    /// <returns>Its exit code, what it printed, and what it complained of.</returns>
    internal static async Task<(int Code, string Output, string Complaint)> RunAsync(params string[] arguments)
    {
        using var process = Start(arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var complaint = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync().ConfigureAwait(false);
        return (process.ExitCode, await output.ConfigureAwait(false), await complaint.ConfigureAwait(false));
    }
}
