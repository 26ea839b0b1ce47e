using System.Globalization;
using System.Text.RegularExpressions;

namespace PartnerSupport.Services.Wire.Handlers;

/// <summary>
/// Reads Retry-After as the services write it: seconds, decimals (FACTS 4.7), an HTTP date, or not at all. A header that two proxies wrote
/// ("2, 2") means the longest of its waits; what is neither number nor date of HTTP means nothing.
/// </summary>
internal static partial class RetryAfter
{
    private static readonly (string Header, double Milliseconds)[] Dialects = [("retry-after-ms", 1), ("x-ms-retry-after-ms", 1), ("Retry-After", 1000)];

    // RFC 9110: the preferred form, RFC 850's, asctime's.
    private static readonly string[] HttpDates = ["r", "dddd, dd-MMM-yy HH:mm:ss 'GMT'", "ddd MMM d HH:mm:ss yyyy"];

    /// <summary>The wait that the service asks for; null when it asks for none that makes sense. It is not bounded: see <see cref="Waits"/>.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="now">The time, for a date where the answer has no date of its own.</param>
    internal static TimeSpan? Read(HttpResponseMessage response, DateTimeOffset now)
    {
        foreach (var (header, milliseconds) in Dialects)
        {
            if (!response.Headers.NonValidated.TryGetValues(header, out var values))
                continue;

            // Against the service's own clock, since ours may be wrong by minutes.
            var since = response.Headers.Date ?? now;
            var waits = values.SelectMany(value => Parts(value)).Select(text => Number(text, milliseconds) ?? Date(text, since)).OfType<TimeSpan>().ToList();
            if (waits.Count > 0)
                return waits.Max();
        }

        return null;
    }

    // A date holds a comma of its own.
    private static IEnumerable<string> Parts(string value) => Dates().IsMatch(value) ? [value.Trim()] : value.Split(',', StringSplitOptions.TrimEntries);

    private static TimeSpan? Number(string text, double milliseconds) =>
        Seconds().IsMatch(text) ? TimeSpan.FromMilliseconds(double.Parse(text, CultureInfo.InvariantCulture) * milliseconds) : null;

    private static TimeSpan? Date(string text, DateTimeOffset since)
    {
        var style = DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowInnerWhite;
        if (!DateTimeOffset.TryParseExact(text, HttpDates, CultureInfo.InvariantCulture, style, out var date))
            return null;
        return date > since ? date - since : TimeSpan.Zero;
    }

    [GeneratedRegex("[A-Za-z]", RegexOptions.CultureInvariant)]
    private static partial Regex Dates();

    /// <summary>Nine digits are thirty years: more is no wait.</summary>
    [GeneratedRegex(@"^[0-9]{1,9}(\.[0-9]{1,7})?$", RegexOptions.CultureInvariant)]
    private static partial Regex Seconds();
}
