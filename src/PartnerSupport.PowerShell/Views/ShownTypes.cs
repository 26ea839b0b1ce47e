namespace PartnerSupport.PowerShell;

/// <summary>What the module puts out: each has the hidden property Shown, which the build writes into PartnerSupport.Shown.ps1xml.</summary>
internal static class ShownTypes
{
    /// <summary>The deeper values of a request are shown of: a due time, a route, a reading of a service.</summary>
    internal const string Depth = "3";

    /// <summary>The types.</summary>
    internal static IReadOnlyList<Type> All { get; } =
    [
        typeof(SupportRequest),
        typeof(SupportNote),
        typeof(RequestUpdate),
        typeof(AuditEvent),
        typeof(LedgerSummary),
        typeof(RequestReview),
        typeof(Finding),
        typeof(CspCustomer),
        typeof(CspCustomerService),
        typeof(SupportTopic),
        typeof(AttachedFile),
        typeof(ServiceIncident),
        typeof(FraudEvent),
        typeof(ResponseTarget),
        typeof(CloudInfo),
        typeof(CloudEntry),
        typeof(SupportContext),
        typeof(SupportContact),
        typeof(SupportPolicy),
        typeof(ReadinessCheck),
        typeof(PortalVisit),
    ];
}
