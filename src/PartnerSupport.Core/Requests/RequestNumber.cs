using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace PartnerSupport;

/// <summary>Microsoft's number of a request: 15 or 16 digits (FACTS 1.6, 2.3).</summary>
public static partial class RequestNumber
{
    /// <summary>Reads a number as people type or paste it: "TrackingID#" before it, brackets around it and blanks within it are dropped.</summary>
    /// <param name="text">The text.</param>
    /// <param name="number">The digits.</param>
    public static bool TryParse(string? text, [NotNullWhen(true)] out string? number)
    {
        number = null;
        if (text is null || Typed().Match(text) is not { Success: true } match)
            return false;
        var digits = string.Concat(match.Groups[1].Value.Where(char.IsAsciiDigit));
        if (digits.Length is not (15 or 16))
            return false;
        number = digits;
        return true;
    }

    /// <summary>The number after Microsoft's own mark in a mail, <c>TrackingID#</c>; null where there is none, or more than one.</summary>
    /// <param name="text">Subject and first lines.</param>
    public static string? FindTracking(string? text)
    {
        string[] numbers = [.. Marked().Matches(text ?? string.Empty).Select(match => match.Groups[1].Value).Distinct(StringComparer.Ordinal)];
        return numbers is [var number] ? number : null;
    }

    [GeneratedRegex(@"Tracking\s?ID\s?[#:]\s?([0-9]{15,16})(?![0-9])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Marked();

    [GeneratedRegex(@"^\s*\[?\s*(?:Tracking\s?ID|Case|SR)?\s*[#:]?\s*([0-9][0-9\s\u00a0-]*)\]?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Typed();
}
