namespace PartnerSupport;

/// <summary>Azure's support topics as they were read.</summary>
public sealed record TopicCatalog
{
    /// <summary>Nothing is known.</summary>
    public static TopicCatalog Nothing { get; } = new() { Topics = [] };

    /// <summary>The topics.</summary>
    public required IReadOnlyList<SupportTopic> Topics { get; init; }

    /// <summary>When they were read, UTC; null: never.</summary>
    public DateTimeOffset? ReadAt { get; init; }

    /// <summary>Whether they are all that there are; otherwise those of the products that were asked for.</summary>
    public bool IsWhole { get; init; }

    /// <summary>Whether they are old enough to be read again.</summary>
    public bool IsOld { get; init; }

    /// <summary>Why these, and no newer ones, are the answer; null where they are as new as was asked.</summary>
    public SupportException? WhyOld { get; init; }
}
