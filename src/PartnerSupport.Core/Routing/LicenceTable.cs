namespace PartnerSupport;

/// <summary>
/// Microsoft's short names of products and of the service plans inside them. Suites hold several services; plans that only come along
/// (mobile device management "for Office 365", Power Apps "for Office 365") do not make a service owned.
/// </summary>
internal static class LicenceTable
{
    private const CspService Office = CspService.Office365;
    private const CspService Crm = CspService.DynamicsCrmOnline;
    private const CspService Ems = CspService.EnterpriseMobilitySuite;

    private static readonly (string Start, CspService[] Services)[] Products =
    [
        ("SPE_", [Office, Ems]),
        ("SPB", [Office, Ems]),
        ("M365_", [Office, Ems]),
        ("MICROSOFT_365_E", [Office, Ems]),
        ("MICROSOFT_365_F", [Office, Ems]),
        ("MICROSOFT_365_BUSINESS_PREMIUM", [Office, Ems]),
        ("MICROSOFT_365_", [Office]),
        ("MICROSOFT_INTUNE", [Ems]),
        ("M365EDU_", [Office, Ems]),
        ("MICROSOFT_TEAMS", [Office]),
        ("IDENTITY_THREAT_PROTECTION", [Ems]),
        ("EMS", [Ems]),
        ("INTUNE", [Ems]),
        ("AAD_PREMIUM", [Ems]),
        ("MICROSOFT_ENTRA", [Ems]),
        ("ENTRA", [Ems]),
        ("RIGHTSMANAGEMENT", [Ems]),
        ("ADALLOM_STANDALONE", [Ems]),
        ("MFA_", [Ems]),
        ("ATA", [Ems]),
        ("RMS_", [Ems]),
        ("INFORMATION_PROTECTION", [Ems]),
        ("DYN365", [Crm]),
        ("D365", [Crm]),
        ("DYNAMICS_365", [Crm]),
        ("DYN_", [Crm]),
        ("MICROSOFT_DYNAMICS", [Crm]),
        ("CRM", [Crm]),
        ("POWERAPPS", [Crm]),
        ("POWERAUTOMATE", [Crm]),
        ("POWER_PAGES", [Crm]),
        ("POWERFLOW", [Crm]),
        ("FLOW_P", [Crm]),
        ("VIRTUAL_AGENT", [Crm]),
        ("CDS_", [Crm]),
        ("ENTERPRISEPACK", [Office]),
        ("ENTERPRISEPREMIUM", [Office]),
        ("ENTERPRISEWITHSCAL", [Office]),
        ("STANDARDPACK", [Office]),
        ("STANDARDWOFFPACK", [Office]),
        ("DESKLESSPACK", [Office]),
        ("O365_", [Office]),
        ("OFFICE", [Office]),
        ("SMB_BUSINESS", [Office]),
        ("LITEPACK", [Office]),
        ("MIDSIZEPACK", [Office]),
        ("DEVELOPERPACK", [Office]),
        ("EXCHANGE", [Office]),
        ("SHAREPOINT", [Office]),
        ("ONEDRIVE", [Office]),
        ("WACONEDRIVE", [Office]),
        ("MCO", [Office]),
        ("TEAMS", [Office]),
        ("PHONESYSTEM", [Office]),
        ("VISIO", [Office]),
        ("PROJECT", [Office]),
        ("PLANNER", [Office]),
        ("YAMMER", [Office]),
        ("VIVA", [Office]),
        ("STREAM", [Office]),
        ("ATP_ENTERPRISE", [Office]),
        ("THREAT_INTELLIGENCE", [Office]),
    ];

    // Known products that hold none of the four: without them a customer's free extras would make every "no" an "unknown".
    private static readonly string[] Outside =
    [
        "FLOW_FREE",
        "POWER_BI",
        "PBI_",
        "WINDOWS_STORE",
        "WIN",
        "RIGHTSMANAGEMENT_ADHOC",
        "CCIBOTS_PRIVPREV_VIRAL",
        "MDATP",
        "DEFENDER_ENDPOINT",
        "CPC_",
    ];

    private static readonly (string Start, CspService Service)[] Plans =
    [
        ("EXCHANGE_S_", Office),
        ("EXCHANGE_B_", Office),
        ("EXCHANGE_L_", Office),
        ("SHAREPOINTENTERPRISE", Office),
        ("SHAREPOINTSTANDARD", Office),
        ("SHAREPOINTDESKLESS", Office),
        ("ONEDRIVE", Office),
        ("MCO", Office),
        ("TEAMS", Office),
        ("OFFICE", Office),
        ("YAMMER_", Office),
        ("VISIO", Office),
        ("PROJECT_CLIENT", Office),
        ("PROJECT_P", Office),
        ("INTUNE_A", Ems),
        ("INTUNE_SMBIZ", Ems),
        ("AAD_PREMIUM", Ems),
        ("AAD_SMB", Ems),
        ("RMS_S_PREMIUM", Ems),
        ("ADALLOM_S_STANDALONE", Ems),
        ("MFA_PREMIUM", Ems),
        ("ATA", Ems),
        ("DYN365", Crm),
        ("D365", Crm),
        ("CRM", Crm),
        ("POWERAPPS", Crm),
        ("FLOW_", Crm),
        ("POWER_PAGES", Crm),
        ("DYNAMICS_365", Crm),
    ];

    // Plans that come along with others and make nothing owned.
    private static readonly string[] Companions = ["EXCHANGE_S_FOUNDATION", "FLOW_FREE", "OFFICEMOBILE"];

    internal static LicenceReading Read(CustomerLicence licence)
    {
        var name = licence.SkuPartNumber.Trim().ToUpperInvariant();
        var byPlans = licence.ServicePlans.Select(plan => PlanOf(plan.Trim().ToUpperInvariant())).Where(service => service != CspService.Unknown);
        if (Outside.Any(start => name.StartsWith(start, StringComparison.Ordinal)))
            return new([], true);
        var product = Products.FirstOrDefault(row => name.StartsWith(row.Start, StringComparison.Ordinal)).Services;

        // Plans add what the suite's name does not say; the name speaks for itself where plans are not read.
        var services = (product ?? []).Concat(byPlans).Distinct().Order().ToArray();
        return new(services, services.Length > 0);
    }

    private static CspService PlanOf(string plan)
    {
        var comesAlong =
            Companions.Any(companion => plan.StartsWith(companion, StringComparison.Ordinal))
            || plan.Contains("_O365", StringComparison.Ordinal)
            || plan.Contains("_DYN_", StringComparison.Ordinal);
        return comesAlong ? CspService.Unknown : Plans.FirstOrDefault(row => plan.StartsWith(row.Start, StringComparison.Ordinal)).Service;
    }
}
