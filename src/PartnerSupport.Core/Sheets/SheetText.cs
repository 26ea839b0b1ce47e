using System.Globalization;

namespace PartnerSupport;

/// <summary>Words of a page that are made of a time or a request.</summary>
internal static class SheetText
{
    /// <summary>A time as the operator's clock shows it, and UTC beside it.</summary>
    internal static string Time(DateTimeOffset time, PortalStyle style) => $"{Stamp(style.Local(time))} ({Stamp(time.ToUniversalTime())} UTC)";

    /// <summary>A time for a script.</summary>
    internal static string Machine(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>What a severity means (R18).</summary>
    internal static string Meaning(SupportSeverity severity) =>
        MessageText.Format(
            severity switch
            {
                SupportSeverity.Critical or SupportSeverity.Emergency => SheetIds.SheetSeverityA,
                SupportSeverity.Moderate => SheetIds.SheetSeverityB,
                _ => SheetIds.SheetSeverityC,
            }
        );

    /// <summary>When Microsoft answers first, counted from the submission (R17 to R20).</summary>
    internal static string Answer(ResponseTarget? target) =>
        target switch
        {
            { Within: { } within } => MessageText.Format(SheetIds.SheetAnswerWithin, within.TotalHours),
            { Basis: ResponseBasis.OneBusinessDay } => MessageText.Format(SheetIds.SheetAnswerDay),
            _ => MessageText.Format(SheetIds.SheetAnswerOpen),
        };

    /// <summary>How a field is filled.</summary>
    internal static string Way(PortalFieldKind kind) =>
        MessageText.Format(
            kind switch
            {
                PortalFieldKind.Choice => SheetIds.SheetChoose,
                PortalFieldKind.Date or PortalFieldKind.Time => SheetIds.SheetType,
                _ => SheetIds.SheetPaste,
            }
        );

    /// <summary>A text with places that a script fills: their order is the language's.</summary>
    internal static string Template(string id) => MessageText.Format(id, "{0}", "{1}");

    private static string Stamp(DateTimeOffset time) => time.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
