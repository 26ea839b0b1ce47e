using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace PartnerSupport;

/// <summary>
/// Fills Korean texts. Translators write both forms of a particle after a placeholder, as in <c>{0}을(를)</c>; which of the two is shown follows
/// from how the filled word ends when it is read aloud. Only the text's own particles are chosen: what fills a placeholder stays as it is.
/// </summary>
internal static partial class KoreanParticles
{
    /// <summary>The text with its placeholders filled and its particles chosen.</summary>
    /// <param name="text">The text, in whatever language.</param>
    /// <param name="arguments">What fills its placeholders.</param>
    public static string Fill(string text, object?[] arguments)
    {
        var filled = new StringBuilder(text.Length + 64);
        var next = 0;
        foreach (Match particle in Particle().Matches(text))
        {
            filled.AppendFormat(CultureInfo.CurrentCulture, text[next..particle.Index], arguments);
            filled.Append(Choose(particle.Value, FinalSound.Of(filled.ToString())));
            next = particle.Index + particle.Length;
        }

        return filled.AppendFormat(CultureInfo.CurrentCulture, text[next..], arguments).ToString();
    }

    // Behind a placeholder only, with the signs that close a quotation or a bracket between the two.
    private const string Closed = """(?<=\}["”’')\]]*)""";
    private const string Particles = """(?:을\(를\)|은\(는\)|이\(가\)|과\(와\)|와\(과\)|\(으\)로|\(이\)라는)""";

    private static string Choose(string both, FinalSoundKind sound) =>
        both switch
        {
            "을(를)" => sound == FinalSoundKind.Vowel ? "를" : "을",
            "은(는)" => sound == FinalSoundKind.Vowel ? "는" : "은",
            "이(가)" => sound == FinalSoundKind.Vowel ? "가" : "이",
            "과(와)" or "와(과)" => sound == FinalSoundKind.Vowel ? "와" : "과",
            "(으)로" => sound == FinalSoundKind.Consonant ? "으로" : "로",
            _ => sound == FinalSoundKind.Vowel ? "라는" : "이라는",
        };

    [GeneratedRegex(Closed + Particles, RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Particle();
}
