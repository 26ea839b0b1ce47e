using System.Globalization;

namespace PartnerSupport.Sandbox;

/// <summary>Times as the services write them.</summary>
internal static class WireTime
{
    /// <summary>Partner Center's way to say "never" (FACTS 2.3).</summary>
    public const string None = "0001-01-01T00:00:00";

    public static string Utc(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>With fractions and no Z, as Partner Center's lists and notes carry it.</summary>
    public static string WithoutZone(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff", CultureInfo.InvariantCulture);

    public static bool TryParse(string? text, out DateTimeOffset time) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out time);
}
