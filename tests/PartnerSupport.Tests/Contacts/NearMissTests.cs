using static PartnerSupport.Tests.Contacts.World;

namespace PartnerSupport.Tests.Contacts;

/// <summary>Where a look-alike ends and a stranger begins, and which fields of a wire body are contact fields.</summary>
public sealed class NearMissTests
{
    [Theory]
    [InlineData("relecloud.exampl", true)]
    [InlineData("relecloud.examplee", true)]
    [InlineData("relecluod.example", true)]
    [InlineData("relecloud.exbmple", true)]
    [InlineData("xrelecloud.example", true)]
    [InlineData("relecl0ud.example", true)]
    [InlineData("relecloudxy.example", false)]
    [InlineData("relxclxud.example", false)]
    [InlineData("reelcolud.example", false)]
    [InlineData("rexxcloud.example", false)]
    [InlineData("relecloud.exam", false)]
    [InlineData("uolecrled.example", false)]
    public void R8_one_slip_from_our_domain_is_a_look_alike_and_two_are_a_stranger(string domain, bool isLookAlike)
    {
        var finding = Assert.Single(Judge(Ana("ana@" + domain)).Findings, finding => finding.Severity == FindingSeverity.Error);

        Assert.Equal(isLookAlike ? "ContactLookAlike" : "ContactNotPartner", finding.Id);
        Assert.Equal(("R8", "ContactEmail"), (finding.Rule, finding.Target));
        Assert.Equal(isLookAlike ? ["relecloud.example"] : [], finding.Candidates);
    }

    [Fact]
    public void R8_short_domains_lie_one_letter_apart_by_chance()
    {
        var partner = Relecloud with { VerifiedDomains = Known("abcd.ex", "abcde.ex") };

        Assert.Equal("ContactNotPartner", Judge(Ana("ana@abcx.ex"), partner: partner).LeadingError());
        Assert.Equal("ContactLookAlike", Judge(Ana("ana@abcdx.ex"), partner: partner).LeadingError());
    }

    [Fact]
    public void R8_the_domain_of_a_declared_address_has_look_alikes_too_unless_strangers_share_it()
    {
        var policy = NoPolicy with { DeclaredDomains = ["helpdesk.example"], DeclaredAddresses = ["noc@nightshift.example", "noc@outlook.com"] };

        Assert.Equal("ContactLookAlike", Judge(Ana("ana@helpdesc.example"), policy).LeadingError());
        Assert.Equal("ContactLookAlike", Judge(Ana("ana@nightshitf.example"), policy).LeadingError());
        Assert.Equal("ContactNotPartner", Judge(Ana("ana@outlok.com"), policy).LeadingError());
    }

    [Theory]
    [InlineData("mail")]
    [InlineData("upn")]
    [InlineData("userPrincipalName")]
    [InlineData("Sender")]
    [InlineData("from")]
    [InlineData("cc")]
    [InlineData("bcc")]
    [InlineData("to")]
    [InlineData("reply_to")]
    [InlineData("emailCCList")]
    [InlineData("notifyCcList")]
    [InlineData("contact")]
    [InlineData("lastUpdatedBy")]
    [InlineData("requester")]
    [InlineData("appointment")]
    public void A_field_of_any_of_these_names_holds_no_address_of_the_customer(string name)
    {
        var body = WireBodies.Out($$$"""{"outer":{"{{{name}}}":"lee.gu@contoso.example"}}""", Contoso);

        Assert.True(ContactEgress.NeedsFacts(body));
        var refusal = ContactEgress.Check(body, Relecloud, ContosoFacts, NoPolicy)[0];
        Assert.Equal(("EgressRefused", "R8", "outer." + name), (refusal.Id, refusal.Rule, refusal.Target));
    }

    [Theory]
    [InlineData("phone")]
    [InlineData("telephone")]
    [InlineData("mobile")]
    [InlineData("fax")]
    public void A_field_of_any_of_these_names_holds_no_phone_of_the_customer(string name) =>
        Assert.NotEmpty(ContactEgress.Check(WireBodies.Out($$"""{"{{name}}":"+1 425 555 0101"}""", Contoso), Relecloud, ContosoFacts, NoPolicy));

    [Theory]
    [InlineData("firstName")]
    [InlineData("lastName")]
    [InlineData("givenName")]
    [InlineData("surname")]
    public void A_name_field_is_a_contact_field(string name)
    {
        var body = WireBodies.Out($$"""{"{{name}}":"Ana 425 555 0101"}""", Contoso);

        Assert.Equal(name, ContactEgress.Check(body, Relecloud, ContosoFacts, NoPolicy)[0].Target);
    }

    [Theory]
    [InlineData(
        """{"contactDetails":{"firstName":"Ana","primaryEmailAddress":"ana.moreno@relecloud.example","phoneNumber":"+1 425 555 0101"}}""",
        "contactDetails.phoneNumber"
    )]
    [InlineData(
        """{"contactDetails":{"firstName":"lee.gu@contoso.example","primaryEmailAddress":"ana.moreno@relecloud.example"}}""",
        "contactDetails.firstName"
    )]
    [InlineData("""{"contactDetails":{"primaryEmailAddress":"x@elsewhere.example"}}""", "contactDetails.primaryEmailAddress")]
    [InlineData("""{"contactDetails":{"note":"ask lee.gu@contoso.example"}}""", "contactDetails.note")]
    [InlineData("""{"contactDetails":{"note":"ask +1 425 555 0101"}}""", "contactDetails.note")]
    [InlineData("""{"contactDetails":{"emails":["ana.moreno@relecloud.example",["lee.gu@contoso.example"]]}}""", "contactDetails.emails")]
    [InlineData("""{"contactDetails":{"phoneNumber":"\u0661425 555 0101"}}""", "contactDetails.phoneNumber")]
    [InlineData("""{"contactDetails":{"primaryEmailAddress":false}}""", "contactDetails.primaryEmailAddress")]
    public void A_refusal_names_the_field_that_it_is_about(string body, string path) =>
        Assert.StartsWith(path, ContactEgress.Check(WireBodies.Out(body, Contoso), Relecloud, ContosoFacts, NoPolicy)[0].Target, StringComparison.Ordinal);

