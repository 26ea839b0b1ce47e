using System.Globalization;

namespace PartnerSupport.Sandbox.Server;

/// <summary>The command line.</summary>
internal sealed record ServerArguments(int Port, SandboxOptions Options, bool Help)
{
    public const int StandardPort = 5080;

    public const string Usage = """
        Usage: PartnerSupport.Sandbox.Server [--port N] [--customers N] [--latency MS] [--seed N]
          --port N        port on 127.0.0.1 (5080); 0 finds a free one and prints it
          --customers N   generated customers besides the default world's five (0)
          --latency MS    milliseconds that every call takes (0)
          --seed N        varies the generated customers (1)
        It listens on the loopback address only; there is no option to change that.
        """;

    public static bool TryParse(string[] args, out ServerArguments arguments, out string problem)
    {
        arguments = new ServerArguments(StandardPort, new SandboxOptions(), Help: false);
        problem = "";
        for (var at = 0; at < args.Length; at++)
        {
            var name = args[at];
            if (name is "--help" or "-h" or "-?")
            {
                arguments = arguments with { Help = true };
                return true;
            }

            if (name is "--host" or "--urls" or "--address" or "--bind")
            {
                problem = $"{name} is not accepted: the sandbox listens on 127.0.0.1 only.";
                return false;
            }

            if (name is not ("--port" or "--customers" or "--latency" or "--seed"))
            {
                problem = $"Unknown argument '{name}'.";
                return false;
            }

            var largest = name switch
            {
                "--port" => 65_535,
                "--customers" => 100_000,
                "--latency" => 600_000,
                _ => int.MaxValue,
            };
            if (++at >= args.Length || !int.TryParse(args[at], NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number > largest)
            {
                problem = $"{name} needs a whole number from 0 to {largest}.";
                return false;
            }

            arguments = name switch
            {
                "--port" => arguments with { Port = number },
                "--customers" => arguments with { Options = arguments.Options with { CustomerCount = number } },
                "--latency" => arguments with { Options = arguments.Options with { Latency = TimeSpan.FromMilliseconds(number) } },
                _ => arguments with { Options = arguments.Options with { Seed = number } },
            };
        }

        return true;
    }
}
