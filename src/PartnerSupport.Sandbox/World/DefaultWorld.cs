namespace PartnerSupport.Sandbox;

/// <summary>The ids and names of the default world, fixed so that tests and other programs can rely on them.</summary>
public static class DefaultWorld
{
    /// <summary>The partner Relecloud.</summary>
    public const string PartnerTenantId = "c0000000-0000-4000-8000-000000000000";

    /// <summary>Contoso: two Azure subscriptions, Office 365.</summary>
    public const string ContosoTenantId = "c0000001-0000-4000-8000-000000000001";

    /// <summary>Fabrikam: Office 365, EMS (trial).</summary>
    public const string FabrikamTenantId = "c0000001-0000-4000-8000-000000000002";

    /// <summary>Woodgrove Bank: Dynamics CRM Online, Office 365.</summary>
    public const string WoodgroveTenantId = "c0000001-0000-4000-8000-000000000003";

    /// <summary>Tailspin Toys: one Azure subscription, EMS.</summary>
    public const string TailspinTenantId = "c0000001-0000-4000-8000-000000000004";

    /// <summary>Adatum: Office 365, its delegated relationship is terminated.</summary>
    public const string AdatumTenantId = "c0000001-0000-4000-8000-000000000005";

    /// <summary>Contoso's subscription whose plan the support API serves (Professional Direct).</summary>
    public const string ContosoProductionSubscriptionId = "11111111-0000-4000-8000-000000000001";

    /// <summary>Contoso's subscription on the CSP plan; the support API refuses it.</summary>
    public const string ContosoTestSubscriptionId = "11111111-0000-4000-8000-000000000002";

    /// <summary>Tailspin Toys' subscription: CSP plan, no ticket yet.</summary>
    public const string TailspinSubscriptionId = "11111111-0000-4000-8000-000000000003";

    /// <summary>The partner's application.</summary>
    public const string ClientId = "0c5a11ce-0000-4000-8000-00000000c11e";

    /// <summary>The application's secret.</summary>
    public const string ClientSecret = "sandbox";

    /// <summary>A refresh token of <see cref="UserName"/>, obtained with MFA.</summary>
    public const string RefreshToken = "sandbox-refresh";

    /// <summary>The signed-in person.</summary>
    public const string UserName = "ana.moreno@relecloud.example";

    /// <summary>Object id of <see cref="UserName"/>.</summary>
    public const string UserId = "a0000000-0000-4000-8000-000000000001";

    /// <summary>Object id of the application's service principal.</summary>
    public const string ServicePrincipalId = "a0000000-0000-4000-8000-00000000c11e";

    /// <summary>The partner's AdminAgents group (Owner on CSP subscriptions by default).</summary>
    public const string AdminAgentsGroupId = "b0000000-0000-4000-8000-000000000001";

    /// <summary>The group to which the delegated roles are assigned.</summary>
    public const string SupportDeskGroupId = "b0000000-0000-4000-8000-000000000002";

    internal static SandboxPartner Partner { get; } =
        new()
        {
            Tenant = new(PartnerTenantId, "Relecloud", "relecloud.example", "relecloudsandbox.onmicrosoft.com")
            {
                OtherDomains = ["relecloud-helpdesk.example"],
            },
            SupportEmail = "desk@relecloud-helpdesk.example",
            SupportPhone = "+34 91 555 0100",
            SupportWebsite = "https://www.relecloud.example",
            PrimaryContact = new("Ana", "Moreno", UserName, "+34 91 555 0134"),
            Address = new("ES", "Madrid", "Madrid", "Calle de Alcalá 500", "28027"),
            MpnId = "0000001",
        };

    internal static SandboxUser Ana { get; } =
        new(UserId, UserName, "Ana", "Moreno", "+34 91 555 0134")
        {
            Groups = [new(AdminAgentsGroupId, "AdminAgents"), new(SupportDeskGroupId, "CSP Support Desk")],
        };
}
