namespace PartnerSupport;

/// <summary>How a readiness check stands.</summary>
public enum ReadinessState
{
    /// <summary>It could not be read.</summary>
    Unknown = 0,

    /// <summary>Nothing is missing.</summary>
    Ready,

    /// <summary>It works, and something should be seen to.</summary>
    Attention,

    /// <summary>Something is missing.</summary>
    Missing,
}
