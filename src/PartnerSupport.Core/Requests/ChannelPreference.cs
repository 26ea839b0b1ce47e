namespace PartnerSupport;

/// <summary>Which way a request is to take; <see cref="Auto"/> is the routing table.</summary>
public enum ChannelPreference
{
    /// <summary>Not understood.</summary>
    Unknown = 0,

    /// <summary>The routing table decides.</summary>
    Auto,

    /// <summary>File by API, or refuse.</summary>
    Api,

    /// <summary>Prepare a hand-off to the portal even where an API would serve.</summary>
    Portal,
}
