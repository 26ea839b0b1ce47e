using System.Diagnostics;
using System.Text.Json;

namespace PartnerSupport.Tests.Pester;

/// <summary>One run of PowerShell over the Pester tests. It ends with the test run, whatever ends that.</summary>
internal static class PesterRun
{
    /// <summary>Longer than the suite takes on a slow machine, short enough that a hanging child does not hold a build.</summary>
    private static readonly TimeSpan Bound = TimeSpan.FromMinutes(15);

    /// <summary>How each test of a folder ended; one outcome that says why when none could run.</summary>
    /// <param name="tests">The folder with the tests.</param>
    /// <param name="cancellationToken">Kills the run.</param>
    /// <param name="engine">The PowerShell; the one that the tests bring when not given.</param>
    /// <param name="started">Is told the id of the process.</param>
    public static async Task<IReadOnlyList<PesterOutcome>> StartAsync(
        string tests,
        CancellationToken cancellationToken,
        PowerShellEngine? engine = null,
        Action<int>? started = null
    )
    {
        try
        {
            engine ??= PowerShellEngine.Brought();
        }
        catch (FileNotFoundException absent)
        {
            return [Broken(absent.Message)];
        }

        var answer = Path.Combine(AppContext.BaseDirectory, $"pester-{Guid.NewGuid():N}.json");
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        ends.CancelAfter(Bound);
        using var pwsh = Start(engine, tests, answer);
        started?.Invoke(pwsh.Id);
        try
        {
            var output = pwsh.StandardOutput.ReadToEndAsync(ends.Token);
            var errors = pwsh.StandardError.ReadToEndAsync(ends.Token);
            await pwsh.WaitForExitAsync(ends.Token);
            return File.Exists(answer)
                ? Read(await File.ReadAllTextAsync(answer, ends.Token))
                : [Broken($"pwsh ended with exit code {pwsh.ExitCode} and no result.\n{await output}\n{await errors}")];
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return [Broken($"The Pester tests did not end within {Bound.TotalMinutes} minutes.")];
        }
        finally
        {
            if (!pwsh.HasExited)
                pwsh.Kill(entireProcessTree: true);
            await pwsh.WaitForExitAsync(CancellationToken.None);
            File.Delete(answer);
        }
    }

    private static Process Start(PowerShellEngine engine, string tests, string answer)
    {
        var start = new ProcessStartInfo(engine.Program)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            WorkingDirectory = Repository.Root,
        };
        string[] arguments =
        [
            .. engine.Leading,
            "-NoProfile",
            "-NonInteractive",
            "-File",
            Repository.File("tests", "PartnerSupport.Pester", "Invoke-Suite.ps1"),
            "-Path",
            tests,
            "-Answer",
            answer,
            "-Pester",
            PowerShellEngine.Pester,
            .. engine.Folder is { } folder ? new[] { "-Engine", folder } : [],
            "-Parent",
            Environment.ProcessId.ToString(),
        ];
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);

        // What the test host's own runtime was told is not meant for a child with another runtime.
        foreach (var name in start.Environment.Keys.Where(IsOfTheHost).ToList())
            start.Environment.Remove(name);
        engine.Point(start.Environment);
        var pwsh = Process.Start(start)!;
        pwsh.StandardInput.Close();
        return pwsh;
    }

    private static bool IsOfTheHost(string name) =>
        name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || name is "DOTNET_ROLL_FORWARD" or "DOTNET_STARTUP_HOOKS";

    private static IReadOnlyList<PesterOutcome> Read(string json)
    {
        var answer = JsonSerializer.Deserialize<PesterAnswer>(json)!;
        return answer.Outcomes.Count > 0 ? answer.Outcomes : [Broken("The Pester run found no test.")];
    }

    private static PesterOutcome Broken(string message) => new("The Pester tests of the built module", Passed: false, Message: message);

    private sealed record PesterAnswer(IReadOnlyList<PesterOutcome> Outcomes);
}
