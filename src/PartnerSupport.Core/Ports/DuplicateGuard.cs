namespace PartnerSupport;

/// <summary>Makes "is it there already" and "write it down" one step, so that two runners cannot both find nothing.</summary>
/// <param name="Since">Rows written before are no duplicates, UTC.</param>
public sealed record DuplicateGuard(DateTimeOffset Since);
