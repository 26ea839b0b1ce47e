using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;
using PartnerSupport.Benchmarks;

// startup [runs]: what an import and a first request cost, in real PowerShell processes.
// Anything else goes to BenchmarkDotNet, for example: -- --filter '*'
if (args is ["startup", ..]) return Startup.Run(args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 11);

// The runtime that is here runs them: RollForward does not reach into BenchmarkDotNet's own toolchain.
var config = DefaultConfig.Instance.WithArtifactsPath(Path.Combine(AppContext.BaseDirectory, "results"));
BenchmarkSwitcher.FromAssembly(typeof(Startup).Assembly).Run(args, config);
return 0;
