namespace PartnerSupport;

/// <summary>What a look at a request gave.</summary>
/// <param name="Waited">The request as it was seen.</param>
internal sealed record WaitResult(Waited Waited)
{
    /// <summary>The request, where it has what was waited for.</summary>
    internal SupportRequest? Request { get; init; }

    /// <summary>Why it will never have it.</summary>
    internal SupportException? Error { get; init; }

    /// <summary>What is worth a word.</summary>
    internal Finding? Warning { get; init; }
}
