using System.Globalization;

namespace PartnerSupport;

/// <summary>How an operator's portal writes: its language, and the time zone of the browser in which it runs.</summary>
/// <param name="Culture">The language.</param>
/// <param name="Zone">The time zone.</param>
public sealed record PortalStyle(CultureInfo Culture, TimeZoneInfo Zone)
{
    private bool IsKorean => Culture.TwoLetterISOLanguageName == "ko";

    // UNVERIFIED, like the labels: the portals' date boxes in English (US) and in Korean.
    internal string Date(DateTimeOffset time) => Local(time).ToString(IsKorean ? "yyyy-MM-dd" : "MM/dd/yyyy", CultureInfo.InvariantCulture);

    internal string Time(DateTimeOffset time) =>
        IsKorean
            ? $"{(Local(time).Hour < 12 ? "오전" : "오후")} {Local(time).ToString("h:mm", CultureInfo.InvariantCulture)}"
            : Local(time).ToString("h:mm tt", CultureInfo.InvariantCulture);

    internal DateTimeOffset Local(DateTimeOffset time) => TimeZoneInfo.ConvertTime(time, Zone);
}
