namespace PartnerSupport.Sandbox;

/// <summary>The licences that customers of the sandbox hold.</summary>
internal static class LicenceCatalog
{
    public static SandboxLicence Office365E3(int units) =>
        new(
            "6fd2c87f-b296-42f0-b197-1e91e994b900",
            "ENTERPRISEPACK",
            "Office 365 E3",
            units,
            ["EXCHANGE_S_ENTERPRISE", "SHAREPOINTENTERPRISE", "TEAMS1", "OFFICESUBSCRIPTION"]
        );

    public static SandboxLicence EnterpriseMobility(int units) =>
        new(
            "efccb6f7-5641-4e0e-bd10-b4976e1bf68e",
            "EMS",
            "Enterprise Mobility + Security E3",
            units,
            ["INTUNE_A", "AAD_PREMIUM", "RMS_S_PREMIUM", "MFA_PREMIUM"]
        );

    public static SandboxLicence DynamicsCrmOnline(int units) =>
        new(
            "d17b27af-3f49-4822-99f9-56a661538792",
            "CRMSTANDARD",
            "Microsoft Dynamics CRM Online Professional",
            units,
            ["CRMSTANDARD", "MDM_SALES_COLLABORATION"]
        );
}
