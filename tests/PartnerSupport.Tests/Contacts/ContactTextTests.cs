using System.Globalization;

namespace PartnerSupport.Tests.Contacts;

public sealed class ContactTextTests
{
    public static TheoryData<string> Ids =>
        new([
            .. Faults<EmailFault>("Email"),
            .. Faults<PhoneFault>("Phone"),
            .. Faults<NameFault>("Name"),
            "CountryFaultUnknown",
            "TimeZoneFaultUnknown",
            "LanguageFaultUnknown",
            "MethodFaultUnknown",
            "FactRemedyUnknown",
            "EgressReasonCustomer",
            "EgressReasonUnreadable",
            "EgressReasonShape",
            "PhoneAddressUnproven",
        ]);

    public static TheoryData<string> Findings =>
        new([
            "ContactBelongsToCustomer",
            "ContactNotPartner",
            "ContactLookAlike",
            "ContactIsGuest",
            "ContactInvalid",
            "ContactIncomplete",
            "PartnerFactsUnknown",
            "CustomerFactsUnknown",
            "CustomerFactsUnread",
            "ContactPhoneUnproven",
            "ContactProfileUnknown",
            "ContactAlsoInCustomerProfile",
            "ContactNameIsCustomers",
            "ContactReplaced",
            "ContactCountryUnknown",
            "EgressRefused",
            "TextHoldsCustomerAddress",
            "TextHoldsCustomerPhone",
            "PolicyEntryInvalid",
            "PolicyDomainShared",
            "PolicyDefaultUnknown",
            "PolicyWidened",
            "PolicyUnreadable",
        ]);

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_cause_has_its_words(string id) => Assert.NotEqual(id, MessageText.Format(id));

    [Theory]
    [MemberData(nameof(Findings))]
    public void Every_finding_says_what_was_found_and_what_to_do_in_both_languages(string id)
    {
        Assert.NotEqual(id, MessageText.Format(id));
        Assert.NotNull(MessageText.Action(id));
        if (InvariantModeTests.IsChild)
            return;
        var before = CultureInfo.CurrentUICulture;
        try
        {
            var english = MessageText.Format(id);
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("ko-KR");
            Assert.NotEqual(english, MessageText.Format(id));
            Assert.Contains(MessageText.Action(id)!, letter => letter is >= '\uAC00' and <= '\uD7A3');
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    [Fact]
    public void No_text_of_a_refusal_repeats_the_customers_data()
    {
        var verdict = World.Judge(
            new ContactInput
            {
                Name = "Lee Gu",
                Email = "lee.gu@contoso.example",
                Phone = "+1 425 555 0101",
                AdditionalEmail = ["Lee <lee.gu@contoso.example>"],
            }
        );
        Assert.All(
            verdict.Findings,
            finding => Assert.DoesNotContain("lee.gu", $"{finding.Message} {finding.Action} {finding.Target}", StringComparison.OrdinalIgnoreCase)
        );
        Assert.All(verdict.Findings, finding => Assert.DoesNotContain("555", $"{finding.Message} {finding.Action} {finding.Target}", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Faults<T>(string kind)
        where T : struct, Enum => Enum.GetNames<T>().Where(name => name != "None").Select(name => $"{kind}Fault{name}");
}
