namespace PartnerSupport;

/// <summary>Why a text is no name that may go out.</summary>
internal enum NameFault
{
    None = 0,
    Empty,
    HiddenCharacter,
    AddressInside,
    DigitsInside,
    Character,
    TooLong,
}
