using System.Diagnostics.CodeAnalysis;

namespace PartnerSupport;

/// <summary>The one rule of what counts as given: blanks around a text do not count, and blanks alone are nothing.</summary>
public static class GivenText
{
    /// <summary>The text without blanks around it; null when there is nothing in it.</summary>
    /// <param name="text">As typed.</param>
    public static string? Of(string? text) => text?.Trim() is { Length: > 0 } given ? given : null;

    /// <summary>Whether a text says anything.</summary>
    /// <param name="text">As typed.</param>
    public static bool Is([NotNullWhen(true)] string? text) => !string.IsNullOrWhiteSpace(text);
}
