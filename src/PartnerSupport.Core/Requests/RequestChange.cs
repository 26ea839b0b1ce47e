namespace PartnerSupport;

/// <summary>What is to be different about a request; null: stays as it is. Absolute values, so that a change may be sent twice (FACTS 3.5).</summary>
public sealed record RequestChange
{
    /// <summary>Another severity.</summary>
    public SupportSeverity? Severity { get; init; }

    /// <summary>Whether it is to be closed or opened again.</summary>
    public bool? IsClosed { get; init; }

    /// <summary>Another contact: the partner's, as ever (R8).</summary>
    public SupportContact? Contact { get; init; }

    /// <summary>Consent to the collection of diagnostic data, given or withdrawn.</summary>
    public bool? AdvancedDiagnosticConsent { get; init; }

    /// <summary>Whether nothing is to be different.</summary>
    public bool IsEmpty => IsClosed is null && FieldsBesideStatus.Count == 0;

    /// <summary>The fields of a request that are to be different, by their names, but for the status.</summary>
    public IReadOnlyList<string> FieldsBesideStatus
    {
        get
        {
            var fields = new List<string>();
            if (Severity is not null)
                fields.Add(nameof(Severity));
            if (Contact is not null)
                fields.Add(nameof(Contact));
            if (AdvancedDiagnosticConsent is not null)
                fields.Add(nameof(AdvancedDiagnosticConsent));
            return fields;
        }
    }
}
