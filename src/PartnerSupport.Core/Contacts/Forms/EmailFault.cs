namespace PartnerSupport;

/// <summary>Why a text is no address that may go out.</summary>
internal enum EmailFault
{
    None = 0,
    Empty,
    HiddenCharacter,
    DisplayName,
    Comment,
    QuotedLocalPart,
    AddressLiteral,
    EncodedWord,
    AtSign,
    LocalPart,
    Domain,
    EncodedLabel,
    TooLong,
}
