namespace PartnerSupport.Sandbox;

/// <summary>Role template ids of Entra ID that the simulated services look at (FACTS 1.5, specs' relationship sample).</summary>
public static class AdminRoles
{
    /// <summary>The least role that may handle Microsoft 365 requests.</summary>
    public const string ServiceSupportAdministrator = "f023fd81-a637-4b56-95fd-791ac0226033";

    /// <summary>Reads the directory: organization, licences, custom domains, company data.</summary>
    public const string DirectoryReaders = "88d8e3e3-8f55-4a1e-953a-9b9898b8876b";

    /// <summary>Reads everything.</summary>
    public const string GlobalReader = "f2ef992c-3afb-46b9-b7cf-a126ee74c451";

    /// <summary>May everything.</summary>
    public const string GlobalAdministrator = "62e90394-69f5-4237-9190-012177145e10";

    internal static bool ReadsDirectory(IReadOnlySet<string> roles) =>
        roles.Contains(DirectoryReaders) || roles.Contains(GlobalReader) || roles.Contains(GlobalAdministrator);

    internal static bool HandlesSupport(IReadOnlySet<string> roles) => roles.Contains(ServiceSupportAdministrator) || roles.Contains(GlobalAdministrator);
}
