namespace PartnerSupport;

/// <summary>What a contact field of a message holds.</summary>
internal enum WireFieldKind
{
    Other = 0,
    Email,
    Phone,
    Name,
}
