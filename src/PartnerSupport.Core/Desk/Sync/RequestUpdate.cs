namespace PartnerSupport;

/// <summary>One change of a request, flat, so that a feed to another system needs nothing else.</summary>
public sealed record RequestUpdate
{
    /// <summary>When it was noted, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Our reference.</summary>
    public required string Reference { get; init; }

    /// <summary>Microsoft's number; null as long as it is not known.</summary>
    public string? RequestNumber { get; init; }

    /// <summary>The partner's own ticket number.</summary>
    public string? ExternalReference { get; init; }

    /// <summary>Tenant id of the customer.</summary>
    public Guid CustomerId { get; init; }

    /// <summary>Name of the customer; empty where the row is not kept any more.</summary>
    public string CustomerName { get; init; } = string.Empty;

    /// <summary>The service.</summary>
    public CspService Service { get; init; }

    /// <summary>What changed.</summary>
    public required RequestUpdateKind What { get; init; }

    /// <summary>What it was: enum names, digits, ISO 8601 times; null: there was nothing.</summary>
    public string? From { get; init; }

    /// <summary>What it became.</summary>
    public string? To { get; init; }

    /// <summary>Whether it is a sandbox's.</summary>
    public bool IsSandbox { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{RequestNumber ?? Reference} {What}: {From ?? "-"} → {To ?? "-"}";

    /// <summary>What of a row's changes is worth telling to others.</summary>
    internal static IEnumerable<RequestUpdate> Of(DateTimeOffset at, string reference, SupportRequest? request, IEnumerable<FieldChange> changes)
    {
        foreach (var change in changes)
        {
            if (!Enum.TryParse<RequestUpdateKind>(change.Field, out var kind) || kind == RequestUpdateKind.Unknown)
                continue;
            yield return new RequestUpdate
            {
                At = at,
                Reference = reference,
                RequestNumber = request?.RequestNumber,
                ExternalReference = request?.ExternalReference,
                CustomerId = request?.CustomerId ?? Guid.Empty,
                CustomerName = request?.CustomerName ?? string.Empty,
                Service = request?.Service ?? CspService.Unknown,
                What = kind,
                From = change.From,
                To = change.To,
                IsSandbox = request?.IsSandbox ?? false,
            };
        }
    }
}
