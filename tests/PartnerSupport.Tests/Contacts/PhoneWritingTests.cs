namespace PartnerSupport.Tests.Contacts;

/// <summary>How the world writes a phone, and what of it goes out.</summary>
public sealed class PhoneWritingTests
{
    [Theory]
    [InlineData("+7 812 309-12-34", null, "+78123091234")]
    [InlineData("+7 701 234 56 78", null, "+77012345678")]
    [InlineData("8 (812) 309-12-34", "RU", "+78123091234")]
    [InlineData("011-4567-8901", "IN", "+911145678901")]
    [InlineData("+375 152 45 09 11", null, "+375152450911")]
    [InlineData("+44 020 7946 0999", null, "+442079460999")]
    [InlineData("0044 20 7946 0999", "US", "+442079460999")]
    [InlineData("34 91 555 01 34", "ES", "+34915550134")]
    [InlineData("+39 06 1234 5678", null, "+390612345678")]
    [InlineData("810 44 20 7946 0999", "RU", "+442079460999")]
    [InlineData("+34 91 555\u221201\u221234", null, "+34915550134")]
    [InlineData("０３ー３２１２ー３４５６", "JP", "+81332123456")]
    public void A_prefix_is_dropped_only_where_it_is_one(string text, string? country, string expected) =>
        Assert.Equal(expected, PhoneNumber.Parse(text, Country.Find(country), out _)?.ToString());

    [Theory]
    [InlineData("+34 91 555 0134 ext. 12")]
    [InlineData("+34 91 555 0134 (ext. 12)")]
    [InlineData("+34 91 555 0134 [EXT 12]")]
    [InlineData("+34 91 555 0134;ext=12")]
    [InlineData("+34 91 555 0134, Extension: 12")]
    [InlineData("+34 91 555 0134 (내선 12)")]
    [InlineData("+34 91 555 0134 내선번호 12")]
    [InlineData("+34 91 555 0134（内線１２）")]
    [InlineData("+34 91 555 0134 内线 12")]
    [InlineData("+34 91 555 0134 分機12")]
    [InlineData("+34 91 555 0134 转 12")]
    [InlineData("+34 91 555 0134 доб. 12")]
    [InlineData("+34 91 555 0134 (доб.12)")]
    [InlineData("+34 91 555 0134 вн. 12")]
    [InlineData("+34 91 555 0134 Durchwahl 12")]
    [InlineData("+34 91 555 0134 (Nebenstelle 12)")]
    [InlineData("+34 91 555 0134 تحويلة ١٢")]
    [InlineData("+٣٤ ٩١ ٥٥٥ ٠١٣٤ x١٢")]
    [InlineData("＋３４ ９１ ５５５ ０１３４ ｅｘｔ．１２")]
    [InlineData("+34 91 555 0134 #12")]
    public void An_extension_is_read_in_the_words_of_its_language(string text) =>
        Assert.Equal("+34915550134 x12", PhoneNumber.Parse(text, null, out _)?.ToString());

    [Theory]
    [InlineData("+34 91 555 0134 / +34 600 123 456")]
    [InlineData("+34915550134+34600123456")]
    [InlineData("02-531-4500, 010-1234-5678")]
    [InlineData("02-531-4500 또는 010-1234-5678")]
    [InlineData("02-531-4500 010-1234-5678")]
    [InlineData("+49 30 12345678 oder +49 171 1234567")]
    [InlineData("+34 91 555 0134 or +34 600 123 456")]
    public void Two_numbers_in_one_field_are_refused_by_name(string text)
    {
        Assert.Null(PhoneNumber.Parse(text, Country.Find("KR"), out var fault));
        Assert.Equal(PhoneFault.SeveralNumbers, fault);
    }

    [Theory]
    [InlineData("+34 91 555 0134 ext.", PhoneFault.Extension)]
    [InlineData("+34 91 555 0134 ext. twelve", PhoneFault.Extension)]
    [InlineData("+34 91 555 0134 ext. 1234567", PhoneFault.Extension)]
    [InlineData("call +34 91 555 0134", PhoneFault.Character)]
    [InlineData("+1 425 055 0134", PhoneFault.Length)]
    [InlineData("+999 1234 5678", PhoneFault.Length)]
    [InlineData("555 0134", PhoneFault.CountryUnknown)]
    [InlineData("+34\u200B915550134", PhoneFault.HiddenCharacter)]
    public void What_is_no_number_says_why(string text, object why)
    {
        Assert.Null(PhoneNumber.Parse(text, null, out var fault));
        Assert.Equal(why, fault);
    }

    [Theory]
    [InlineData("+1 425 555 0101 / +1 425 555 0177")]
    [InlineData("+1 425 555 0101 ext. 3, +1 425 555 0177")]
    public void Each_of_two_numbers_in_a_field_of_the_customers_is_the_customers(string theirs)
    {
        var customer = World.ContosoFacts with { Billing = Fact<ContactInput>.Known(new ContactInput { Phone = theirs, Country = "US" }) };
        foreach (var phone in new[] { "+1 425 555 0101", "425-555-0177", "+1 425 555 0177 (내선 4)" })
            Assert.True(new CustomerGround(customer, World.NoPolicy).OwnsPhone(phone, null), phone);
    }
}
