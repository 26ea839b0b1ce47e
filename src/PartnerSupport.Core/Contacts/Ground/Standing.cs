namespace PartnerSupport;

/// <summary>How an address or a phone stands to us.</summary>
internal enum Standing
{
    /// <summary>Nothing says that it is ours.</summary>
    NotOurs = 0,

    /// <summary>The policy says so.</summary>
    Declared,

    /// <summary>Our directory says so.</summary>
    Proven,
}
