namespace PartnerSupport;

/// <summary>The one table of what people type for services, severities and the rest.</summary>
public static class RequestWords
{
    /// <summary>Words for services, today's names and the names inside a suite included (docs/architecture.md).</summary>
    public static WordTable<CspService> Services { get; } =
        new(
            (CspService.Azure, ["Microsoft Azure", "Azure plan"]),
            (
                CspService.Office365,
                [
                    "O365",
                    "Microsoft365",
                    "M365",
                    "Exchange",
                    "Exchange Online",
                    "Teams",
                    "Microsoft Teams",
                    "SharePoint",
                    "SharePoint Online",
                    "OneDrive",
                    "OneDrive for Business",
                    "Office",
                ]
            ),
            (
                CspService.DynamicsCrmOnline,
                ["Dynamics", "Dynamics365", "D365", "CRM", "CRM Online", "Dynamics CRM", "Power Platform", "Power Apps", "Power Automate"]
            ),
            (
                CspService.EnterpriseMobilitySuite,
                [
                    "EMS",
                    "Enterprise Mobility Security",
                    "Enterprise Mobility + Security",
                    "Enterprise Mobility and Security",
                    "Intune",
                    "Microsoft Intune",
                    "Entra",
                    "Entra ID",
                    "Microsoft Entra ID",
                    "Azure AD Premium",
                ]
            )
        );

    /// <summary>Words for categories; Quota and Other are only read back.</summary>
    public static WordTable<RequestCategory> Categories { get; } =
        new(
            (RequestCategory.Technical, ["Tech", "Break-fix"]),
            (RequestCategory.Billing, ["Invoice"]),
            (RequestCategory.SubscriptionManagement, ["Subscription", "SubMgmt"]),
            (RequestCategory.Fraud, [])
        );

    /// <summary>Words for severities (R18); Emergency is only read back.</summary>
    public static WordTable<SupportSeverity> Severities { get; } =
        new(
            (SupportSeverity.A, ["Critical", "Sev A", "Severity A", "1"]),
            (SupportSeverity.B, ["Moderate", "Sev B", "Severity B", "2"]),
            (SupportSeverity.C, ["Minimal", "Sev C", "Severity C", "3"])
        );

    /// <summary>Words for the business impact (R17).</summary>
    public static WordTable<BusinessImpact> Impacts { get; } =
        new(
            (BusinessImpact.ProductionDown, ["Down", "Production is down"]),
            (BusinessImpact.PartlyAffected, ["Partly", "Partially affected"]),
            (BusinessImpact.NotProduction, ["Non-production", "Available"])
        );

    /// <summary>Words for the way to take.</summary>
    public static WordTable<ChannelPreference> Channels { get; } =
        new((ChannelPreference.Auto, []), (ChannelPreference.Api, []), (ChannelPreference.Portal, ["HandOff", "Manual"]));

    /// <summary>Words for what a duplicate leads to.</summary>
    public static WordTable<DuplicateHandling> Duplicates { get; } =
        new((DuplicateHandling.Error, ["Refuse"]), (DuplicateHandling.Return, []), (DuplicateHandling.Note, []), (DuplicateHandling.Create, []));

    /// <summary>Words for the contact method.</summary>
    public static WordTable<ContactMethod> ContactMethods { get; } = new((ContactMethod.Email, ["Mail"]), (ContactMethod.Phone, ["Telephone", "Call-back"]));

    /// <summary>Words for the escalation criteria (R2).</summary>
    public static WordTable<EscalationCriterion> Criteria { get; } =
        new(
            (EscalationCriterion.UndocumentedProblem, ["Undocumented"]),
            (EscalationCriterion.ServiceUnavailable, ["Unavailable"]),
            (EscalationCriterion.Bug, ["Irregularity"]),
            (EscalationCriterion.NetworkDisruption, ["Network"]),
            (EscalationCriterion.RegionalIssue, ["Regional"])
        );

    /// <summary>Words for the state of a request.</summary>
    public static WordTable<RequestStatus> Statuses { get; } =
        new(
            (RequestStatus.ToSubmit, ["HandedOver"]),
            (RequestStatus.Submitting, []),
            (RequestStatus.Open, []),
            (RequestStatus.AttentionNeeded, ["Attention"]),
            (RequestStatus.Closed, []),
            (RequestStatus.Withdrawn, []),
            (RequestStatus.Failed, [])
        );

    /// <summary>Words for the channels that a request took.</summary>
    public static WordTable<SupportChannel> RequestChannels { get; } =
        new(
            (SupportChannel.AzureSupportApi, ["Azure Support API", "Api"]),
            (SupportChannel.AzurePortal, ["Azure portal"]),
            (SupportChannel.Office365AdminCenter, ["Office 365 admin center"]),
            (SupportChannel.DynamicsAdminCenter, ["Dynamics 365 admin center"]),
            (SupportChannel.EmsAdminCenter, ["Enterprise Mobility Suite admin center"]),
            (SupportChannel.PartnerCenter, ["Partner Center"])
        );

    /// <summary>Words for yes and no in the cells of a row.</summary>
    public static WordTable<YesNo> YesNo { get; } =
        new(
            (PartnerSupport.YesNo.Yes, ["Y", "True", "$true", "1", "On", "예", "네", "참", "동의"]),
            (PartnerSupport.YesNo.No, ["N", "False", "$false", "0", "Off", "아니요", "아니오", "거짓"])
        );

    // Stands last: the tables above must be there.
    private static readonly Dictionary<Type, object> Tables = new object[]
    {
        Services,
        Categories,
        Severities,
        Impacts,
        Channels,
        Duplicates,
        ContactMethods,
        Criteria,
        Statuses,
        RequestChannels,
        YesNo,
    }.ToDictionary(table => table.GetType().GetGenericArguments()[0]);

    /// <summary>The value that a word means; null where it means none, or where nobody types the enumeration.</summary>
    /// <param name="enumeration">The enumeration.</param>
    /// <param name="word">What was typed.</param>
    public static Enum? ValueOf(Type enumeration, string word) => Tables.TryGetValue(enumeration, out var table) ? ((IWordTable)table).ValueOf(word) : null;

    /// <summary>The words for an enumeration; none where nobody types it.</summary>
    /// <typeparam name="T">The enumeration.</typeparam>
    public static WordTable<T> Of<T>()
        where T : struct, Enum => Tables.TryGetValue(typeof(T), out var table) ? (WordTable<T>)table : WordTable<T>.Empty;
}
