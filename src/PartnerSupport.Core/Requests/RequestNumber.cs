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

    /// <summary>Finds the number in the subject of one of Microsoft's mails ("… - TrackingID#2401150040001234"); null when there is none.</summary>
    /// <param name="text">The subject.</param>
    public static string? FindIn(string? text) => text is not null && InMail().Match(text) is { Success: true } match ? match.Groups[1].Value : null;

    [GeneratedRegex(@"^\s*\[?\s*(?:Tracking\s?ID|Case|SR)?\s*[#:]?\s*([0-9][0-9\s\u00a0-]*)\]?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Typed();

    [GeneratedRegex(@"TrackingID\s?#\s?([0-9]{15,16})(?![0-9])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InMail();
}
