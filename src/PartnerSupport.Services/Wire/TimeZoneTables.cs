using TimeZoneConverter;

namespace PartnerSupport.Services.Wire;

/// <summary>Time zones by either kind of id, with tables of a package where the runtime has none of its own (slim containers).</summary>
internal static class TimeZoneTables
{
    /// <summary>The one instance; the tables are loaded only where the runtime cannot answer.</summary>
    internal static TimeZoneIds Ids { get; } =
        new(
            iana => TZConvert.TryIanaToWindows(iana, out var windows) ? windows : null,
            windows => TZConvert.TryWindowsToIana(windows, out var iana) ? iana : null
        );
}
