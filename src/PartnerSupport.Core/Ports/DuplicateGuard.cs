namespace PartnerSupport;

/// <summary>Makes "is it there already" and "write it down" one step, so that two runners cannot both find nothing.</summary>
/// <param name="Since">Rows written before are no duplicates, UTC.</param>
/// <param name="Judged">References of duplicates that are known, and beside which the request is written down all the same.</param>
public sealed record DuplicateGuard(DateTimeOffset Since, IReadOnlyCollection<string> Judged);
