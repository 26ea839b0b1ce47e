namespace PartnerSupport;

/// <summary>A support topic as typed: "service / problem classification" by name, an id, or an object (R10).</summary>
public sealed class TopicReference
{
    /// <summary>A topic as typed.</summary>
    /// <param name="text">A name, "service / classification", or an id; null and blanks mean "not given".</param>
    public TopicReference(string? text) => Text = text?.Trim() ?? string.Empty;

    /// <summary>A topic that was read before.</summary>
    /// <param name="topic">The topic.</param>
    public TopicReference(SupportTopic topic)
    {
        ArgumentNullException.ThrowIfNull(topic);
        Topic = topic;
        Text = topic.Id;
    }

    /// <summary>The text as given, trimmed.</summary>
    public string Text { get; }

    /// <summary>Whether anything was given.</summary>
    public bool IsGiven => Text.Length > 0;

    /// <summary>The topic itself when an object was given.</summary>
    public SupportTopic? Topic { get; }

    /// <summary>A topic from text.</summary>
    /// <param name="text">The text.</param>
    public static implicit operator TopicReference(string? text) => new(text);

    /// <inheritdoc/>
    public override string ToString() => Text;
}
