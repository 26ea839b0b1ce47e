namespace PartnerSupport;

/// <summary>What a contact says where nobody said it: the one table of such defaults.</summary>
public static class ContactDefaults
{
    /// <summary>The language in which support is to answer: English keeps the response targets (R19).</summary>
    public const string Language = "en-US";

    /// <summary>The time zone where the country has none of its own, a Windows id.</summary>
    public const string TimeZone = "UTC";

    /// <summary>How Microsoft answers.</summary>
    public const ContactMethod Method = ContactMethod.Email;

    /// <summary>Whether Microsoft may collect diagnostic data from the customer's resources: No unless said (FACTS 3.3).</summary>
    public const bool AdvancedDiagnosticConsent = false;
}
