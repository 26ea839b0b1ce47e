namespace PartnerSupport;

/// <summary>Where customer contact data stands in a text.</summary>
internal sealed record CustomerDataPlace(int Start, int Length, CustomerDataKind Kind);
