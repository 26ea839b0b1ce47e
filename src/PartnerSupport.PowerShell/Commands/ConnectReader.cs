using System.Collections;

namespace PartnerSupport.PowerShell;

/// <summary>Makes the host's request of Connect-CspSupport's parameters.</summary>
internal static class ConnectReader
{
    /// <exception cref="SupportException">SandboxNotChosen, SignInIncomplete, CloudEndpointInvalid, or the certificate can't be had.</exception>
    internal static ConnectRequest Read(ConnectCspSupportCommand command) =>
        new()
        {
            Sandbox = command.Sandbox,
            SandboxUri = SandboxUriOf(command),
            SandboxCustomerCount = command.SandboxCustomerCount,
            SandboxFaults = [.. command.SandboxFault.Select(SandboxFaultText.Of)],
            Cloud = command.Cloud,
            CloudEndpoints = Endpoints(command.CloudEndpoint),
            TenantId = command.TenantId,
            SignIn = command.Sandbox && command.ParameterSetName == SignInSets.Interactive ? null : SignInOf(command),
            Ledger = LedgerOf(command),
            PolicyPath = command.PolicyPath is { } path ? command.GetUnresolvedProviderPathFromPSPath(path) : null,
            ReviewBudget = TimeSpan.FromSeconds(command.ReviewTimeoutSeconds),
            Deadline = TimeSpan.FromSeconds(command.DeadlineSeconds),
            Prompt = SignInPrompt.Show,
            Trace = WireTrace.Write,
            RefreshTokenRotated = command.RefreshTokenOut is { } receiver ? RefreshTokenHandBack.Register(receiver).Take : null,
        };

    private static Uri? SandboxUriOf(ConnectCspSupportCommand command) =>
        !command.Sandbox && (command.SandboxUri is not null || command.SandboxCustomerCount > 0 || command.SandboxFault.Length > 0)
            ? throw new SupportException(ErrorIds.SandboxNotChosen, SupportErrorKind.InvalidArgument)
            : command.SandboxUri;

    private static SignIn SignInOf(ConnectCspSupportCommand command)
    {
        var kind = SignInSets.KindOf(command.ParameterSetName);
        var signIn = new SignIn
        {
            Kind = kind,
            ClientId = command.ClientId ?? command.Credential?.UserName,
            ClientSecret = command.ClientSecret ?? command.Credential?.Password,
            Certificate = CertificateReader.Read(command),
            RefreshToken = command.RefreshToken,
            RefreshTokenObtainedAt = Times.Of(command.RefreshTokenObtainedAt),
            AccessTokens = command.AccessToken,
            PersistCache = command.PersistCache,
        };
        if (kind == SignInKind.RefreshToken && (signIn.ClientId is null || (signIn.ClientSecret is null && signIn.Certificate is null)))
        {
            throw new SupportException(ErrorIds.SignInIncomplete, SupportErrorKind.InvalidArgument);
        }
        return signIn;
    }

    // A file is resolved in PowerShell's own folder; what the name means is said in one place.
    private static string? LedgerOf(ConnectCspSupportCommand command) =>
        LedgerName.KindOf(command.Ledger) == LedgerKind.File ? command.GetUnresolvedProviderPathFromPSPath(command.Ledger!.Trim()) : command.Ledger;

    private static Dictionary<string, Uri> Endpoints(IDictionary? given)
    {
        var endpoints = new Dictionary<string, Uri>(StringComparer.OrdinalIgnoreCase);
        if (given is null)
            return endpoints;
        foreach (DictionaryEntry entry in given)
        {
            var value = ArgumentText.Of(entry.Value, " ");
            if (!Uri.TryCreate(value, UriKind.Absolute, out var uri))
            {
                throw new SupportException(RouteIds.CloudEndpointInvalid, SupportErrorKind.InvalidArgument, entry.Key, value);
            }
            endpoints[entry.Key.ToString()!] = uri;
        }
        return endpoints;
    }
}
