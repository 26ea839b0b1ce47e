namespace PartnerSupport;

/// <summary>Why a text is no phone number that may go out.</summary>
internal enum PhoneFault
{
    None = 0,
    Empty,
    HiddenCharacter,
    Character,
    Length,
    Extension,
    CountryUnknown,
    SeveralNumbers,
}
