using System.Globalization;

namespace PartnerSupport.Sandbox.Server;

/// <summary>The command line.</summary>
internal sealed record ServerArguments(SandboxServing Serving, SandboxOptions Options, bool Help)
{
    public const int StandardPort = 5080;
    public const int StandardTlsPort = 5443;

    public const string Usage = """
        Usage: partnersupport-sandbox [--https] [--proxy] [--port N] [--ca-file PATH] [--customers N] [--latency MS] [--seed N]
          --https         TLS; the services by their real host names, too
          --proxy         TLS and a proxy (HTTPS_PROXY) that reaches Microsoft's hosts as the sandbox plays them, and no other
          --port N        port on 127.0.0.1 (5080; 5443 with TLS); 0 finds a free one and prints it
          --ca-file PATH  where the certificate that clients are to trust is written (a file named by the port, in your own folder)
          --customers N   generated customers besides the default world's five (0)
          --latency MS    milliseconds that every call takes (0)
          --seed N        varies the generated customers (1)
        It listens on the loopback address only; there is no option to change that.
        """;

    public static bool TryParse(string[] args, out ServerArguments arguments, out string problem)
    {
        arguments = new ServerArguments(new SandboxServing(), new SandboxOptions(), Help: false);
        problem = "";
        int? port = null;
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

            if (name is "--https" or "--proxy")
            {
                var serving = arguments.Serving;
                arguments = arguments with { Serving = name == "--https" ? serving with { Https = true } : serving with { Proxy = true } };
                continue;
            }

            if (name is "--ca-file")
            {
                if (++at >= args.Length || args[at].Length == 0 || args[at].StartsWith("--", StringComparison.Ordinal))
                {
                    problem = "--ca-file needs a path.";
                    return false;
                }

                arguments = arguments with { Serving = arguments.Serving with { CertificateFile = args[at] } };
                continue;
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

            port = name == "--port" ? number : port;
            arguments = name switch
            {
                "--port" => arguments,
                "--customers" => arguments with { Options = arguments.Options with { CustomerCount = number } },
                "--latency" => arguments with { Options = arguments.Options with { Latency = TimeSpan.FromMilliseconds(number) } },
                _ => arguments with { Options = arguments.Options with { Seed = number } },
            };
        }

        var isTls = arguments.Serving.IsTls;
        if (arguments.Serving.CertificateFile is not null && !isTls)
        {
            problem = "--ca-file belongs to --https or --proxy: without them there is no certificate.";
            return false;
        }

        arguments = arguments with { Serving = arguments.Serving with { Port = port ?? (isTls ? StandardTlsPort : StandardPort) } };
        return true;
    }
}
