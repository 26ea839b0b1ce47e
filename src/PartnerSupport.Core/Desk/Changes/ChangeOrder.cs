namespace PartnerSupport;

/// <summary>What somebody wants to be different about a request; null: stays as it is.</summary>
public sealed record ChangeOrder
{
    /// <summary>Another severity.</summary>
    public SupportSeverity? Severity { get; init; }

    /// <summary>Another contact: the partner's, as ever (R8).</summary>
    public ContactInput? Contact { get; init; }

    /// <summary>Consent to the collection of diagnostic data, given or withdrawn.</summary>
    public bool? AdvancedDiagnosticConsent { get; init; }

    /// <summary>The partner's own ticket number.</summary>
    public string? ExternalReference { get; init; }

    /// <summary>Whether the wish goes as a note, for what Microsoft lets nobody change by itself.</summary>
    public bool AsNote { get; init; }

    /// <summary>What is said with it, as a note.</summary>
    public string? Note { get; init; }
}
