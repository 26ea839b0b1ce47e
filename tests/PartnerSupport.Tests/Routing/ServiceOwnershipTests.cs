namespace PartnerSupport.Tests.Routing;

/// <summary>Which of the four a customer owns: yes, no, or not to be said.</summary>
public sealed class ServiceOwnershipTests
{
    [Theory]
    [InlineData("ENTERPRISEPACK", CspService.Office365)]
    [InlineData("O365_BUSINESS_ESSENTIALS", CspService.Office365)]
    [InlineData("EXCHANGESTANDARD", CspService.Office365)]
    [InlineData("EMS", CspService.EnterpriseMobilitySuite)]
    [InlineData("EMSPREMIUM", CspService.EnterpriseMobilitySuite)]
    [InlineData("AAD_PREMIUM_P2", CspService.EnterpriseMobilitySuite)]
    [InlineData("INTUNE_A", CspService.EnterpriseMobilitySuite)]
    [InlineData("DYN365_ENTERPRISE_SALES", CspService.DynamicsCrmOnline)]
    [InlineData("CRMSTANDARD", CspService.DynamicsCrmOnline)]
    [InlineData("POWERAPPS_PER_USER", CspService.DynamicsCrmOnline)]
    public void R13_a_product_belongs_to_its_service(string sku, CspService expected)
    {
        var estate = Licensed(new CustomerLicence { SkuPartNumber = sku });

        Assert.Equal([expected], RequestWords.Services.Values.Where(service => ServiceOwnership.Of(service, estate).IsOwned == true));
    }

    [Theory]
    [InlineData("SPE_E3")]
    [InlineData("SPB")]
    [InlineData("Microsoft_365_E5_(no_Teams)")]
    public void R13_a_suite_holds_several_services(string sku) =>
        Assert.Equal([CspService.Office365, CspService.EnterpriseMobilitySuite], LicenceTable.Read(new CustomerLicence { SkuPartNumber = sku }).Services);

    [Fact]
    public void R13_a_suite_that_this_version_does_not_know_by_name_is_read_by_its_plans()
    {
        var licence = new CustomerLicence
        {
            SkuPartNumber = "BRAND_NEW_SUITE",
            ServicePlans = ["EXCHANGE_S_ENTERPRISE", "INTUNE_A", "DYN365_ENTERPRISE_CASE_MANAGEMENT"],
        };

        Assert.Equal([CspService.Office365, CspService.DynamicsCrmOnline, CspService.EnterpriseMobilitySuite], LicenceTable.Read(licence).Services);
    }

    [Fact]
    public void R13_plans_that_only_come_along_make_nothing_owned()
    {
        var office = new CustomerLicence
        {
            SkuPartNumber = "ENTERPRISEPACK",
            ServicePlans = ["EXCHANGE_S_ENTERPRISE", "POWERAPPS_O365_P2", "FLOW_O365_P2", "DYN365_CDS_O365_P2", "INTUNE_O365", "RMS_S_ENTERPRISE"],
        };
        var mobility = new CustomerLicence { SkuPartNumber = "EMS", ServicePlans = ["EXCHANGE_S_FOUNDATION", "AAD_PREMIUM", "INTUNE_A", "RMS_S_PREMIUM"] };

        Assert.Equal([CspService.Office365], LicenceTable.Read(office).Services);
        Assert.Equal([CspService.EnterpriseMobilitySuite], LicenceTable.Read(mobility).Services);
    }

    [Fact]
    public void R13_no_licence_of_a_service_is_a_no()
    {
        var estate = Licensed(
            new CustomerLicence { SkuPartNumber = "ENTERPRISEPACK" },
            new CustomerLicence { SkuPartNumber = "FLOW_FREE", ServicePlans = ["FLOW_P2_VIRAL"] }
        );

        Assert.False(ServiceOwnership.Of(CspService.DynamicsCrmOnline, estate).IsOwned);
    }

    [Fact]
    public void R13_licences_that_could_not_be_read_are_no_no_but_unknown_with_the_remedy()
    {
        var estate = new CustomerEstate { Licences = Fact<IReadOnlyList<CustomerLicence>>.Unknown("GET subscribedSkus: 403", "Directory reader") };
        var holding = ServiceOwnership.Of(CspService.Office365, estate);

        Assert.Null(holding.IsOwned);
        Assert.Equal(("GET subscribedSkus: 403", "Directory reader"), (holding.WhyUnknown, holding.Remedy));
    }

    [Fact]
    public void R13_a_product_that_this_version_does_not_know_makes_a_no_unknown_and_is_named()
    {
        var holding = ServiceOwnership.Of(
            CspService.DynamicsCrmOnline,
            Licensed(new CustomerLicence { SkuPartNumber = "ENTERPRISEPACK" }, new CustomerLicence { SkuPartNumber = "FANCY_NEW_THING" })
        );

        Assert.Null(holding.IsOwned);
        Assert.Contains("FANCY_NEW_THING", holding.WhyUnknown);
        Assert.DoesNotContain("ENTERPRISEPACK", holding.WhyUnknown);
    }

