namespace PartnerSupport;

/// <summary>A note to be added.</summary>
public sealed record NoteOrder
{
    /// <summary>The words.</summary>
    public string? Text { get; init; }

    /// <summary>The subject, where the channel has one; null: the request's title.</summary>
    public string? Subject { get; init; }

    /// <summary>For the partner's own people: it stays in the ledger.</summary>
    public bool IsInternal { get; init; }

    /// <summary>Whether the same words are said again though they were said within the last day.</summary>
    public bool SayAgain { get; init; }

    /// <summary>Whether the customer's e-mail addresses and phones are taken out of the words.</summary>
    public bool RedactCustomerData { get; init; }

    /// <summary>The partner's contact who says it (R8); null: the request's contact, or the partner's default.</summary>
    public ContactInput? Contact { get; init; }
}
