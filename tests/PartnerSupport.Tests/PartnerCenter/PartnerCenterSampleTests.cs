using Newtonsoft.Json.Linq;
using PartnerSupport.Services.PartnerCenter;
using PartnerSupport.Tests.Sandbox.Specs;
using PartnerSupport.Tests.Support;

namespace PartnerSupport.Tests.PartnerCenter;

/// <summary>Our readers against the documentation's own answers.</summary>
public sealed class PartnerCenterSampleTests
{
    [Fact]
    public void Customers_are_read()
    {
        var byId = CustomerReader.Read(Object("get-a-customer-by-id.02.response.body.json"))!;
        Assert.Equal(
            (Guid.Parse("eebd1b55-5360-4438-a11d-5c06918c3014"), "1kl as kjk", "abcdefgh1234.ccsctp.net", "reseller", (bool?)true),
            (byId.TenantId, byId.Name, byId.DefaultDomain, byId.Relationship, byId.AllowsDelegatedAccess)
        );
        Assert.Equal(["abcdefgh1234.ccsctp.net"], CustomerReader.Domains(Object("get-a-customer-by-id.02.response.body.json"))!);

        Assert.Equal(
            ["Contoso190", "Contoso", "Contoso"],
            Items("get-a-customer-by-name.03.response.body.json").Select(item => CustomerReader.Read(item)!.Name)
        );

        // The list's sample has "<guid>" for tenant ids; the customer's own id is read.
        Assert.Equal(
            2,
            Items("get-a-list-of-customers.02.response.body.json").Count(item => CustomerReader.Read(item) is { Name: "companyName", DefaultDomain: "domain" })
        );
    }

    [Fact]
    public void Contact_data_of_customers_is_read()
    {
        var billing = CustomerReader.Billing(Object("get-all-of-a-customer-s-billing-profiles.02.response.body.json"))!;
        Assert.Equal(
            ("FirstName", "LastName", "email@sample.com", "4255555555", "US"),
            (billing.FirstName, billing.LastName, billing.Email, billing.Phone, billing.Country)
        );

        var company = CustomerReader.Company(Object("get-a-customer-s-company-profile.02.response.body.json"))!;
        Assert.Equal(("daniel@hotmail.com.tw", "4155551212"), (company.Email, company.Phone));

        // The billing address of this sample names somebody else than the billing contact: a known contact, too.
        var addressee = CustomerReader.BillingAddressee(Object("get-a-customer-by-id.02.response.body.json")["billingProfile"])!;
        Assert.Equal(("1kl as", "kjk", "1234567890"), (addressee.FirstName, addressee.LastName, addressee.Phone));
    }

    [Fact]
    public void Our_own_profiles_are_read()
    {
        var support = ProfileReader.Support(Object("get-support-profile.02.response.body.json"))!;
        Assert.Equal(("email@sample.com", "4255555555", null), (support.Email, support.Phone, support.FirstName));

        var legal = Object("get-legal-business-profile.02.response.body.json");
        Assert.Equal(
            ("Gena", "Soto", "gena@lucernepublishing.com", "4255550100", "US"),
            ProfileReader.Primary(legal) is { } primary ? (primary.FirstName, primary.LastName, primary.Email, primary.Phone, primary.Country) : default
        );
        Assert.Equal("US", ProfileReader.Country(legal));
    }

    [Fact]
    public void Licences_and_subscriptions_are_read()
    {
        var none = new HashSet<string>();
        var licences = Items("get-a-list-of-available-licenses.02.response.body.json").Select(item => LicenceReader.Read(item, none)!).ToArray();
        Assert.Equal(["EMS", "POWER_BI_PRO"], licences.Select(licence => licence.SkuPartNumber));
        Assert.Contains("INTUNE_A", licences[0].ServicePlans);
        Assert.Equal(5, licences[0].Units);

        // No billing by usage: neither sample is an Azure subscription.
        Assert.All(
            Items("get-all-of-a-customer-s-subscriptions.02.response.body.json").Concat(Items("get-all-of-a-customer-s-subscriptions.03.json")),
            item =>
            {
                Assert.Null(SubscriptionReader.ReadClassic(item));
                Assert.False(SubscriptionReader.IsAzurePlan(item));
            }
        );
    }

    [Fact]
    public void Managed_services_are_read_with_their_links()
    {
        // The published sample lacks its last brackets, and its links hold placeholders that are no address.
        var text = File.ReadAllText(SpecFolder.Of("partner-center/get-the-managed-services-for-a-customer-by-id.02.response.body.invalid-json.txt"));
        var services = PartnerCenterClient
            .Items(
                JObject.Parse(text.Replace("<ctid>", "0b1c", StringComparison.Ordinal).Replace("<domain>", "contoso.example", StringComparison.Ordinal) + "]}")
            )
            .Select(item => ManagedServiceReader.Read(item)!)
            .ToArray();

        Assert.Equal(["Exchange", "MicrosoftCommunicationsOnline"], services.Select(service => service.Id));
        Assert.Equal("https://portal.office.com/Partner/BeginClientSession.aspx?CTID=0b1c&CSDEST=Support", services[0].ServiceTicket!.AbsoluteUri);
    }

    [Fact]
    public void Service_requests_are_read_in_both_dialects()
    {
        var listed = ServiceRequestReader.Read(
            Items("get-all-service-requests-for-a-customer.02.response.body.json")[0],
            ServiceBench.Contoso,
            CspCloud.Global
        )!;
        Assert.Equal(
            ("615112491169010", "Test", SupportSeverity.Unknown, RequestStatus.Open),
            (listed.RequestNumber, listed.Title, listed.Severity, listed.Status)
        );
        Assert.Equal(new DateTimeOffset(2015, 11, 24, 1, 7, 0, 863, TimeSpan.Zero), listed.CreatedAt);
        Assert.Null(listed.ClosedAt);
        Assert.Null(listed.Contact);

        var detail = Object("get-service-request-details-by-id.02.response.body.json");
        var read = ServiceRequestReader.Read(detail, customer: null, CspCloud.Global)!;
        Assert.Equal(
            ("616122292874576", SupportSeverity.Critical, RequestStatus.Open, "TEST_TEST_BugBash1"),
            (read.RequestNumber, read.Severity, read.Status, read.CustomerName)
        );
        Assert.Equal("Sample Note", Assert.Single(ServiceRequestReader.Notes(detail, read)).Text);
    }

    [Fact]
    public void The_documented_next_link_is_followed_with_its_token()
    {
        var next = PartnerCenterLink.Next(
            ReferenceData.Json("partner-center/paging-links-continuation-token.json"),
            new Uri("https://api.partnercenter.microsoft.com")
        )!;

        Assert.StartsWith("https://api.partnercenter.microsoft.com/v1/invoices/T000001234/lineitems?", next.Target.AbsoluteUri);
        Assert.Equal("AQAAAA==", Assert.Single(next.Headers).Value);
    }

    private static JObject Object(string file) => (JObject)ReferenceData.Json("partner-center/" + file);

    private static JObject[] Items(string file) => PartnerCenterClient.Items(ReferenceData.Json("partner-center/" + file)).ToArray();
}
