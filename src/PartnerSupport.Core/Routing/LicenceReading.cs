namespace PartnerSupport;

/// <summary>What a licence's names say.</summary>
/// <param name="Services">The services of the programme that it holds.</param>
/// <param name="IsKnown">Whether the names mean anything to this version: a known product outside the four is known and holds none.</param>
internal sealed record LicenceReading(IReadOnlyList<CspService> Services, bool IsKnown);
