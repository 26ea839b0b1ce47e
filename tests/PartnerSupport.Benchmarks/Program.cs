using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using PartnerSupport.Benchmarks;

// startup [runs]: what an import and a first request cost, in real PowerShell processes.
// Anything else goes to BenchmarkDotNet, for example: -- --filter '*'
if (args is ["startup", ..])
    return Startup.Run(args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 11);

// In this process: RollForward does not reach the projects that BenchmarkDotNet would make and start itself.
var config = DefaultConfig
    .Instance.AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance))
    .WithArtifactsPath(Path.Combine(AppContext.BaseDirectory, "results"));
BenchmarkSwitcher.FromAssembly(typeof(Startup).Assembly).Run(args, config);
return 0;
