using static PartnerSupport.Tests.Contacts.World;

namespace PartnerSupport.Tests.Contacts;

/// <summary>Which contact goes before the rules; what is given for one request lies over a stored one, field by field.</summary>
public sealed class ChosenContactTests
{
    private static readonly ContactInput Night = new()
    {
        Name = "NOC",
        FirstName = "Night",
        LastName = "Shift",
        Email = "noc@relecloud.example",
        Phone = "+34 91 555 0100",
        AdditionalEmail = ["desk@relecloud.example"],
        Country = "ES",
        TimeZone = "Romance Standard Time",
        Language = "es-es",
        Method = "email",
    };

    private static readonly ContactQuestion Question = new()
    {
        Partner = Relecloud,
        Policy = NoPolicy with { Contacts = new Dictionary<string, ContactInput> { [" Night "] = Night } },
        Profiles = new Dictionary<string, ContactInput> { ["Mine"] = Ana(), ["night"] = Ana("stored@relecloud.example") },
    };

    [Theory]
    [InlineData("NOC@relecloud.example", "NOC", "policy")]
    [InlineData("stored@relecloud.example", null, "profile")]
    [InlineData(" me@relecloud.example ", "Kim Akers", "directory")]
    public void An_address_alone_has_the_name_of_whom_we_know_by_it(string address, string? name, string place)
    {
        var partner = Relecloud with { SignedInUser = Fact<ContactInput>.Known(new ContactInput { Name = "Kim Akers", Email = "me@relecloud.example" }) };

        var chosen = ChosenContact.For(
            Question with
            {
                Partner = partner,
                Given = new ContactInput { Email = address },
            }
        );

        Assert.Equal((name ?? Ana().Name, place, ContactOrigin.Given), (chosen.Input!.Name, place, chosen.Origin));
        Assert.Equal(address, chosen.Input.Email);
        Assert.Null(chosen.Input.Phone);
    }

    [Fact]
    public void An_address_of_nobody_we_know_has_no_name_and_one_that_was_given_stays()
    {
        var nobody = ChosenContact.For(Question with { Given = new ContactInput { Email = "nobody@relecloud.example" } });
        var named = ChosenContact.For(
            Question with
            {
                Given = new ContactInput { Name = "Night Owl", Email = "noc@relecloud.example" },
            }
        );

        Assert.Null(nobody.Input!.Name);
        Assert.Equal(("Night Owl", null), (named.Input!.Name, named.Input.FirstName));
    }

    [Fact]
    public void A_contact_given_in_full_is_taken_as_it_is()
    {
        var chosen = ChosenContact.For(Question with { Given = Ana() });

        Assert.Equal((ContactOrigin.Given, "ana.moreno@relecloud.example", null), (chosen.Origin, chosen.Input!.Email, chosen.Error));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData(" ", " ")]
    public void With_nothing_given_and_no_default_our_profile_is_taken(string? given, string? common)
    {
        var chosen = ChosenContact.For(
            Question with
            {
                Given = given is null
                    ? null
                    : new ContactInput
                    {
                        Name = given,
                        ProfileName = given,
                        Phone = given,
                        Email = given,
                        FirstName = given,
                        LastName = given,
                    },
                Policy = Question.Policy with { DefaultContact = common },
            }
        );

        Assert.Equal((ContactOrigin.PartnerProfile, "desk@relecloud-helpdesk.example", "Ana"), (chosen.Origin, chosen.Input!.Email, chosen.Input.FirstName));
    }

    [Fact]
    public void A_default_of_the_policy_goes_before_our_profile()
    {
        var chosen = ChosenContact.For(Question with { Policy = Question.Policy with { DefaultContact = "night" } });

        Assert.Equal((ContactOrigin.Policy, "noc@relecloud.example"), (chosen.Origin, chosen.Input!.Email));
    }

    [Fact]
    public void A_name_of_the_policy_goes_before_a_stored_one_and_is_found_whatever_its_case()
    {
        Assert.Equal(ContactOrigin.Policy, ChosenContact.For(Question with { Given = new() { ProfileName = " NIGHT " } }).Origin);
        Assert.Equal(ContactOrigin.Stored, ChosenContact.For(Question with { Given = new() { ProfileName = "mine" } }).Origin);
    }

    [Fact]
    public void A_profile_stands_where_nothing_is_given_over_it()
    {
        var input = ChosenContact.For(Question with { Given = new() { ProfileName = " night " } }).Input!;

        Assert.Equal(Night with { ProfileName = "night", AdditionalEmail = input.AdditionalEmail, Method = input.Method }, input);
        Assert.Equal(Night.AdditionalEmail, input.AdditionalEmail);
        Assert.Equal(ContactMethod.Email, input.Method!.Value);
    }

    [Fact]
    public void What_is_given_beside_a_name_lies_over_the_profile_field_by_field()
    {
        var given = new ContactInput
        {
            ProfileName = "night",
            FirstName = "Ana",
            Email = "ana@relecloud.example",
            Phone = "+34 91 555 0134",
            AdditionalEmail = ["lead@relecloud.example"],
            Country = "PT",
            TimeZone = "GMT Standard Time",
            Language = "pt-pt",
            Method = "phone",
        };

        var input = ChosenContact.For(Question with { Given = given }).Input!;

        // One name or the other, never parts of both.
        Assert.Equal((null, "Ana", null), (input.Name, input.FirstName, input.LastName));
        Assert.Equal((given.Email, given.Phone, "PT", given.TimeZone, "pt-pt"), (input.Email, input.Phone, input.Country, input.TimeZone, input.Language));
        Assert.Equal(["lead@relecloud.example"], input.AdditionalEmail);
        Assert.Equal(ContactMethod.Phone, input.Method!.Value);
    }

