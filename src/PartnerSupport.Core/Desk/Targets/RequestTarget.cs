namespace PartnerSupport;

/// <summary>A request that something is to be done with: our own with its row, or one that only Microsoft knows.</summary>
/// <param name="Request">The request as known.</param>
public sealed record RequestTarget(SupportRequest Request)
{
    /// <summary>Its row; null where it was filed elsewhere.</summary>
    internal LedgerEntry? Row { get; init; }

    /// <summary>Whether the ledger keeps it.</summary>
    public bool IsOurs => Row is not null;

    /// <summary>The name by which it is asked for: our reference, or Microsoft's number.</summary>
    public string Name => Request.Reference ?? Request.RequestNumber ?? Request.Title;

    internal static RequestTarget Of(LedgerEntry row) => new(row.Request) { Row = row };

    /// <inheritdoc/>
    public override string ToString() => Name;
}
