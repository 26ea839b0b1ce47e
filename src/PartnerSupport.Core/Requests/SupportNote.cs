namespace PartnerSupport;

/// <summary>A note on a request: what Azure calls a communication, and Partner Center a note.</summary>
public sealed record SupportNote
{
    /// <summary>Names the note: sent twice under one id, it is there once. Null: its words name it.</summary>
    public Guid? Id { get; init; }

    /// <summary>The request's reference, as this module gave it.</summary>
    public string? Reference { get; init; }

    /// <summary>Microsoft's number of the request.</summary>
    public string? RequestNumber { get; init; }

    /// <summary>Who wrote it, as the service says.</summary>
    public string? Author { get; init; }

    /// <summary>Whether it came from the partner's side.</summary>
    public bool IsOurs { get; init; }

    /// <summary>Subject, where the channel has one.</summary>
    public string? Subject { get; init; }

    /// <summary>The text.</summary>
    public required string Text { get; init; }

    /// <summary>When it was written, UTC.</summary>
    public DateTimeOffset? CreatedAt { get; init; }
}
