using PartnerSupport.Sandbox.Server;

// A program of the console: here its streams are handed in, and nowhere else are they named.
#pragma warning disable RS0030
return await SandboxProgram.RunAsync(args, Console.Out, Console.Error).ConfigureAwait(false);
