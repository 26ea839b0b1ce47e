namespace PartnerSupport.Services.Identity;

/// <summary>What a code of the sign-in means here.</summary>
/// <param name="Code">The AADSTS number.</param>
/// <param name="Id">Id of our error.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="EndsSession">Whether every later record would fail the same way, when the partner's own tenant says it.</param>
internal sealed record LoginErrorRow(int Code, string Id, SupportErrorKind Kind, bool EndsSession = false);