    [Theory]
    [InlineData("Ana Moreno", null, null)]
    [InlineData(null, "Ana", null)]
    [InlineData(null, null, "Moreno")]
    public void Any_part_of_a_name_replaces_the_whole_name(string? name, string? first, string? last)
    {
        var given = new ContactInput
        {
            ProfileName = "night",
            Name = name,
            FirstName = first,
            LastName = last,
        };
        var input = ChosenContact.For(Question with { Given = given }).Input!;

        Assert.Equal((name, first, last), (input.Name, input.FirstName, input.LastName));
    }

    [Fact]
    public void What_the_request_says_of_contact_lies_over_all()
    {
        var question = Question with
        {
            Given = new() { ProfileName = "night" },
            AdditionalEmail = ["lead@relecloud.example"],
        };
        var input = ChosenContact.For(question with { Method = "phone", Country = "PT", TimeZone = "GMT Standard Time" }).Input!;

        Assert.Equal(["desk@relecloud.example", "lead@relecloud.example"], input.AdditionalEmail);
        Assert.Equal((ContactMethod.Phone, "PT", "GMT Standard Time"), (input.Method!.Value, input.Country, input.TimeZone));
        var left = ChosenContact.For(question with { Method = " ", Country = " ", TimeZone = " " }).Input!;
        Assert.Equal((ContactMethod.Email, "ES", "Romance Standard Time"), (left.Method!.Value, left.Country, left.TimeZone));
    }

    [Fact]
    public void A_name_that_nobody_knows_lists_those_that_are_known_each_once()
    {
        var chosen = ChosenContact.For(Question with { Given = new() { ProfileName = "evening" } });

        Assert.Equal((ContactOrigin.Unknown, null), (chosen.Origin, chosen.Input));
        Assert.Equal(("ContactProfileUnknown", "R8", "Contact"), (chosen.Error!.Id, chosen.Error.Rule, chosen.Error.Target));
        Assert.Equal([" Night ", "Mine", "night"], chosen.Error.Candidates);
        Assert.Contains("evening", chosen.Error.Message, StringComparison.Ordinal);
        Assert.Contains("Mine, night", chosen.Error.Message + chosen.Error.Action, StringComparison.Ordinal);
        var none = ChosenContact.For(
            new()
            {
                Partner = Relecloud,
                Policy = NoPolicy,
                Given = new() { ProfileName = "evening" },
            }
        );
        Assert.Contains("-", none.Error!.Action, StringComparison.Ordinal);
        Assert.Empty(none.Error.Candidates);
    }

    [Fact]
    public void Our_default_takes_reach_and_name_from_the_first_profile_that_has_them()
    {
        var support = Fact<ContactInput>.Known(new() { Email = "desk@relecloud.example", Phone = "+34 91 555 0100" });
        var none = Fact<ContactInput>.Known(new ContactInput());
        var user = Fact<ContactInput>.Known(new() { Name = "Kim Akers", Email = "kim@relecloud.example" });
        var partner = Relecloud with { SupportProfile = support, PrimaryContact = none, SignedInUser = user };

        var chosen = PartnerDefault.Of(partner).Input!;
        Assert.Equal(("Kim Akers", "desk@relecloud.example", "+34 91 555 0100", "ES"), (chosen.Name, chosen.Email, chosen.Phone, chosen.Country));
        Assert.Equal("kim@relecloud.example", PartnerDefault.Of(partner with { SupportProfile = none }).Input!.Email);
        Assert.Equal("Relecloud", PartnerDefault.Of(partner with { SignedInUser = none }).Input!.Name);
        var abroad = Fact<ContactInput>.Known(new() { Country = "KR" });
        Assert.Equal("KR", PartnerDefault.Of(partner with { Country = null, PrimaryContact = abroad }).Input!.Country);
        Assert.Equal("ES", PartnerDefault.Of(partner with { PrimaryContact = abroad }).Input!.Country);
        Assert.Null(PartnerDefault.Of(partner with { Country = null }).Input!.Country);
    }

    [Fact]
    public void Where_we_have_no_address_the_reason_is_said()
    {
        var none = Fact<ContactInput>.Known(new ContactInput());
        var read = Relecloud with { SupportProfile = none, PrimaryContact = none, SignedInUser = none };
        var incomplete = PartnerDefault.Of(read);
        Assert.Equal(("ContactIncomplete", "R8", "ContactEmail"), (incomplete.Error!.Id, incomplete.Error.Rule, incomplete.Error.Target));
        Assert.Equal((null, ContactOrigin.Unknown), (incomplete.Input, incomplete.Origin));

        var unread = PartnerDefault.Of(read with { SupportProfile = Fact<ContactInput>.Unknown("GET profiles/support: 403", "the role Admin agent") }).Error!;
        Assert.Equal(("PartnerFactsUnknown", "R8", "ContactEmail"), (unread.Id, unread.Rule, unread.Target));
        Assert.Contains("GET profiles/support: 403", unread.Message + unread.Action, StringComparison.Ordinal);
        Assert.Contains("the role Admin agent", unread.Message + unread.Action, StringComparison.Ordinal);
        var bare = PartnerDefault.Of(read with { SignedInUser = Fact<ContactInput>.Unknown("no user") }).Error!;
        Assert.Contains(MessageText.Format("FactRemedyUnknown"), bare.Message + bare.Action, StringComparison.Ordinal);
    }
}
