namespace PartnerSupport;

/// <summary>Everything outside that the desk works with.</summary>
public sealed record SupportPorts
{
    /// <summary>The cloud's endpoints and portals.</summary>
    public required CloudInfo Cloud { get; init; }

    /// <summary>Access tokens.</summary>
    public required ITokenSource Tokens { get; init; }

    /// <summary>Who we are.</summary>
    public required IPartnerDirectory Partner { get; init; }

    /// <summary>Who the customers are.</summary>
    public required ICustomerDirectory Customers { get; init; }

    /// <summary>Support topics.</summary>
    public required ISupportCatalog Catalog { get; init; }

    /// <summary>Known incidents.</summary>
    public required IServiceHealth Health { get; init; }

    /// <summary>The channel that files by API.</summary>
    public required ISupportChannel Azure { get; init; }

    /// <summary>Where the other requests are read and annotated.</summary>
    public required IRequestSource PartnerCenter { get; init; }

    /// <summary>The ledger of this session's world.</summary>
    public required ISupportMailbox Mailbox { get; init; }

    /// <summary>The ledger.</summary>
    public required IRequestLedger Ledger { get; init; }

    /// <summary>The user's own folder for pages of hand-offs.</summary>
    public required ISheetFolder Sheets { get; init; }

    /// <summary>Profiles and policy.</summary>
    public required IContactStore Contacts { get; init; }

    /// <summary>This process as a holder of rows.</summary>
    public required IRunner Runner { get; init; }

    /// <summary>The program that works with the session, for the audit trail: "PowerShell", a runbook's name.</summary>
    public string? Command { get; init; }

    /// <summary>Finds time zones by Windows or IANA id.</summary>
    public TimeZoneIds TimeZones { get; init; } = TimeZoneIds.OfThisSystem;

    /// <summary>The clock.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>How long the review's look-ups may take together.</summary>
    public TimeSpan ReviewBudget { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long to wait between polls of an operation that says nothing about it (FACTS 3.4).</summary>
    public TimeSpan PollInterval { get; init; } = TimeSpan.FromSeconds(30);
}
