using PartnerSupport.Sandbox.Server;

return await SandboxProgram.RunAsync(args, Console.Out, Console.Error);
