namespace PartnerSupport;

/// <summary>The four services for which a partner files requests on behalf of a customer (R13).</summary>
public enum CspService
{
    /// <summary>Not given, or a word outside the programme.</summary>
    Unknown = 0,

    /// <summary>Azure subscriptions of the customer.</summary>
    Azure,

    /// <summary>Office 365, today Microsoft 365.</summary>
    Office365,

    /// <summary>Dynamics CRM Online, today Dynamics 365 and Power Platform.</summary>
    DynamicsCrmOnline,

    /// <summary>Enterprise Mobility Suite, today Enterprise Mobility + Security.</summary>
    EnterpriseMobilitySuite,
}
