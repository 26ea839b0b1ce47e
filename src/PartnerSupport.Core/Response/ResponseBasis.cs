namespace PartnerSupport;

/// <summary>The ground of a response target.</summary>
public enum ResponseBasis
{
    /// <summary>The severity is not known.</summary>
    Unknown = 0,

    /// <summary>Technical break-fix in English: 2, 4 or 8 hours (R18, R19).</summary>
    BreakFix,

    /// <summary>Not break-fix: up to one business day (R20).</summary>
    OneBusinessDay,

    /// <summary>Break-fix in a local language: business hours, and no number of hours is stated (R19).</summary>
    BusinessHours,
}
