namespace PartnerSupport.Tests.Contacts;

/// <summary>What a contact's name may hold, and in which order it is read.</summary>
public sealed class PersonNameTests
{
    [Theory]
    [InlineData("김 철수", "철수", "김")]
    [InlineData("남궁 민수", "민수", "남궁")]
    [InlineData("王 小明", "小明", "王")]
    [InlineData("山田 太郎", "太郎", "山田")]
    [InlineData("やまだ たろう", "たろう", "やまだ")]
    [InlineData("김, 철수", "철수", "김")]
    [InlineData("김철수", "김철수", "김철수")]
    [InlineData("Kim Cheolsu", "Kim", "Cheolsu")]
    [InlineData("Moreno, Ana", "Ana", "Moreno")]
    [InlineData("Ana María Moreno", "Ana", "María Moreno")]
    public void The_surname_stands_first_in_hangul_han_and_kana(string name, string first, string last)
    {
        var read = PersonName.Parse(name, null, null, out _)!;
        Assert.Equal((first, last), (read.First, read.Last));
    }

    [Fact]
    public void A_name_is_shown_as_its_letters_are_written()
    {
        Assert.Equal("김 철수", PersonName.Display("철수", "김"));
        Assert.Equal("Ana Moreno", PersonName.Display("Ana", "Moreno"));
        Assert.Equal("Servicedesk", PersonName.Display("Servicedesk", "Servicedesk"));
    }

    [Theory]
    [InlineData("Anne-Marie O’Neill")]
    [InlineData("J. R. Smith")]
    [InlineData("J.-P. Dubois")]
    [InlineData("Dr. Kim Akers")]
    [InlineData("Smith, John Jr.")]
    [InlineData("D'Angelo Müller")]
    [InlineData("Иван Иванов")]
    [InlineData("محمد علی‌رضا")]
    [InlineData("佐々木 次郎")]
    [InlineData("三浦 一郎")]
    [InlineData("Service Desk")]
    [InlineData("Dot Cotton")]
    [InlineData("Juan Pablo Punto")]
    public void Honest_names_pass(string name) => Assert.NotNull(PersonName.Parse(name, null, null, out _));

    [Theory]
    [InlineData("kim.jones at contoso dot example")]
    [InlineData("kim jones at contoso dot example")]
    [InlineData("kim jones AT contoso PUNKT example")]
    [InlineData("kim jones arroba contoso punto example")]
    [InlineData("kim jones chez contoso point example")]
    [InlineData("김 철수 골뱅이 콘토소 닷 케이알")]
    [InlineData("キム アットマーク コントソ ドット ジェーピー")]
    [InlineData("kim。jones")]
    [InlineData("kim·jones contoso·example")]
    [InlineData("kim.jones")]
    [InlineData("contoso.example")]
    [InlineData("kim jones ꓸ contoso")]
    [InlineData("kim ✆ jones")]
    [InlineData("kim_jones")]
    [InlineData("kim/jones")]
    [InlineData("Helpdesk 24/7")]
    [InlineData("공일공 일이삼사 오육칠팔")]
    [InlineData("四二五 五五五 〇一〇一")]
    [InlineData("四二五 五五五 零一零一")]
    [InlineData("four two five five five five zero one")]
    [InlineData("vier zwei fünf fünf fünf fünf null eins")]
    [InlineData("①②③④⑤⑥⑦")]
    [InlineData("➊➋➌ ➍➎➏ ➐")]
    public void An_address_or_a_phone_in_words_or_other_letters_is_no_name(string name)
    {
        Assert.Null(PersonName.Parse(name, null, null, out var fault));
        Assert.Contains(fault, new[] { NameFault.AddressInside, NameFault.DigitsInside, NameFault.Character });
    }

    [Fact]
    public void What_has_no_place_in_a_name_is_refused_with_its_place()
    {
        var verdict = ContactPolicy.Judge(World.Ana() with { Name = "Ana_Moreno" }, World.Relecloud, World.ContosoFacts, World.NoPolicy);
        var finding = Assert.Single(verdict.Findings, finding => finding.Id == "ContactInvalid");
        Assert.Contains("character 4", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_name_of_a_customers_contact_with_an_unlisted_phone_is_refused()
    {
        var lee = World.Ana(phone: "+1 425 555 0188") with { Name = "Lee Gu" };
        var refused = ContactPolicy.Judge(lee, World.Relecloud, World.ContosoFacts, World.NoPolicy);
        Assert.False(refused.Passes);
        Assert.Contains(refused.Findings, finding => finding.Id == "ContactNameWithUnlistedPhone" && finding.Severity == FindingSeverity.Error);

        // Two people may bear a name: alone, or with a phone of ours, it is a warning.
        Assert.True(ContactPolicy.Judge(lee with { Phone = null }, World.Relecloud, World.ContosoFacts, World.NoPolicy).Passes);
        Assert.True(ContactPolicy.Judge(lee with { Phone = "+34 91 555 0100" }, World.Relecloud, World.ContosoFacts, World.NoPolicy).Passes);
    }

    [Fact]
    public void A_partner_whose_company_name_holds_signs_still_has_a_contact_of_its_own()
    {
        var us = World.Relecloud with { Name = "Relecloud 24 GmbH & Co. KG", PrimaryContact = Fact<ContactInput>.Known(new ContactInput { Country = "ES" }) };
        var verdict = ContactPolicy.Decide(
            new ContactQuestion
            {
                Partner = us,
                Customer = World.ContosoFacts,
                Policy = World.NoPolicy,
            }
        );
        Assert.Equal("Relecloud GmbH Co KG", verdict.Contact?.DisplayName);
    }

    [Theory]
    [InlineData("lee@xn--münchen.example")]
    [InlineData("lee@mail.XN--München.example")]
    public void A_label_that_is_encoded_twice_is_refused_by_name(string address)
    {
        Assert.Null(EmailAddress.Parse(address, out var fault));
        Assert.Equal(EmailFault.EncodedLabel, fault);
        Assert.Null(DomainName.Parse(address.Split('@')[1]));
    }

    [Fact]
    public void Domains_of_the_public_file_are_read_in_their_one_form_or_not_at_all()
    {
        Assert.SkipUnless(Support.PublicData.Exists, Support.PublicData.Missing);
        var data = Support.PublicData.Json("idna.json");
        var good = data.GetProperty("good").EnumerateArray().Select(row => (Domain: row[0].GetString()!, Ascii: row[1].GetString()!)).ToList();
        var other = good.Where(row => DomainName.Parse(row.Domain) is { } read && read.Text != row.Ascii.TrimEnd('.')).ToList();
        var bad = data.EnumerateObject().Single(part => part.Name != "good").Value.EnumerateArray().Select(row => row.ToString()).ToList();
        var taken = bad.Where(name => DomainName.Parse(name) is not null).ToList();
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{good.Count} good, {good.Count(row => DomainName.Parse(row.Domain) is null)} refused, {other.Count} otherwise; "
                + $"{bad.Count} bad, {taken.Count} taken: {string.Join(' ', taken)}"
        );
        Assert.Empty(other);
    }
}
