using System.Diagnostics;
using System.Globalization;

namespace PartnerSupport.Benchmarks;

/// <summary>
/// What the module costs a session, in one run on one machine: the import against that of an empty binary module, and
/// the first request filed against a bare PowerShell. The runs take turns, so that a busy moment meets all of them.
/// </summary>
internal static class Startup
{
    private const double ImportLimit = 3;
    private const double FilingLimitMilliseconds = 800;

    private const string FirstRequest =
        "Connect-CspSupport -Sandbox | Out-Null; "
        + "$r = New-CspSupportRequest Contoso Azure 'VM does not start' -Severity B -Topic 'Virtual Machine running Linux / Cannot connect to my VM' "
        + "-SubscriptionId 11111111-0000-4000-8000-000000000001 -Description 'Boot diagnostics show a kernel panic since 06:40 UTC.' "
        + "-WarningAction Ignore -ErrorAction Stop; "
        + "if ($r.Status -ne 'Open') { throw \"The request is $($r.Status), not filed.\" }";

    public static int Run(int runs)
    {
        var module = Path.Combine(Root(), "out", "PartnerSupport", "PartnerSupport.psd1");
        var empty = Directory
            .EnumerateFiles(Path.Combine(Root(), "tests", "PartnerSupport.Benchmarks.Empty", "bin"), "*.psd1", SearchOption.AllDirectories)
            .First();
        var filing = $"Import-Module '{module}'; {FirstRequest}";

        List<double> emptyImport = [],
            ownImport = [],
            bare = [],
            filed = [];
        for (var run = -1; run < runs; run++)
        {
            var (e, o, b, f) = (Import(empty), Import(module), Whole("exit"), Whole(filing));
            if (run < 0)
                continue; // The first round reads everything from disk.
            emptyImport.Add(e);
            ownImport.Add(o);
            bare.Add(b);
            filed.Add(f);
        }

        var ratio = Median(ownImport) / Median(emptyImport);
        var more = Median(filed) - Median(bare);
        Say($"{runs} runs each, medians (fastest to slowest)");
        Say($"import of an empty binary module   {Line(emptyImport)}");
        Say($"import of PartnerSupport           {Line(ownImport)}   {ratio:F2} times (at most {ImportLimit})");
        Say($"pwsh -NoProfile -c exit            {Line(bare)}");
        Say($"pwsh to the first request filed    {Line(filed)}   {more:F0} ms more (at most {FilingLimitMilliseconds:F0})");
        return ratio <= ImportLimit && more <= FilingLimitMilliseconds ? 0 : 1;
    }

    private static double Import(string manifest) =>
        double.Parse(
            Shell(
                $"$w = [Diagnostics.Stopwatch]::StartNew(); Import-Module '{manifest}'; $w.Elapsed.TotalMilliseconds.ToString([cultureinfo]::InvariantCulture)"
            ),
            CultureInfo.InvariantCulture
        );

    private static double Whole(string script)
    {
        var watch = Stopwatch.StartNew();
        Shell(script);
        return watch.Elapsed.TotalMilliseconds;
    }

    private static string Shell(string script)
    {
        var start = new ProcessStartInfo("pwsh") { RedirectStandardOutput = true };
        foreach (var argument in new[] { "-NoProfile", "-NonInteractive", "-Command", script })
            start.ArgumentList.Add(argument);
        using var pwsh = Process.Start(start)!;
        var output = pwsh.StandardOutput.ReadToEnd();
        pwsh.WaitForExit();
        return pwsh.ExitCode == 0 ? output : throw new InvalidOperationException($"pwsh ended with {pwsh.ExitCode}: {output}");
    }

    private static double Median(List<double> values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    private static string Line(List<double> values) =>
        string.Create(CultureInfo.InvariantCulture, $"{Median(values), 7:F1} ms ({values.Min():F1} to {values.Max():F1})");

    private static void Say(FormattableString line) => Console.WriteLine(FormattableString.Invariant(line));

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "PartnerSupport.slnx")))
                return folder.FullName;
        }

        throw new InvalidOperationException("Run this from within the repository.");
    }
}
