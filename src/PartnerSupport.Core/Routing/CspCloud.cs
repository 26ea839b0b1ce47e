namespace PartnerSupport;

/// <summary>The clouds (R1, FACTS 2.8, 3.9).</summary>
public enum CspCloud
{
    /// <summary>Not known.</summary>
    Unknown = 0,

    /// <summary>The public cloud.</summary>
    Global,

    /// <summary>Microsoft Cloud for US Government.</summary>
    UsGovernment,

    /// <summary>Microsoft Cloud Germany, closed in October 2021.</summary>
    Germany,

    /// <summary>Operated by 21Vianet.</summary>
    China,
}
