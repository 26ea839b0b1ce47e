using System.Globalization;
using PartnerSupport.Endurance;

// Each trial prints a Markdown table and ends with 0 where everything is as it should be.
return args switch
{
    ["child-work", var server, var world, var ledger, var run, var at] => await CrashTrial.WorkAsync(new Uri(server), world, ledger, run, at),
    ["child-file", var server, var world, var ledger, var count, var prefix] => await RunnersTrial.FileAsync(
        new Uri(server),
        world,
        ledger,
        int.Parse(count, CultureInfo.InvariantCulture),
        prefix
    ),
    ["child-full", var server, var world, var disk, var ledger, var run, var room] => await FullDiskTrial.WorkAsync(
        new Uri(server),
        world,
        disk,
        ledger,
        run,
        int.Parse(room, CultureInfo.InvariantCulture)
    ),
    ["crash", .. var rest] => await CrashProgram.RunAsync(rest),
    ["runners", .. var rest] => await RunnersProgram.RunAsync(rest),
    ["full", .. var rest] => await FullDiskProgram.RunAsync(rest),
    ["growth", .. var rest] => await GrowthProgram.RunAsync(rest),
    ["soak", .. var rest] => await SoakProgram.RunAsync(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine(
        """
        dotnet run -c Release --project tests/PartnerSupport.Endurance -- <trial>

          crash    [--database sqlite|postgres|both] [--times 20] [--step <name>]   kills a process at every step of its work
          runners  [--database sqlite|postgres|both] [--processes 16] [--requests 200]   many processes file the same requests
          full     [--most 400] [--step 4]                                         the ledger's disk is full but for so many kB
          growth   [--rows 100000]                                                 time of one filing by size of the ledger
          soak     [--requests 50000]                                              a long run through throttling, errors and dropped lines
        """
    );
    return 2;
}
