namespace PartnerSupport;

/// <summary>The systems that hold requests.</summary>
public enum RequestOwner
{
    /// <summary>Not known.</summary>
    Unknown = 0,

    /// <summary>Our ledger alone: nothing of it is at Microsoft, as far as is known.</summary>
    Ledger,

    /// <summary>Azure's support service.</summary>
    AzureSupport,

    /// <summary>Partner Center.</summary>
    PartnerCenter,
}
