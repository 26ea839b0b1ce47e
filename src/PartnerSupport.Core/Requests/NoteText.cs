using System.Security.Cryptography;
using System.Text;

namespace PartnerSupport;

/// <summary>The words of a note: in the form in which they are sent, compared and recognised.</summary>
internal static class NoteText
{
    private const int LongestLine = 60;

    /// <summary>The words as they are sent: line ends of one kind, nothing around them, no sign that a terminal or a form would obey.</summary>
    internal static string? Given(string? text) =>
        GivenText.Of(text) is { } given ? string.Concat(given.ReplaceLineEndings("\n").Where(sign => sign is '\n' or '\t' || !char.IsControl(sign))) : null;

    /// <summary>The words as they are compared.</summary>
    internal static string Normal(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>What recognises the words and does not show them.</summary>
    internal static string Mark(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(Normal(text))))[..16];

    /// <summary>The first words, in one line.</summary>
    internal static string Line(string text) => Normal(text) is { Length: > LongestLine } longer ? longer[..(LongestLine - 1)] + "…" : Normal(text);
}
