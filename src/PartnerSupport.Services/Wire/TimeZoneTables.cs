namespace PartnerSupport.Services.Wire;

/// <summary>The time zones of this process: Noda Time's data before the machine's.</summary>
internal static class TimeZoneTables
{
    /// <summary>The one instance; the data are loaded at the first id that is none of the machine's Windows ids.</summary>
    internal static TimeZoneIds Ids { get; } = new(new TimeZoneBook());
}
