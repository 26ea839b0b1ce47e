namespace PartnerSupport;

/// <summary>A note on a request: a communication in Azure, a note in Partner Center, or an internal note of the partner's own.</summary>
public sealed record SupportNote
{
    /// <summary>How long the same words are taken for the same note.</summary>
    public static readonly TimeSpan RepeatWindow = TimeSpan.FromDays(1);

    /// <summary>Names the note: sent twice under one id, it is there once. Null: its words name it.</summary>
    public Guid? Id { get; init; }

    /// <summary>The request's reference, as this module gave it.</summary>
    public string? Reference { get; init; }

    /// <summary>Microsoft's number of the request.</summary>
    public string? RequestNumber { get; init; }

    /// <summary>Name of the customer.</summary>
    public string? CustomerName { get; init; }

    /// <summary>Who wrote it, as the service says: an address at Azure, a name at Partner Center; of an internal note the account.</summary>
    public string? Author { get; init; }

    /// <summary>Which side wrote it. Partner Center does not say: Unknown there, but for notes that are known to be ours.</summary>
    public NoteDirection Direction { get; init; }

    /// <summary>Whether it came from the partner's side.</summary>
    public bool IsOurs => Direction == NoteDirection.FromPartner;

    /// <summary>Where it stands.</summary>
    public NoteState State { get; init; }

    /// <summary>Whether it came since this operator last read the request's notes.</summary>
    public bool IsUnread { get; init; }

    /// <summary>Subject, where the channel has one.</summary>
    public string? Subject { get; init; }

    /// <summary>The text.</summary>
    public required string Text { get; init; }

    /// <summary>The page of HTML from which the text was read, where the service keeps one and it was asked for.</summary>
    public string? Html { get; init; }

    /// <summary>
    /// How often the same words stood on the request when the note was asked for; null: nobody could look. A try that is repeated knows by it whether the
    /// note has arrived.
    /// </summary>
    public int? SaidBefore { get; init; }

    /// <summary>When it was written, UTC; of a note to be sent, when it was asked for.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>Whether two notes have the same words: blanks and the kind of line ends do not count, since services change them.</summary>
    /// <param name="other">The other note.</param>
    public bool SaysTheSameAs(SupportNote other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return string.Equals(NoteText.Normal(Text), NoteText.Normal(other.Text), StringComparison.Ordinal);
    }

    /// <inheritdoc/>
    public override string ToString() => NoteText.Line(Text);
}
