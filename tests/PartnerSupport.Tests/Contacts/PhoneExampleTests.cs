using PartnerSupport.Tests.Support;
using PhoneNumbers;

namespace PartnerSupport.Tests.Contacts;

/// <summary>The example numbers of every plan, each in five notations, read as the number that they are.</summary>
public sealed class PhoneExampleTests
{
    private static readonly PhoneNumberUtil Plans = PhoneNumberUtil.GetInstance();

    /// <summary>What we read otherwise, by region and kind, with the reason.</summary>
    private static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal)
    {
        ["CA UAN"] = "310-1234 is dialled inside Canada alone and has no area code: nobody abroad can call it back.",
        ["001 NONGEO"] = "A number of no country has no national form: without its plus nothing says what it is.",
    };

    [Fact]
    public void The_example_numbers_of_every_plan_are_read_in_five_notations()
    {
        var wrong = new SortedSet<string>(StringComparer.Ordinal);
        var read = 0;
        foreach (var (region, kind, example) in Examples())
        {
            var expected = Plans.Format(example, PhoneNumberFormat.E164);
            foreach (var (notation, text) in Notations(example))
            {
                read++;
                var number = PartnerSupport.PhoneNumber.Parse(text, Country.Find(region), out var fault);
                var found = number is null ? fault.ToString() : $"+{number.Digits}";
                if (found != expected)
                    wrong.Add($"{region} {kind} {notation}: {text} is {expected}, read as {found}");
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{read} texts, {wrong.Count} read otherwise");
        Assert.True(read > 5_000, $"{read}");
        Assert.True(wrong.All(line => line.StartsWith("CA UAN", StringComparison.Ordinal)), string.Join(Environment.NewLine, wrong));
        Assert.Equal(5, wrong.Count);
    }

    private static IEnumerable<(string Region, PhoneNumberType Kind, PhoneNumbers.PhoneNumber Example)> Examples() =>
        from region in Plans.GetSupportedRegions()
        where Country.Find(region) is not null
        from kind in Enum.GetValues<PhoneNumberType>()
        let example = Plans.GetExampleNumberForType(region, kind)
        where example is not null
        select (region, kind, example);

    private static IEnumerable<(string Notation, string Text)> Notations(PhoneNumbers.PhoneNumber example)
    {
        yield return ("E.164", Plans.Format(example, PhoneNumberFormat.E164));
        yield return ("international", Plans.Format(example, PhoneNumberFormat.INTERNATIONAL));
        yield return ("national", Plans.Format(example, PhoneNumberFormat.NATIONAL));
        yield return ("RFC 3966", Plans.Format(example, PhoneNumberFormat.RFC3966));
        yield return ("00", "00" + Plans.Format(example, PhoneNumberFormat.E164)[1..]);
    }

    [Fact]
    public void The_example_numbers_of_the_public_file_are_read_in_five_notations()
    {
        Assert.SkipUnless(PublicData.Exists, PublicData.Missing);
        var wrong = new List<string>();
        var read = 0;
        foreach (var row in PublicData.Lines("phones.tsv").Skip(1).Select(line => line.Split('\t')))
        {
            var (region, expected, international, national) = (row[0], row[2], row[3], row[4]);
            foreach (var text in new[] { expected, international, national, "tel:" + international.Replace(' ', '-'), "00" + expected[1..] })
            {
                read++;
                if (PartnerSupport.PhoneNumber.Parse(text, Country.Find(region), out var fault) is not { } number || $"+{number.Digits}" != expected)
                    wrong.Add(
                        $"{region} {row[1]}: {text} is {expected}, read as {fault} {PartnerSupport.PhoneNumber.Parse(text, Country.Find(region), out _)}"
                    );
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{read} texts, {wrong.Count} read otherwise");
        Assert.True(wrong.All(line => Known.ContainsKey(line.Split(':')[0])), string.Join(Environment.NewLine, wrong));
        Assert.Equal(14, wrong.Count);
    }
}
