namespace PartnerSupport;

/// <summary>A row, and its request as it stands now.</summary>
/// <param name="Row">The row; null where the request is none of ours.</param>
/// <param name="Now">The request as it stands; null where it could not be read.</param>
/// <param name="Error">Why not.</param>
internal sealed record RowReading(LedgerEntry? Row, SupportRequest? Now, SupportException? Error);
