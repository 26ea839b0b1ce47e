using System.Globalization;

namespace PartnerSupport.Services.Wire.Handlers;

/// <summary>Reads Retry-After as the services write it: seconds, decimals (FACTS 4.7), a date, or not at all.</summary>
internal static class RetryAfter
{
    private static readonly (string Header, double Milliseconds)[] Dialects = [("retry-after-ms", 1), ("x-ms-retry-after-ms", 1), ("Retry-After", 1000)];

    /// <summary>The wait that the service asks for; null when it asks for none that makes sense.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="now">The time, for a date where the answer has no date of its own.</param>
    internal static TimeSpan? Read(HttpResponseMessage response, DateTimeOffset now)
    {
        foreach (var (header, milliseconds) in Dialects)
        {
            if (!response.Headers.NonValidated.TryGetValues(header, out var values))
                continue;

            var text = values.ToString().Trim();
            if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number < 86_400_000)
                return TimeSpan.FromMilliseconds(number * milliseconds);

            // Against the service's own clock, since ours may be wrong by minutes.
            if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date))
            {
                var wait = date - (response.Headers.Date ?? now);
                return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
            }
        }

        return null;
    }
}
