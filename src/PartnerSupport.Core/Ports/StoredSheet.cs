namespace PartnerSupport;

/// <summary>A page in the user's folder.</summary>
/// <param name="Path">The full path.</param>
/// <param name="WrittenAt">When it was written, UTC.</param>
/// <param name="References">The hand-offs that it holds.</param>
public sealed record StoredSheet(string Path, DateTimeOffset WrittenAt, IReadOnlyList<string> References);
