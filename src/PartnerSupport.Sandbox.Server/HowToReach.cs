namespace PartnerSupport.Sandbox.Server;

/// <summary>What the program prints so that clients find it: lines to copy, for bash and for PowerShell.</summary>
internal static class HowToReach
{
    public static IEnumerable<string> Lines(Uri uri, SandboxServing serving, string? certificate)
    {
        var address = uri.AbsoluteUri.TrimEnd('/');
        if (certificate is null)
            return [$"Connect-CspSupport -Sandbox -SandboxUri {address}"];
        var (bash, powerShell) = (Bash(certificate), PowerShell(certificate));
        var proxy = $"http://{uri.Authority}";
        return
        [
            $"Certificate to trust, for this run only: {certificate}",
            "bash:",
            .. serving.Proxy ? [$"  export HTTPS_PROXY={proxy}"] : Array.Empty<string>(),
            $"  export SSL_CERT_FILE={bash} REQUESTS_CA_BUNDLE={bash} NODE_EXTRA_CA_CERTS={bash}",
            "PowerShell:",
            .. serving.Proxy ? [$"  $env:HTTPS_PROXY = '{proxy}'"] : Array.Empty<string>(),
            $"  $env:SSL_CERT_FILE = $env:REQUESTS_CA_BUNDLE = $env:NODE_EXTRA_CA_CERTS = {powerShell}",
            serving.Proxy
                ? "Every https call of that shell to Microsoft's hosts then ends here; calls to other hosts get 403."
                : $"By real names: curl --connect-to ::{uri.Authority} https://management.azure.com/metadata/endpoints?api-version=2022-09-01",
        ];
    }

    private static string Bash(string path) => $"'{path.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    private static string PowerShell(string path) => $"'{path.Replace("'", "''", StringComparison.Ordinal)}'";
}
