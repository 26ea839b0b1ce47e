namespace PartnerSupport;

/// <summary>A line of the world's phone network.</summary>
/// <param name="CallingCode">E.164 calling code.</param>
/// <param name="National">The digits after it, without a trunk prefix.</param>
/// <param name="IsAssigned">Whether the plan says that such numbers are given out; false: only the length fits.</param>
public sealed record PhoneLine(string CallingCode, string National, bool IsAssigned);
