namespace PartnerSupport.Sandbox;

/// <summary>The cloud that a host belongs to; tokens of one are not taken by another (FACTS 4.7).</summary>
public enum SandboxCloud
{
    /// <summary>Not known.</summary>
    Unknown = 0,

    /// <summary>The public cloud.</summary>
    Global,

    /// <summary>US Government, GCC High and DoD.</summary>
    UsGovernment,

    /// <summary>Operated by 21Vianet.</summary>
    China,

    /// <summary>Microsoft Cloud Germany, closed since October 2021; its rows still work.</summary>
    Germany,
}
