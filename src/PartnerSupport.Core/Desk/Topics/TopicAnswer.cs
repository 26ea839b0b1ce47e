namespace PartnerSupport;

/// <summary>The topics that a query found, and out of how good a catalogue.</summary>
public sealed record TopicAnswer
{
    /// <summary>The topics, best first.</summary>
    public required IReadOnlyList<SupportTopic> Topics { get; init; }

    /// <summary>When Azure's catalogue was read, UTC; null where it was not asked for or is not known.</summary>
    public DateTimeOffset? ReadAt { get; init; }

    /// <summary>Whether the catalogue at hand is all of it.</summary>
    public bool IsWhole { get; init; } = true;

    /// <summary>Why an older catalogue answered than was wanted; null when none did.</summary>
    public SupportException? WhyOld { get; init; }

    /// <summary>What a user is told beside the topics: that nothing was found and what to try, how old the catalogue is and why.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];
}
