namespace PartnerSupport;

/// <summary>Which notes of a request are wanted.</summary>
public sealed record NoteQuery
{
    /// <summary>Only notes of this time or later, UTC; null: all.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Only what came since this operator last read the request's notes.</summary>
    public bool UnreadOnly { get; init; }

    /// <summary>Whether the pages from which texts were read come with them.</summary>
    public bool WithHtml { get; init; }
}