    [Fact]
    public void The_reason_of_a_refusal_is_in_its_words()
    {
        var customer = ContactEgress.Check(WireBodies.Out(WireBodies.Ticket(), null), Relecloud, null, NoPolicy);
        Assert.Contains("The message doesn't say which customer it's for.", Assert.Single(customer).Message, StringComparison.Ordinal);
        var broken = Assert.Single(ContactEgress.Check(WireBodies.Out("""{"contactDetails":""", Contoso), Relecloud, ContosoFacts, NoPolicy));
        Assert.Equal(("*", "R8"), (broken.Target, broken.Rule));
        Assert.Contains("isn't valid JSON", broken.Message, StringComparison.Ordinal);
        var shape = ContactEgress.Check(WireBodies.Out("""{"contactDetails":{"primaryEmailAddress":7}}""", Contoso), Relecloud, ContosoFacts, NoPolicy)[0];
        Assert.Contains("The field's value isn't in the expected format.", shape.Message, StringComparison.Ordinal);
        var half = ContactEgress.Check(WireBodies.Out("""{"contactDetails":{"primaryEmailAddress":"\uD800"}}""", Contoso), Relecloud, ContosoFacts, NoPolicy);
        Assert.Equal("*", Assert.Single(half).Target);
    }

    [Fact]
    public void A_body_that_is_no_JSON_is_read_as_text()
    {
        var theirs = Assert.Single(
            ContactEgress.Check(
                WireBodies.Out("email=lee.gu%40contoso.example", Contoso, "application/x-www-form-urlencoded"),
                Relecloud,
                ContosoFacts,
                NoPolicy
            )
        );
        Assert.Equal("*", theirs.Target);
        Assert.Contains("isn't valid JSON", theirs.Message, StringComparison.Ordinal);
        Assert.Empty(
            ContactEgress.Check(
                WireBodies.Out("email=ana%40relecloud.example", Contoso, "application/x-www-form-urlencoded"),
                Relecloud,
                ContosoFacts,
                NoPolicy
            )
        );
        Assert.Empty(ContactEgress.Check(WireBodies.Out("email=lee.gu%40contoso.example", null, "text/plain"), Relecloud, null, NoPolicy));
        Assert.NotEmpty(
            ContactEgress.Check(
                WireBodies.Out("\uFEFF \t\r\n{\"contact\":\"lee.gu@contoso.example\"}", Contoso, "text/plain"),
                Relecloud,
                ContosoFacts,
                NoPolicy
            )
        );
        Assert.False(ContactEgress.NeedsFacts(WireBodies.Out("", Contoso)));
        Assert.False(ContactEgress.NeedsFacts(WireBodies.Out("""{"severity":"critical"}""", Contoso)));
        Assert.True(ContactEgress.NeedsFacts(WireBodies.Out("x=1", Contoso, "text/plain")));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(3, true)]
    [InlineData(4, false)]
    public void JSON_inside_a_string_is_read_four_deep(int depth, bool isRead)
    {
        var body = """{"contact":{"email":"lee.gu@contoso.example"}}""";
        for (var at = 0; at <= depth; at++)
            body = new System.Text.Json.Nodes.JsonObject { ["answer"] = (at == 0 ? " " : "") + body }.ToJsonString();

        var refusals = ContactEgress.Check(WireBodies.Out(body, Contoso), Relecloud, ContosoFacts, NoPolicy);

        Assert.Equal(isRead, refusals.Any(refusal => refusal.Target!.EndsWith("contact.email", StringComparison.Ordinal)));
    }

    [Fact]
    public void Two_contacts_of_one_body_are_judged_each_by_itself()
    {
        var body =
            """{"PrimaryContact":{"Email":"ana.moreno@relecloud.example","PhoneNumber":"+34 91 555 0777"},"SecondContact":{"PhoneNumber":"+34 91 555 0777"}}""";

        var refusals = ContactEgress.Check(WireBodies.Out(body, Contoso), Relecloud, ContosoFacts, NoPolicy);

        // The second has no proven address beside its phone.
        Assert.Equal("SecondContact.PhoneNumber", Assert.Single(refusals).Target);
    }

    [Fact]
    public void Findings_of_the_text_scan_name_place_and_customer()
    {
        var findings = CustomerDataScan.Find("Title", "(425) 555-0101 lee.gu@contoso.example", ContosoFacts, NoPolicy);

        Assert.Equal(
            [("TextHoldsCustomerPhone", "R8", "Title[0..14]"), ("TextHoldsCustomerAddress", "R8", "Title[15..37]")],
            findings.Select(finding => (finding.Id, finding.Rule, finding.Target))
        );
        Assert.Contains("Title contains a phone number of Contoso, at character 1.", findings[0].Message, StringComparison.Ordinal);
        Assert.Contains("at character 16.", findings[1].Message, StringComparison.Ordinal);
        Assert.Equal("[phone removed] [e-mail removed]", CustomerDataScan.Redact("(425) 555-0101 lee.gu@contoso.example", ContosoFacts, NoPolicy));
        Assert.Equal("[e-mail removed] [phone removed]", CustomerDataScan.Redact("14255550101@contoso.example 4255550101", ContosoFacts, NoPolicy));
        Assert.Null(CustomerDataScan.Redact(null, ContosoFacts, NoPolicy));
    }
}
