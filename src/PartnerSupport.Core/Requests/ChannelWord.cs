namespace PartnerSupport;

/// <summary>A channel preference as typed.</summary>
public sealed class ChannelWord : Word<ChannelPreference>
{
    /// <summary>A word as typed; see <see cref="RequestWords.Channels"/> for the accepted ones.</summary>
    /// <param name="text">The text; null and blanks mean "not given".</param>
    public ChannelWord(string? text)
        : base(text, RequestWords.Channels) { }

    /// <summary>A value that needs no judging.</summary>
    /// <param name="value">The value; the zero means "not given".</param>
    public ChannelWord(ChannelPreference value)
        : base(value) { }

    /// <summary>A word from text.</summary>
    /// <param name="text">The text.</param>
    public static implicit operator ChannelWord(string? text) => new(text);

    /// <summary>A word from a value.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator ChannelWord(ChannelPreference value) => new(value);
}
