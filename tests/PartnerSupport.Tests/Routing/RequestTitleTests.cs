using System.Globalization;
using System.Text;

namespace PartnerSupport.Tests.Routing;

/// <summary>Titles that carry the reference and fit.</summary>
public sealed class RequestTitleTests
{
    private const string Reference = "CSP-7ZK3M0QX";
    private const string Ending = " [CSP-7ZK3M0QX]";

    [Theory]
    [InlineData("Mail flow stopped", "Mail flow stopped [CSP-7ZK3M0QX]")]
    [InlineData("  Mail\r\n flow\tstopped  ", "Mail flow stopped [CSP-7ZK3M0QX]")]
    [InlineData("Mail flow stopped [CSP-7ZK3M0QX]", "Mail flow stopped [CSP-7ZK3M0QX]")]
    [InlineData("", "[CSP-7ZK3M0QX]")]
    public void The_reference_stands_in_brackets_at_the_end_once(string title, string expected) => Assert.Equal(expected, RequestTitle.With(title, Reference));

    [Fact]
    public void A_title_that_just_fits_is_not_cut_and_one_character_more_is()
    {
        var fits = new string('x', RequestTitle.MaxLength - Ending.Length);

        Assert.Equal(fits + Ending, RequestTitle.With(fits, Reference));
        Assert.Equal(fits[..^1] + "…" + Ending, RequestTitle.With(fits + "x", Reference));
    }

    [Theory]
    [InlineData("🚨")]
    [InlineData("👩‍👩‍👧‍👦")]
    [InlineData("e\u0301")]
    [InlineData("한")]
    [InlineData("각")]
    [InlineData("🇰🇷")]
    public void No_character_that_people_see_is_split(string character)
    {
        for (var lead = 0; lead < 40; lead++)
        {
            var title = new string('a', lead) + string.Concat(Enumerable.Repeat(character, 260));
            var cut = RequestTitle.With(title, Reference);

            Assert.True(cut.Length <= RequestTitle.MaxLength);
            Assert.EndsWith("…" + Ending, cut, StringComparison.Ordinal);
            var kept = cut[lead..^(Ending.Length + 1)];
            Assert.Equal(0, kept.Length % character.Length);
            Assert.Equal(string.Concat(Enumerable.Repeat(character, kept.Length / character.Length)), kept);
            Assert.True(new StringInfo(kept).LengthInTextElements > 0);
        }
    }

    [Fact]
    public void One_endless_character_leaves_the_reference_alone()
    {
        var title = "a" + new string('\u0301', 400);

        Assert.Equal("…" + Ending, RequestTitle.With(title, Reference));
    }

    [Fact]
    public void What_goes_out_is_always_well_formed()
    {
        var random = new Random(7);
        for (var round = 0; round < 3000; round++)
        {
            var title = new StringBuilder();
            var length = random.Next(0, 400);
            while (title.Length < length)
                title.Append(new Rune(random.Next(4) == 0 ? random.Next(0x1F300, 0x1FAFF) : random.Next(0x20, 0x3000)));
            var sent = RequestTitle.With(title.ToString(), Reference);

            Assert.True(sent.Length <= RequestTitle.MaxLength);
            Assert.Equal(Reference, RequestReference.FindIn(sent));
            Assert.DoesNotContain('\uFFFD', Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(sent)));
        }
    }

    [Theory]
    [InlineData("It fails.", "It fails.\n\n[CSP-7ZK3M0QX]")]
    [InlineData("It fails.\r\n\r\n", "It fails.\n\n[CSP-7ZK3M0QX]")]
    [InlineData("It fails.\n\n[CSP-7ZK3M0QX]", "It fails.\n\n[CSP-7ZK3M0QX]")]
    [InlineData("", "[CSP-7ZK3M0QX]")]
    public void The_last_line_of_the_description_is_the_reference(string description, string expected) =>
        Assert.Equal(expected, RequestTitle.Describe(description, Reference));
}
