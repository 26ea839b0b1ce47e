namespace PartnerSupport;

/// <summary>Knows which IANA time zone Windows calls by which name. The machine's own tables are as old as the machine; these are kept.</summary>
public interface ITimeZoneBook
{
    /// <summary>What the data are, for example "TZDB: 2026f".</summary>
    string Version { get; }

    /// <summary>The Windows id of an IANA id or of a Windows id in any capitals; null when it is neither.</summary>
    /// <param name="id">The id.</param>
    string? ToWindows(string id);

    /// <summary>The IANA id of a Windows id; null when it is none.</summary>
    /// <param name="windowsId">The id.</param>
    string? ToIana(string windowsId);
}
