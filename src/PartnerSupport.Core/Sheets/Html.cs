using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace PartnerSupport;

/// <summary>
/// Markup. What stands in a template's holes is text and is encoded, with signs that a page would obey made visible; only what is markup already goes in
/// as it is. So nothing can be forgotten.
/// </summary>
internal sealed class Html
{
    // What is readable stays readable; what breaks out of an element or an attribute is encoded, as is what Unicode calls no letter, sign or mark.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly string _markup;

    private Html(string markup) => _markup = markup;

    internal static Html Empty { get; } = new(string.Empty);

    /// <summary>Markup with holes.</summary>
    internal static Html Of(FormattableString template) =>
        new(string.Format(CultureInfo.InvariantCulture, template.Format, Array.ConvertAll(template.GetArguments(), Filled)));

    /// <summary>Markup of our own, such as the script.</summary>
    internal static Html Raw(string markup) => new(markup);

    internal static Html Join(IEnumerable<Html> parts) => new(string.Concat(parts.Select(part => part._markup)));

    internal static Html When(bool isSo, Func<Html> part) => isSo ? part() : Empty;

    /// <summary>
    /// A text for an attribute that a script reads: as JSON, in which every character survives, whatever an HTML parser would do to it.
    /// </summary>
    internal static Html Exact(string text) => new(Encoder.Encode(JsonSerializer.Serialize(text)));

    /// <inheritdoc/>
    public override string ToString() => _markup;

    private static string Filled(object? value) =>
        value switch
        {
            Html markup => markup._markup,
            IEnumerable<Html> parts => Join(parts)._markup,
            _ => Encoder.Encode(VisibleText.Of(Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty)),
        };
}
