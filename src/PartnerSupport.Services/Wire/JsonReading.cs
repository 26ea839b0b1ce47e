using System.Globalization;
using Newtonsoft.Json.Linq;

namespace PartnerSupport.Services.Wire;

/// <summary>
/// Reads what the services really send: names in any case (FACTS 3.8), numbers as text, dates with and without a zone and the years
/// that mean "none" (FACTS 2.3, 1.6). What does not fit reads as absent, never as a crash.
/// </summary>
internal static class JsonReading
{
    private const int NeverEnds = 9999;

    public static JToken? Member(this JToken? token, string name) =>
        token is JObject json && json.GetValue(name, StringComparison.OrdinalIgnoreCase) is { Type: not JTokenType.Null } value ? value : null;

    /// <summary>The member at the end of a path.</summary>
    public static JToken? At(this JToken? token, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
            token = token.Member(name);
        return token;
    }

    /// <summary>A text, trimmed; null when empty, absent, or an object or list.</summary>
    public static string? Text(this JToken? token, string name) => token.Member(name).AsText();

    public static string? AsText(this JToken? token) =>
        token is JValue { Value: { } value } && Convert.ToString(value, CultureInfo.InvariantCulture)?.Trim() is { Length: > 0 } text ? text : null;

    public static Guid? Guid(this JToken? token, string name) => System.Guid.TryParse(token.Text(name), out var id) ? id : null;

    public static int? Number(this JToken? token, string name) =>
        double.TryParse(token.Text(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) <= int.MaxValue
            ? (int)number
            : null;

    public static bool? Flag(this JToken? token, string name) => bool.TryParse(token.Text(name), out var flag) ? flag : null;

    /// <summary>A time in UTC; null for the years 1 and 9999, which mean "none". A time without a zone is UTC.</summary>
    public static DateTimeOffset? Time(this JToken? token, string name) =>
        new TimeText(token.Text(name)).Value is { Year: > 1 and < NeverEnds } time ? time : null;

    public static Uri? Link(this JToken? token, string name) =>
        Uri.TryCreate(token.Text(name), UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps ? uri : null;

    /// <summary>The objects of a list; empty when it is absent.</summary>
    public static IEnumerable<JObject> Items(this JToken? token, string name) => (token.Member(name) as JArray)?.OfType<JObject>() ?? [];

    /// <summary>The texts of a list; empty when it is absent.</summary>
    public static IReadOnlyList<string> Texts(this JToken? token, string name) =>
        (token.Member(name) as JArray)?.Select(AsText).OfType<string>().ToArray() ?? [];
}
