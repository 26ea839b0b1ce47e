namespace PartnerSupport;

/// <summary>One result of a synchronisation: what changed, what is worth a word, or what could not be read or settled.</summary>
public sealed record SyncPart
{
    /// <summary>What changed.</summary>
    public RequestUpdate? Update { get; init; }

    /// <summary>The request that it is about, as it stands now; a hand-off without its contact, steps and form, which nobody judged anew (R8, R11).</summary>
    public SupportRequest? Request
    {
        get;
        init => field = value?.Unjudged();
    }

    /// <summary>What is worth a word.</summary>
    public Finding? Warning { get; init; }

    /// <summary>What could not be done.</summary>
    public SupportException? Error { get; init; }

    /// <summary>Whose part is missing where something could not be read.</summary>
    public CspCustomer? Customer { get; init; }
}