    [Fact]
    public void R13_a_managed_service_of_Partner_Center_proves_what_licences_cannot_say()
    {
        var estate = new CustomerEstate
        {
            Licences = Fact<IReadOnlyList<CustomerLicence>>.Unknown("403"),
            ManagedServices = Fact<IReadOnlyList<ManagedService>>.Known([new() { Id = "CRM", Name = "Dynamics CRM Online" }]),
        };

        Assert.True(ServiceOwnership.Of(CspService.DynamicsCrmOnline, estate).IsOwned);
        Assert.Null(ServiceOwnership.Of(CspService.Office365, estate).IsOwned);
    }

    [Fact]
    public void R15_trial_licences_count_and_only_trials_are_a_trial()
    {
        var trial = new CustomerLicence { SkuPartNumber = "EMS", IsTrial = true };
        var paid = new CustomerLicence { SkuPartNumber = "AAD_PREMIUM" };

        Assert.True(ServiceOwnership.Of(CspService.EnterpriseMobilitySuite, Licensed(trial)) is { IsOwned: true, IsTrial: true });
        Assert.True(ServiceOwnership.Of(CspService.EnterpriseMobilitySuite, Licensed(trial, paid)) is { IsOwned: true, IsTrial: false });
    }

    [Theory]
    [InlineData("Suspended", true)]
    [InlineData("Warning", true)]
    [InlineData("Enabled", true)]
    [InlineData("deleted", false)]
    public void R13_a_suspended_licence_is_owned_and_a_deleted_one_is_not(string state, bool owned) =>
        Assert.Equal(
            owned,
            ServiceOwnership.Of(CspService.Office365, Licensed(new CustomerLicence { SkuPartNumber = "ENTERPRISEPACK", State = state })).IsOwned
        );

    [Fact]
    public void R13_Azure_is_owned_by_subscriptions()
    {
        var some = new CustomerEstate { Subscriptions = Fact<IReadOnlyList<AzureSubscription>>.Known([RoutingWorld.Subscription]) };
        var none = new CustomerEstate { Subscriptions = Fact<IReadOnlyList<AzureSubscription>>.Known([]) };

        Assert.True(ServiceOwnership.Of(CspService.Azure, some).IsOwned);
        Assert.False(ServiceOwnership.Of(CspService.Azure, none).IsOwned);
        Assert.Null(ServiceOwnership.Of(CspService.Azure, new CustomerEstate()).IsOwned);
    }

    [Theory]
    [InlineData("Exchange", "Exchange", CspService.Office365)]
    [InlineData("MicrosoftCommunicationsOnline", "SkypeforBusiness", CspService.Office365)]
    [InlineData("SharePoint", "SharePoint", CspService.Office365)]
    [InlineData("CRM", "Dynamics CRM Online", CspService.DynamicsCrmOnline)]
    [InlineData("Intune", "Intune", CspService.EnterpriseMobilitySuite)]
    [InlineData("AzureActiveDirectory", "Azure Active Directory", CspService.EnterpriseMobilitySuite)]
    [InlineData("Azure", "Microsoft Azure", CspService.Azure)]
    [InlineData("x1", "Systems Manager", CspService.Unknown)]
    public void R5_a_managed_service_belongs_to_one_of_the_four(string id, string name, CspService expected) =>
        Assert.Equal(expected, ServiceNames.OfManagedService(new ManagedService { Id = id, Name = name }));

    [Theory]
    [InlineData("Exchange Online", CspService.Office365)]
    [InlineData("Microsoft 365 suite", CspService.Office365)]
    [InlineData("Microsoft Teams", CspService.Office365)]
    [InlineData("OneDrive for Business", CspService.Office365)]
    [InlineData("Power Apps in Microsoft 365", CspService.Office365)]
    [InlineData("Mobile Device Management for Office 365", CspService.Office365)]
    [InlineData("Microsoft Power Automate", CspService.DynamicsCrmOnline)]
    [InlineData("Dynamics 365 Apps", CspService.DynamicsCrmOnline)]
    [InlineData("Microsoft Intune", CspService.EnterpriseMobilitySuite)]
    [InlineData("Identity Service", CspService.EnterpriseMobilitySuite)]
    [InlineData("Azure Information Protection", CspService.EnterpriseMobilitySuite)]
    [InlineData("Microsoft Entra", CspService.EnterpriseMobilitySuite)]
    [InlineData("Quantum Toaster", CspService.Unknown)]
    [InlineData(null, CspService.Unknown)]
    public void R2_a_service_of_Graphs_health_belongs_to_one_of_the_four(string? name, CspService expected) =>
        Assert.Equal(expected, ServiceOwnership.ServiceOfHealth(name));

    [Fact]
    public void R2_a_sign_in_incident_concerns_every_service_of_Microsoft_365_and_not_Azure()
    {
        Assert.True(ServiceOwnership.Concerns("Identity Service", CspService.Office365));
        Assert.True(ServiceOwnership.Concerns("Microsoft Entra", CspService.DynamicsCrmOnline));
        Assert.False(ServiceOwnership.Concerns("Identity Service", CspService.Azure));
        Assert.False(ServiceOwnership.Concerns("Microsoft Intune", CspService.Office365));
        Assert.False(ServiceOwnership.Concerns("Quantum Toaster", CspService.Unknown));
    }

    private static CustomerEstate Licensed(params CustomerLicence[] licences) => new() { Licences = Fact<IReadOnlyList<CustomerLicence>>.Known(licences) };
}
