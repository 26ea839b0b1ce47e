namespace PartnerSupport;

/// <summary>What a topic reference came to.</summary>
internal sealed record TopicMatch
{
    /// <summary>The one topic that was meant.</summary>
    public SupportTopic? Topic { get; init; }

    /// <summary>Topics that fit as well, or nearly; best first.</summary>
    public IReadOnlyList<SupportTopic> Candidates { get; init; } = [];

    /// <summary>Why the catalogue could not be read.</summary>
    public string? WhyUnknown { get; init; }
}
