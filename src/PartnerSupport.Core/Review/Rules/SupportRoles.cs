namespace PartnerSupport;

/// <summary>Directory roles that can file support requests (R25, FACTS 1.5). Ids are Microsoft's role templates.</summary>
internal static class SupportRoles
{
    /// <summary>Service support administrator: the least for Microsoft 365 and Dynamics (template id UNVERIFIED, FACTS 1.5).</summary>
    internal static readonly Guid ServiceSupportAdministrator = new("f023fd81-a637-4b56-95fd-791ac0226033");

    // Further roles that hold microsoft.office365.supportTickets; widely published template ids, UNVERIFIED here.
    private static readonly HashSet<Guid> Office365Roles =
    [
        ServiceSupportAdministrator,
        new("62e90394-69f5-4237-9190-012177145e10"), // Global administrator
        new("29232cdf-9323-42fd-ade2-1d097af3e4de"), // Exchange administrator
        new("f28a1f50-f6e7-4571-818b-6a12f2af6b6c"), // SharePoint administrator
        new("69091246-20e8-4a56-aa4d-066075b2a7a8"), // Teams administrator
        new("3a2c62db-5318-420d-8d74-23affee5d9d5"), // Intune administrator
        new("44367163-eba1-44c3-98af-f5787879f96a"), // Dynamics 365 administrator
        new("11648597-926c-4cf3-9c36-bcebb0ba8dcc"), // Power Platform administrator
        new("729827e3-9c14-49f7-bb1b-9608f156bbb8"), // Helpdesk administrator
    ];

    /// <summary>Whether one of the roles files for a service. Azure takes any role, the right itself lies on the subscription (FACTS 1.5).</summary>
    internal static bool AnyFilesFor(CspService service, IReadOnlyList<Guid> roles) =>
        service == CspService.Azure ? roles.Count > 0 : roles.Any(Office365Roles.Contains);

    /// <summary>The least role for a service, by name.</summary>
    internal static string LeastFor(CspService service) =>
        service == CspService.Azure ? "Directory readers + Support Request Contributor" : "Service Support Administrator";
}
