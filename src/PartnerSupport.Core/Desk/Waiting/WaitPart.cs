namespace PartnerSupport;

/// <summary>One result of a wait: a request that has what was waited for, one for which it is over, or how it stands.</summary>
public sealed record WaitPart
{
    /// <summary>The request, as soon as it has what was waited for.</summary>
    public SupportRequest? Request
    {
        get;
        init => field = value?.Unjudged();
    }

    /// <summary>Why nobody waits for a request any longer.</summary>
    public SupportException? Error { get; init; }

    /// <summary>What is worth a word meanwhile.</summary>
    public Finding? Warning { get; init; }

    /// <summary>How many requests are still waited for.</summary>
    public int Waiting { get; init; }

    /// <summary>How long until they are looked at again; null in a result.</summary>
    public TimeSpan? NextLook { get; init; }
}
