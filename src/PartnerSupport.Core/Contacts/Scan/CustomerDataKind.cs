namespace PartnerSupport;

/// <summary>Contact data that a text can hold.</summary>
internal enum CustomerDataKind
{
    Unknown = 0,
    Address,
    Phone,
}
