using System.Reflection;
using PartnerSupport.PowerShell;

namespace PartnerSupport.Tests.Requests;

/// <summary>One type keeps the words of every enumeration as they were typed, and one table says what they mean.</summary>
public sealed class WordTests
{
    [Theory]
    [InlineData(" sev a ", SupportSeverity.Critical)]
    [InlineData("2", SupportSeverity.Moderate)]
    [InlineData("minimal", SupportSeverity.Minimal)]
    public void A_word_means_what_the_table_of_its_enumeration_says(string typed, SupportSeverity meant)
    {
        var word = new Word<SupportSeverity>(typed);

        Assert.Equal((true, false, meant, typed.Trim()), (word.IsGiven, word.IsUnknown, word.Value, word.Text));
    }

    [Theory]
    [InlineData("Urgent!!")]
    [InlineData("Emergency")]
    [InlineData("Unknown")]
    public void A_word_that_means_nothing_keeps_its_text_until_it_is_judged(string typed)
    {
        var word = new Word<SupportSeverity>(typed);

        Assert.Equal((true, true, SupportSeverity.Unknown, typed), (word.IsGiven, word.IsUnknown, word.Value, word.ToString()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t ")]
    public void An_empty_cell_is_no_word(string? typed)
    {
        var word = new Word<CspService>(typed);

        Assert.Equal((false, false, CspService.Unknown), (word.IsGiven, word.IsUnknown, word.Value));
        Assert.Equal(word, new Word<CspService>(CspService.Unknown));
    }

    [Fact]
    public void Text_and_value_become_words_by_themselves()
    {
        Word<ContactMethod> text = "Call-back";
        Word<ContactMethod> value = ContactMethod.Phone;

        Assert.Equal(text.Value, value.Value);
        Assert.Equal("Phone", value.Text);
    }

    [Fact]
    public void An_enumeration_that_nobody_types_has_no_words() => Assert.True(new Word<LedgerState>("Filed").IsUnknown);

    [Fact]
    public void Every_parameter_that_takes_a_word_is_bound_and_completed_by_the_words_of_its_own_enumeration()
    {
        var properties = typeof(ModuleLifetime)
            .Assembly.GetTypes()
            .SelectMany(type => type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly))
            .Where(property => property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(Word<>))
            .ToArray();

        Assert.True(properties.Length > 10, "The parameters were not found.");
        foreach (var property in properties)
        {
            var said = property
                .GetCustomAttributesData()
                .Where(data => data.AttributeType.Name is "TypedArgumentAttribute" or "ArgumentCompleterAttribute")
                .OrderBy(data => data.AttributeType.Name, StringComparer.Ordinal)
                .Select(data => (Type)data.ConstructorArguments[0].Value!);
            var enumeration = property.PropertyType.GetGenericArguments()[0];
            Assert.Equal([typeof(WordCompleter<>).MakeGenericType(enumeration), property.PropertyType], said);
        }
    }
}
