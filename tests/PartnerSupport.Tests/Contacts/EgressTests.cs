using static PartnerSupport.Tests.Contacts.World;

namespace PartnerSupport.Tests.Contacts;

public sealed class EgressTests
{
    [Theory]
    [InlineData("""{"contactDetails":{"primaryEmailAddress":"lee.gu@contoso.example"}}""")]
    [InlineData("""{"CONTACTDETAILS":{"PRIMARYEMAILADDRESS":"LEE.GU@CONTOSO.EXAMPLE"}}""")]
    [InlineData("""{"contactDetails":{"primaryEmailAddress":"ana.moreno@relecloud.example","primaryEmailAddress":"lee.gu@contoso.example"}}""")]
    [InlineData("""{"contactDetails":{"primaryEmailAddress":"lee.gu\u0040contoso.example"}}""")]
    [InlineData("""{"contactDetails":{"primaryEmailAddress":["lee.gu@contoso.example"]}}""")]
    [InlineData("""{"contactDetails":{"primaryEmailAddress":{"value":"lee.gu@contoso.example"}}}""")]
    [InlineData("""{"contactDetails":{"country":"lee.gu@contoso.example"}}""")]
    [InlineData("""{"contactDetails":{"phoneNumber":14255550101}}""")]
    [InlineData("""{"contactDetails":{"firstName":"lee.gu@contoso.example"}}""")]
    [InlineData("""{"contactDetails":{"primaryEmailAddress":true}}""")]
    [InlineData("""{"properties":{"subject":"s","body":"b","sender":"lee.gu@contoso.example"}}""")]
    [InlineData("""{"PrimaryContact":{"Email":"lee.gu@contoso.example"}}""")]
    [InlineData("""{"emailCcList":["noc@relecloud.example","lee.gu@contoso.example"]}""")]
    [InlineData("""{"properties":{"problemScopingQuestions":"{\"contact\":{\"email\":\"lee.gu@contoso.example\"}}"}}""")]
    [InlineData("""{"properties":{"problemScopingQuestions":"{\"properties\":{\"description\":\"{\\\"email\\\":\\\"lee.gu@contoso.example\\\"}\"}}"}}""")]
    [InlineData("""{"properties":{"contactDetails":{"description":"{\"email\":\"lee.gu@contoso.example\"}"}}}""")]
    [InlineData("""{"properties":{"summary":"{\"email\":\"lee.gu@contoso.example\"}"}}""")]
    [InlineData("""{"contact":"lee.gu@contoso.example"}""")]
    [InlineData("""{"contactDetails":{"primaryEmailAddress":"Ana <ana.moreno@relecloud.example>"}}""")]
    [InlineData("""{"contactDetails":{"primaryEmailAddress":"x@elsewhere.example"}}""")]
    [InlineData("""{"contactDetails":""")]
    [InlineData("not json")]
    public void A_body_that_must_not_leave_does_not(string body)
    {
        var refusals = ContactEgress.Check(WireBodies.Out(body, Contoso), Relecloud, ContosoFacts, NoPolicy);
        Assert.NotEmpty(refusals);
        Assert.All(refusals, refusal => Assert.Equal("EgressRefused", refusal.Id));
    }

    [Theory]
    [InlineData("""{"severity":"critical"}""")]
    [InlineData("""{"status":"closed"}""")]
    [InlineData("""{"contactDetails":{"preferredContactMethod":"email","preferredTimeZone":"Romance Standard Time"}}""")]
    [InlineData("""{"PrimaryContact":null,"NewNote":{"Text":"lee.gu@contoso.example called from +1 425 555 0101"}}""")]
    [InlineData("""{"properties":{"subject":"s","body":"for lee.gu@contoso.example","sender":"noc@relecloud.example"}}""")]
    [InlineData("""{"properties":{"title":"{\"email\":\"lee.gu@contoso.example\"}","description":"[{\"contact\":{\"phone\":\"+14255550101\"}}]"}}""")]
    [InlineData("""{"properties":{"subject":"{\"to\":1}","body":"{\"from\":\"lee.gu@contoso.example\"}","sender":"noc@relecloud.example"}}""")]
    [InlineData("""{"NewNote":{"Text":"{\"ContactDetails\":{\"primaryEmailAddress\":\"lee.gu@contoso.example\"}}"}}""")]
    [InlineData("""{"content":"bGVlLmd1QGNvbnRvc28uZXhhbXBsZQ==","chunkIndex":0}""")]
    [InlineData("")]
    public void A_body_without_customer_data_in_a_contact_field_leaves(string body) =>
        Assert.Empty(ContactEgress.Check(WireBodies.Out(body, Contoso), Relecloud, ContosoFacts, NoPolicy));

    [Fact]
    public void A_contact_without_facts_about_us_or_the_customer_does_not_leave()
    {
        var body = WireBodies.Out(WireBodies.Ticket(), Contoso);
        Assert.Empty(ContactEgress.Check(body, Relecloud, ContosoFacts, NoPolicy));
        Assert.NotEmpty(ContactEgress.Check(body, null, ContosoFacts, NoPolicy));
        Assert.NotEmpty(ContactEgress.Check(body, Relecloud, null, NoPolicy));
    }

    [Fact]
    public void The_contact_fields_of_a_form_are_read_by_what_stands_in_them()
    {
        var form = new Dictionary<string, string>
        {
            ["설명"] = "lee.gu@contoso.example",
            ["이메일"] = "noc@relecloud.example",
            ["추가"] = "desk@relecloud-helpdesk.example; lee.gu@contoso.example",
            ["전화"] = "+34915550100",
        };
        Assert.Empty(ContactEgress.CheckForm(form, ["이메일", "전화"], Relecloud, ContosoFacts, NoPolicy));
        Assert.NotEmpty(ContactEgress.CheckForm(form, ["이메일", "추가"], Relecloud, ContosoFacts, NoPolicy));
        var theirs = new Dictionary<string, string>(form) { ["전화"] = "(425) 555-0101" };
        Assert.NotEmpty(ContactEgress.CheckForm(theirs, ["이메일", "전화"], Relecloud, ContosoFacts, NoPolicy));
    }

    [Fact]
    public async Task The_guard_asks_for_facts_only_when_a_body_holds_contact_fields()
    {
        var asked = 0;
        var guard = new EgressGuard(
            new EgressFacts
            {
                Policy = _ => ValueTask.FromResult(NoPolicy),
                Partner = (_, _) => ValueTask.FromResult<PartnerProfile?>(Relecloud),
                Customer = (id, _) => ValueTask.FromResult<CustomerContactFacts?>(++asked > 0 && id == Contoso ? ContosoFacts : null),
            }
        );
        await guard.CheckAsync(WireBodies.Out("""{"severity":"critical"}""", Contoso), CancellationToken.None);
        Assert.Equal(0, asked);
        await guard.CheckAsync(WireBodies.Out(WireBodies.Ticket(), Contoso), CancellationToken.None);
        Assert.Equal(1, asked);
        var refused = await Assert.ThrowsAsync<SupportException>(async () =>
            await guard.CheckAsync(WireBodies.Out(WireBodies.Ticket(), Guid.NewGuid()), CancellationToken.None)
        );
        Assert.Equal(("EgressRefused", SupportErrorKind.SecurityError), (refused.Id, refused.Kind));
        await Assert.ThrowsAsync<SupportException>(async () =>
            await guard.CheckAsync(WireBodies.Out(WireBodies.Ticket("lee.gu@contoso.example"), Contoso), CancellationToken.None)
        );
    }
}
