using static PartnerSupport.Tests.Contacts.World;

namespace PartnerSupport.Tests.Contacts;

/// <summary>The policy as a document: one canonical form, member by member, and read back to the same.</summary>
public sealed class PolicyFormTests
{
    private static readonly Guid Second = new("22222222-0000-4000-8000-000000000002");

    private static readonly ContactInput Whole = new()
    {
        FirstName = "Ana",
        LastName = "Moreno",
        Email = "ana.moreno@relecloud.example",
        Phone = "+34 91 555 0134",
        AdditionalEmail = ["noc@relecloud.example", "desk@relecloud.example"],
        Country = "ES",
        TimeZone = "Romance Standard Time",
        Language = "en-us",
        Method = "phone",
    };

    private static readonly SupportPolicy Full = new()
    {
        AffiliateTenants = [Second, Sister],
        Contacts = new Dictionary<string, ContactInput>
        {
            ["Night"] = new() { Name = "NOC", Email = "noc@relecloud.example" },
            ["Day"] = Whole,
        },
        DeclaredAddresses = ["z@x.example", "a@x.example"],
        DeclaredDomains = ["b.example", "a.example", "b.example"],
        DeclaredPhones = ["+34 91 555 0199"],
        DefaultContact = "Day",
        EscalationCriterion = PolicyMode.Require,
        KnownCustomerContacts = new Dictionary<Guid, IReadOnlyList<ContactInput>> { [Contoso] = [new() { Email = "lee.gu@contoso.example" }] },
        ClaimTime = TimeSpan.FromMinutes(20),
        OnCustomerContact = CustomerContactHandling.UsePartnerDefault,
        Plan = SupportPlan.Unified,
        SubscriptionPlans = new Dictionary<Guid, SupportPlan> { [Second] = SupportPlan.ProfessionalDirect, [Contoso] = SupportPlan.Unified },
        TimeToSubmit = new Dictionary<SupportSeverity, TimeSpan> { [SupportSeverity.Critical] = TimeSpan.FromMinutes(5) },
        BusinessHours = new()
        {
            TimeZone = "Europe/Madrid",
            Start = new(8, 30),
            End = new(18, 0),
            Days = [DayOfWeek.Friday, DayOfWeek.Monday, DayOfWeek.Monday],
            Holidays = [new(2026, 12, 25), new(2026, 1, 6)],
        },
    };

    private const string Canonical =
        "{\"affiliateTenants\":[\"11111111-0000-4000-8000-0000000000a1\",\"22222222-0000-4000-8000-000000000002\"],"
        + "\"businessHours\":{\"days\":[\"Monday\",\"Friday\"],\"end\":\"18:00\",\"holidays\":[\"2026-01-06\",\"2026-12-25\"],\"start\":\"08:30\","
        + "\"timeZone\":\"Europe/Madrid\"},"
        + "\"claimTime\":\"00:20:00\",\"contacts\":{\"Day\":{\"additionalEmail\":[\"desk@relecloud.example\",\"noc@relecloud.example\"],\"country\":\"ES\","
        + "\"email\":\"ana.moreno@relecloud.example\",\"firstName\":\"Ana\",\"language\":\"en-us\",\"lastName\":\"Moreno\",\"method\":\"phone\","
        + "\"phone\":\"+34 91 555 0134\",\"timeZone\":\"Romance Standard Time\"},"
        + "\"Night\":{\"email\":\"noc@relecloud.example\",\"name\":\"NOC\"}},"
        + "\"declaredAddresses\":[\"a@x.example\",\"z@x.example\"],\"declaredDomains\":[\"a.example\",\"b.example\"],"
        + "\"declaredPhones\":[\"+34 91 555 0199\"],\"defaultContact\":\"Day\",\"escalationCriterion\":\"Require\","
        + "\"knownCustomerContacts\":{\"11111111-0000-4000-8000-0000000000c0\":[{\"email\":\"lee.gu@contoso.example\"}]},"
        + "\"onCustomerContact\":\"UsePartnerDefault\",\"plan\":\"Unified\","
        + "\"subscriptionPlans\":{\"11111111-0000-4000-8000-0000000000c0\":\"Unified\",\"22222222-0000-4000-8000-000000000002\":\"ProfessionalDirect\"},"
        + "\"textRetention\":\"30.00:00:00\",\"timeToSubmit\":{\"Critical\":\"00:05:00\"},\"version\":1}";

    [Fact]
    public void The_canonical_form_holds_every_member_sorted() =>
        Assert.Equal(Canonical, System.Text.Json.Nodes.JsonNode.Parse(PolicyDocument.Write(Full))!.ToJsonString(Plain));

