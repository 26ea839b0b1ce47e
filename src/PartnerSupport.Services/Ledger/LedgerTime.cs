using System.Globalization;

namespace PartnerSupport.Services.Ledger;

/// <summary>Times as the ledger writes them: UTC, of one length, so that text order is time order.</summary>
internal static class LedgerTime
{
    internal static string Text(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);

    internal static DateTimeOffset? Read(string text) =>
        DateTimeOffset.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;

    internal static string? Text(DateTimeOffset? time) => time is { } given ? Text(given) : null;
}
