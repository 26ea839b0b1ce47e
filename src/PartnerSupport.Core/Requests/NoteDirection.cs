namespace PartnerSupport;

/// <summary>From which side a message came.</summary>
public enum NoteDirection
{
    /// <summary>Nobody said.</summary>
    Unknown = 0,

    /// <summary>Microsoft wrote it: it is the partner's turn.</summary>
    FromMicrosoft = 1,

    /// <summary>The partner wrote it: it is Microsoft's turn.</summary>
    FromPartner = 2,
}