    [Fact]
    public void What_was_written_is_read_back_member_by_member()
    {
        var read = PolicyDocument.Read(PolicyDocument.Write(Full));

        Assert.Equal([Sister, Second], read.AffiliateTenants);
        Assert.Equal(["a@x.example", "z@x.example"], read.DeclaredAddresses);
        Assert.Equal(["a.example", "b.example"], read.DeclaredDomains);
        Assert.Equal(["+34 91 555 0199"], read.DeclaredPhones);
        Assert.Equal(
            ("Day", PolicyMode.Require, CustomerContactHandling.UsePartnerDefault, SupportPlan.Unified),
            (read.DefaultContact, read.EscalationCriterion, read.OnCustomerContact, read.Plan)
        );
        Assert.Equal(SupportPlan.ProfessionalDirect, read.SubscriptionPlans[Second]);
        Assert.Equal("lee.gu@contoso.example", Assert.Single(read.KnownCustomerContacts[Contoso]).Email);
        Assert.Equal(TimeSpan.FromMinutes(5), read.TimeToSubmit[SupportSeverity.Critical]);
        Assert.Equal(TimeSpan.FromHours(4), read.TimeToSubmit[SupportSeverity.Minimal]);
        Assert.Equal(
            ("Europe/Madrid", new TimeOnly(8, 30), new TimeOnly(18, 0)),
            (read.BusinessHours.TimeZone, read.BusinessHours.Start, read.BusinessHours.End)
        );
        Assert.Equal([DayOfWeek.Monday, DayOfWeek.Friday], read.BusinessHours.Days);
        Assert.Equal([new DateOnly(2026, 1, 6), new DateOnly(2026, 12, 25)], read.BusinessHours.Holidays);
        Assert.Equal("NOC", read.Contacts["night"].Name);
        var day = read.Contacts["day"];
        Assert.Equal(
            ("Ana", "Moreno", Whole.Email, Whole.Phone, "ES", "en-us", ContactMethod.Phone),
            (day.FirstName, day.LastName, day.Email, day.Phone, day.Country, day.Language, day.Method!.Value)
        );
        Assert.Equal((Whole.TimeZone, 2), (day.TimeZone, day.AdditionalEmail.Count));
    }

    [Fact]
    public void A_hand_written_document_may_have_comments_trailing_commas_and_short_contacts()
    {
        var read = PolicyDocument.Read(
            "{ /* ours */ \"Contacts\": { \"Night\": \"NOC <noc@relecloud.example>\" }, \"knownCustomerContacts\": { \""
                + Contoso
                + "\": \"lee@contoso.example\" }, }"
        );

        Assert.Equal(("NOC", "noc@relecloud.example"), (read.Contacts["night"].Name, read.Contacts["night"].Email));
        Assert.Equal("lee@contoso.example", Assert.Single(read.KnownCustomerContacts[Contoso]).Email);
    }

    [Theory]
    [InlineData("{\n  \"plan\": }", "2:11")]
    [InlineData("null", "policy")]
    [InlineData("[]", "policy")]
    [InlineData("{\"businessHours\":[]}", "businessHours")]
    [InlineData("{\"businessHours\":{\"start\":\"late\"}}", "start")]
    [InlineData("{\"businessHours\":{\"end\":\"late\"}}", "end")]
    [InlineData("{\"businessHours\":{\"days\":[\"Someday\"]}}", "days")]
    [InlineData("{\"businessHours\":{\"holidays\":[\"Easter\"]}}", "holidays")]
    [InlineData("{\"businessHours\":{\"noon\":\"12:00\"}}", "noon")]
    [InlineData("{\"contacts\":{\"a\":{\"hair\":\"brown\"}}}", "hair")]
    [InlineData("{\"contacts\":{\"a\":{\"email\":5}}}", "email")]
    [InlineData("{\"declaredDomains\":\"a.example\"}", "declaredDomains")]
    [InlineData("{\"affiliateTenants\":[\"relecloud\"]}", "affiliateTenants")]
    [InlineData("{\"timeToSubmit\":{\"A\":\"0\"}}", "timeToSubmit")]
    [InlineData("{\"timeToSubmit\":{\"soon\":\"1\"}}", "timeToSubmit")]
    [InlineData("{\"onCustomerContact\":null}", "onCustomerContact")]
    public void What_cannot_be_read_is_an_error_that_names_the_place(string text, string place)
    {
        var error = Assert.Throws<SupportException>(() => PolicyDocument.Read(text));

        Assert.Equal(("PolicyUnreadable", SupportErrorKind.InvalidData), (error.Id, error.Kind));
        Assert.Contains(place, error.Message, StringComparison.Ordinal);
    }

    private static readonly System.Text.Json.JsonSerializerOptions Plain = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [Theory]
    [InlineData("""{"Plan":6}""", "Plan")]
    [InlineData("""{"BusinessHours":{"Holidays":["05/11/2026"]}}""", "Holidays")]
    [InlineData("""{"BusinessHours":{"Start":{"Ticks":324000000000}},"Plan":77}""", "Plan")]
    [InlineData("""{"KnownCustomerContacts":[{"Key":"22222222-0000-4000-8000-000000000002","Value":"ContactInput ContactInput"}]}""", "KnownCustomerContacts")]
    [InlineData("""{"KnownCustomerContacts":[{"Tenant":"22222222-0000-4000-8000-000000000002"}]}""", "KnownCustomerContacts")]
    public void What_only_ConvertTo_Json_writes_is_read_from_it_alone_and_what_it_cut_is_refused(string text, string place) =>
        Assert.Equal(place, Assert.Throws<SupportException>(() => PolicyDocument.Read(text)).Target);

    [Fact]
    public void A_difference_names_the_field_and_what_comes_and_goes()
    {
        var before = NoPolicy with { DeclaredDomains = ["a.example", "b.example"], DefaultContact = "Day" };
        var after = before with { DeclaredDomains = ["b.example", "c.example"], DefaultContact = "Night", Plan = SupportPlan.Unified };

        var differences = PolicyDifference.Between(before, after);

        Assert.Equal(["DeclaredDomains", "DefaultContact", "Plan"], differences.Select(one => one.Field));
        Assert.Equal((true, "c.example", "a.example"), (differences[0].IsList, Assert.Single(differences[0].Added), Assert.Single(differences[0].Removed)));
        Assert.Equal((false, "Night", "Day"), (differences[1].IsList, Assert.Single(differences[1].Added), Assert.Single(differences[1].Removed)));
        Assert.Empty(PolicyDifference.Between(before, before with { DeclaredDomains = ["b.example", "a.example"] }));
    }
}
