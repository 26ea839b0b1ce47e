namespace PartnerSupport;

/// <summary>Orders in which the world writes day, month and year as numbers.</summary>
internal enum DateOrder
{
    /// <summary>Day, month, year.</summary>
    Dmy,

    /// <summary>Month, day, year.</summary>
    Mdy,

    /// <summary>Year, month, day.</summary>
    Ymd,
}
