using System.Globalization;
using System.Resources;

namespace PartnerSupport;

/// <summary>
/// Every text that users read, by id, in the culture of the user interface (English where a culture has none).
/// A text's next step stands under its id and "_Do"; a name never changes once it was released.
/// </summary>
public static class MessageText
{
    private const string ActionSuffix = "_Do";

    private static readonly ResourceManager[] Rooms =
    [
        Room("ReviewTexts"),
        Room("ContactTexts"),
        Room("ErrorTexts"),
        Room("RouteTexts"),
        Room("CommandTexts"),
        Room("WireTexts"),
        Room("ChannelTexts"),
        Room("FactTexts"),
        Room("SheetTexts"),
    ];

    /// <summary>The text of an id.</summary>
    /// <param name="id">The id.</param>
    /// <param name="arguments">What fills its placeholders.</param>
    public static string Format(string id, params object?[] arguments) => Fill(Find(id, CultureInfo.CurrentUICulture) ?? id, arguments);

    /// <summary>The next step of an id; null where it has none.</summary>
    /// <param name="id">The id.</param>
    /// <param name="arguments">What fills its placeholders; the same as the text's.</param>
    public static string? Action(string id, params object?[] arguments) =>
        Find(id + ActionSuffix, CultureInfo.CurrentUICulture) is { } text ? Fill(text, arguments) : null;

    private static string Fill(string text, object?[] arguments) => arguments.Length == 0 ? text : KoreanParticles.Fill(text, arguments);

    /// <summary>The English text of an id; null where there is none.</summary>
    internal static string? InEnglish(string id) => Find(id, CultureInfo.InvariantCulture);

    private static string? Find(string name, CultureInfo culture)
    {
        foreach (var room in Rooms)
        {
            if (room.GetString(name, culture) is { } text)
                return text;
        }

        return null;
    }

    private static ResourceManager Room(string name) => new($"PartnerSupport.Texts.{name}", typeof(MessageText).Assembly);
}
