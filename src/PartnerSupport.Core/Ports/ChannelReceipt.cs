namespace PartnerSupport;

/// <summary>How a sent request stands.</summary>
public sealed record ChannelReceipt
{
    /// <summary>The state.</summary>
    public required ReceiptState State { get; init; }

    /// <summary>Where the operation is asked about.</summary>
    public Uri? Operation { get; init; }

    /// <summary>How long to wait before the next poll; null: the channel's own interval.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The request as the service holds it, once filed.</summary>
    public SupportRequest? Request { get; init; }

    /// <summary>Why it failed.</summary>
    public SupportException? Error { get; init; }

    /// <summary>SHA-256 of the body that was sent, hexadecimal: goes into the audit event.</summary>
    public string? BodyHash { get; init; }

    /// <summary>The service's correlation id.</summary>
    public string? CorrelationId { get; init; }
}
