using System.Globalization;
using System.Text;

namespace PartnerSupport.Tests.Contacts;

public sealed class UnicodeFormTests
{
    [Fact]
    public void Every_code_point_has_the_normal_forms_that_the_runtime_gives_it()
    {
        if (InvariantModeTests.IsChild)
            return;
        var wrong = new List<string>();
        for (var point = 0; point <= 0x10FFFF; point++)
        {
            if (!Rune.IsValid(point))
                continue;
            var text = char.ConvertFromUtf32(point);
            if (CharUnicodeInfo.GetUnicodeCategory(text, 0) == UnicodeCategory.OtherNotAssigned)
                continue;
            if (UnicodeForm.Compatible(text) != text.Normalize(NormalizationForm.FormKC))
                wrong.Add($"KC {point:X}");
            if (UnicodeForm.Decomposed(text) != text.Normalize(NormalizationForm.FormKD))
                wrong.Add($"KD {point:X}");
        }

        Assert.True(wrong.Count == 0, string.Join(", ", wrong.Take(50)));
    }

    [Fact]
    public void Random_rows_of_letters_and_marks_have_the_normal_forms_that_the_runtime_gives_them()
    {
        if (InvariantModeTests.IsChild)
            return;
        var random = new Random(20170117);
        for (var round = 0; round < 20_000; round++)
        {
            var text = string.Concat(
                Enumerable
                    .Range(0, random.Next(1, 9))
                    .Select(_ =>
                        random.Next(5) switch
                        {
                            0 => (char)random.Next('a', 'z'),
                            1 => (char)random.Next(0x300, 0x34F),
                            2 => (char)random.Next(0x1100, 0x11C3),
                            3 => (char)random.Next(0xC0, 0x250),
                            _ => (char)random.Next(0x900, 0xE00),
                        }
                    )
            );
            Assert.Equal(text.Normalize(NormalizationForm.FormKC), UnicodeForm.Compatible(text));
        }
    }

    [Theory]
    [InlineData("münchen.example", "xn--mnchen-3ya.example")]
    [InlineData("mu\u0308nchen.example", "xn--mnchen-3ya.example")]
    [InlineData("MÜNCHEN。Example.", "xn--mnchen-3ya.example")]
    [InlineData("straße.example", "xn--strae-oqa.example")]
    [InlineData("한국.example", "xn--3e0b707e.example")]
    [InlineData("ｃｏｎｔｏｓｏ．ｅｘａｍｐｌｅ", "contoso.example")]
    [InlineData("xn--mnchen-3ya.example", "xn--mnchen-3ya.example")]
    [InlineData("XN--MNCHEN-3YA.EXAMPLE", "xn--mnchen-3ya.example")]
    public void A_domain_has_one_canonical_form(string text, string expected) => Assert.Equal(expected, DomainName.Parse(text)?.Text);

    [Theory]
    [InlineData("contoso")]
    [InlineData("contoso..example")]
    [InlineData(".contoso.example")]
    [InlineData("contoso.example..")]
    [InlineData("-contoso.example")]
    [InlineData("con_toso.example")]
    [InlineData("192.0.2.1")]
    [InlineData("xn--contoso-.example")]
    [InlineData("xn--a.example")]
    [InlineData("ab--cd.example")]
    [InlineData("con\u200Dtoso.example")]
    [InlineData("con\u00ADtoso.example")]
    [InlineData("\u0301contoso.example")]
    [InlineData("")]
    [InlineData(null)]
    public void What_is_no_domain_is_none(string? text) => Assert.Null(DomainName.Parse(text));

    [Fact]
    public void Punycode_reads_what_it_wrote()
    {
        var random = new Random(3492);
        for (var round = 0; round < 5_000; round++)
        {
            var label = string.Concat(
                Enumerable
                    .Range(0, random.Next(1, 12))
                    .Select(_ => new Rune(random.Next(4) == 0 ? random.Next('a', 'z') : random.Next(0xE0, 0xD7FF)).ToString())
            );
            Assert.Equal(label, Punycode.Decode(Punycode.Encode(label)));
        }
    }
}
