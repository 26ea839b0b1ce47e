namespace PartnerSupport;

/// <summary>How a field of a portal's form is filled.</summary>
public enum PortalFieldKind
{
    /// <summary>Not known to this version.</summary>
    Unknown = 0,

    /// <summary>Its text is pasted.</summary>
    Text,

    /// <summary>One of the portal's list is chosen.</summary>
    Choice,

    /// <summary>A date, as the portal writes it.</summary>
    Date,

    /// <summary>A time of day, as the portal writes it.</summary>
    Time,
}
