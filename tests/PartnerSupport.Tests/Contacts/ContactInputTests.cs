using static PartnerSupport.Tests.Contacts.World;

namespace PartnerSupport.Tests.Contacts;

/// <summary>A contact as people write it: one text, or a table with the names that their tools use.</summary>
public sealed class ContactInputTests
{
    [Fact]
    public void Every_name_that_tools_use_for_a_field_is_read()
    {
        (string Names, Func<ContactInput, string?> Of)[] fields =
        [
            ("ProfileName Profile", contact => contact.ProfileName),
            ("Name ContactName DisplayName", contact => contact.Name),
            ("FirstName GivenName", contact => contact.FirstName),
            ("LastName Surname", contact => contact.LastName),
            ("Email Mail ContactEmail PrimaryEmailAddress", contact => contact.Email),
            ("Phone PhoneNumber ContactPhone", contact => contact.Phone),
            ("AdditionalEmail AdditionalEmailAddresses", contact => contact.AdditionalEmail.SingleOrDefault()),
            ("Country", contact => contact.Country),
            ("TimeZone", contact => contact.TimeZone),
            ("Language", contact => contact.Language),
            ("Method PreferredContactMethod", contact => contact.Method?.Text),
        ];
        foreach (var (names, of) in fields)
        {
            foreach (var name in names.Split(' '))
            {
                Assert.Equal("x", of(Parse((" " + name.ToUpperInvariant() + " ", "x"), out var unknown)));
                Assert.Empty(unknown);
                Assert.Contains(name, ContactInputParser.Keys);
            }
        }

        Assert.Equal(fields.Sum(field => field.Names.Split(' ').Length), ContactInputParser.Keys.Count);
    }

    [Fact]
    public void What_has_no_name_here_is_told_and_a_blank_counts_as_nothing()
    {
        var contact = Parse(("Hair", "brown"), out var unknown);
        Assert.True(contact.IsEmpty);
        Assert.Equal(["Hair"], unknown);
        Assert.Null(Parse(("Email", " "), out _).Email);
        Assert.Empty(Parse(("AdditionalEmail", null), out _).AdditionalEmail);
        Assert.Empty(Parse(("AdditionalEmail", " ; "), out _).AdditionalEmail);
        Assert.Equal(["a@x", "b@x", "c@x"], Parse(("AdditionalEmail", (object[])["a@x;b@x", "c@x"]), out _).AdditionalEmail);
        Assert.Equal("34915550100", Parse(("Phone", 34915550100L), out _).Phone);
    }

    [Theory]
    [InlineData("Ana Moreno <ana@relecloud.example>", "Ana Moreno", "ana@relecloud.example", null)]
    [InlineData(" \"Moreno, Ana\" <ana@relecloud.example> ", "Moreno, Ana", "ana@relecloud.example", null)]
    [InlineData("<ana@relecloud.example>", null, "ana@relecloud.example", null)]
    [InlineData(" ana@relecloud.example ", null, "ana@relecloud.example", null)]
    [InlineData("ana\uFF20relecloud.example", null, "ana\uFF20relecloud.example", null)]
    [InlineData(" Night desk ", null, null, "Night desk")]
    [InlineData("Night > Day", null, null, "Night > Day")]
    [InlineData("Night < Day", null, null, "Night < Day")]
    [InlineData(null, null, null, null)]
    [InlineData("  ", null, null, null)]
    public void One_text_is_a_name_with_an_address_an_address_or_the_name_of_a_profile(string? text, string? name, string? email, string? profile)
    {
        var contact = ContactInputParser.Parse(text);

        Assert.Equal((name, email, profile), (contact.Name, contact.Email, contact.ProfileName));
        Assert.Equal(profile ?? "ContactInput", contact.ToString());
        Assert.Equal(name is null && email is null && profile is null, contact.IsEmpty);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public void A_contact_of_blanks_is_empty_and_any_one_field_fills_it(string? blank)
    {
        var empty = new ContactInput
        {
            ProfileName = blank,
            Name = blank,
            FirstName = blank,
            LastName = blank,
            Email = blank,
            Phone = blank,
        };

        Assert.True(empty.IsEmpty);
        Assert.False((empty with { ProfileName = "x" }).IsEmpty);
        Assert.False((empty with { Name = "x" }).IsEmpty);
        Assert.False((empty with { FirstName = "x" }).IsEmpty);
        Assert.False((empty with { LastName = "x" }).IsEmpty);
        Assert.False((empty with { Email = "x" }).IsEmpty);
        Assert.False((empty with { Phone = "x" }).IsEmpty);
    }

    [Fact]
    public void The_form_alone_is_judged_without_knowing_whose_it_is()
    {
        Assert.Empty(ContactPolicy.JudgeForm(Ana(phone: "91 555 0134")));
        Assert.Equal(["ContactPhone"], ContactPolicy.JudgeForm(Ana(phone: "call me")).Select(finding => finding.Target));
        Assert.Equal(["ContactEmail"], ContactPolicy.JudgeForm(Ana("x", "91 555 0134")).Select(finding => finding.Target));
    }

    [Fact]
    public void A_customers_contact_that_the_policy_replaces_is_said_and_one_that_it_cannot_replace_stays_refused()
    {
        var question = new ContactQuestion
        {
            Partner = Relecloud,
            Customer = ContosoFacts,
            Policy = NoPolicy with { OnCustomerContact = CustomerContactHandling.UsePartnerDefault },
            Given = Ana("lee.gu@contoso.example"),
        };

        var replaced = ContactPolicy.Decide(question);
        Assert.Equal("desk@relecloud-helpdesk.example", replaced.Contact!.Email);
        Assert.Equal(("ContactReplaced", "R8", "Contact", FindingSeverity.Warning), Of(replaced.Findings[0]));

        var without = ContactPolicy.Decide(
            question with
            {
                Partner = Relecloud with { SupportProfile = Fact<ContactInput>.NotRead, PrimaryContact = Fact<ContactInput>.NotRead },
            }
        );
        Assert.Null(without.Contact);
        Assert.Equal("ContactBelongsToCustomer", without.Findings[0].Id);
        Assert.Equal("ContactBelongsToCustomer", ContactPolicy.Decide(question with { Policy = NoPolicy }).Findings[0].Id);
    }

    private static (string, string?, string?, FindingSeverity) Of(Finding finding) => (finding.Id, finding.Rule, finding.Target, finding.Severity);

    private static ContactInput Parse((string Name, object? Value) field, out IReadOnlyList<string> unknown) =>
        ContactInputParser.Parse([KeyValuePair.Create(field.Name, field.Value)], out unknown);
}
