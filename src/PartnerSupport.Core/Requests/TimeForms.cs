using System.Globalization;
using System.Text.RegularExpressions;

namespace PartnerSupport;

/// <summary>
/// The ways to write a time that mean one thing: ISO 8601, extended and basic, and a month in letters. Without an offset it is UTC. What puts
/// day and month as bare numbers means one thing in Seoul, another in Madrid and a third in Chicago, and is never guessed.
/// </summary>
internal static partial class TimeForms
{
    private static readonly string[] Lettered =
    [
        .. from date in new[] { "d MMM yyyy", "d MMMM yyyy", "MMM d yyyy", "MMMM d yyyy" }
        from time in new[] { "", " H:mm", " H:mm:ss", " h:mm tt", " h:mm:ss tt", " h:mmtt" }
        select date + time,
    ];

    /// <summary>Reads a time that means one thing; null otherwise.</summary>
    internal static DateTimeOffset? Read(string text) => Iso(Extended().Match(text)) ?? Iso(Basic().Match(text)) ?? InLetters(text) ?? InKorean(text);

    /// <summary>Reads a time in a given order of its numbers (dmy, mdy, ymd) or a format of .NET; null when it is not written so.</summary>
    internal static DateTimeOffset? Read(string text, string format)
    {
        if (Enum.TryParse<DateOrder>(format, ignoreCase: true, out var order) && Enum.IsDefined(order))
            return InOrder(text, order);

        // One letter is a standard format, whose meaning hangs on a culture.
        return format.Length > 1 && DateTimeOffset.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time.ToUniversalTime()
            : null;
    }

    /// <summary>What a text of bare numbers can mean, day first, then month first, then year first.</summary>
    internal static IReadOnlyList<DateTimeOffset> Readings(string text) =>
        [.. Enum.GetValues<DateOrder>().Select(order => InOrder(text, order)).OfType<DateTimeOffset>().Distinct()];

    private static DateTimeOffset? InOrder(string text, DateOrder order)
    {
        if (Numbers().Match(text) is not { Success: true } match)
            return null;
        var parts = new[] { match.Groups["a"].Value, match.Groups["b"].Value, match.Groups["c"].Value };
        var (year, month, day) = order switch
        {
            DateOrder.Dmy => (parts[2], parts[1], parts[0]),
            DateOrder.Mdy => (parts[2], parts[0], parts[1]),
            _ => (parts[0], parts[1], parts[2]),
        };
        return year.Length == 4 && month.Length <= 2 && day.Length <= 2 ? Make(match, year, month, day) : null;
    }

    private static DateTimeOffset? Iso(Match match) =>
        match.Success ? Make(match, match.Groups["year"].Value, match.Groups["month"].Value, match.Groups["day"].Value) : null;

    private static DateTimeOffset? InKorean(string text) => Iso(Korean().Match(text));

    private static DateTimeOffset? InLetters(string text)
    {
        if (Zoned().Match(text) is not { Success: true } match || !text.Any(char.IsAsciiLetter))
            return null;
        var words = string.Join(' ', match.Groups["rest"].Value.Split([' ', ',', '-', '.'], StringSplitOptions.RemoveEmptyEntries));
        return
            DateTime.TryParseExact(words, Lettered, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            && Offset(match.Groups["zone"].Value) is { } offset
            ? At(time, offset)
            : null;
    }

    private static DateTimeOffset? Make(Match match, string year, string month, string day)
    {
        var hour = Number(match.Groups["hour"].Value);
        var half = match.Groups["half"].Value.ToUpperInvariant();
        if (half.Length > 0 && hour is 0 or > 12)
            return null;
        if (half is "AM" or "오전")
            hour %= 12;
        else if (half is "PM" or "오후")
            hour = (hour % 12) + 12;
        if (Offset(match.Groups["zone"].Value) is not { } offset)
            return null;
        var fraction = match.Groups["fraction"].Value.PadRight(7, '0')[..7];
        var clock = $"{hour:00}:{Number(match.Groups["minute"].Value):00}:{Number(match.Groups["second"].Value):00}.{fraction}";
        return DateTime.TryParseExact(
            $"{year}-{Number(month):00}-{Number(day):00} {clock}",
            "yyyy-MM-dd HH:mm:ss.fffffff",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var time
        )
            ? At(time, offset)
            : null;
    }

    private static DateTimeOffset? At(DateTime time, TimeSpan offset) =>
        time.Ticks - offset.Ticks is var ticks && ticks >= 0 && ticks <= DateTime.MaxValue.Ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;

    private static TimeSpan? Offset(string zone)
    {
        if (zone is "" or "Z" or "z" or "GMT" or "UTC")
            return TimeSpan.Zero;
        var digits = string.Concat(zone.Where(char.IsAsciiDigit)).PadRight(4, '0');
        var (hours, minutes) = (Number(digits[..2]), Number(digits[2..]));
        return hours > 14 || minutes > 59 ? null : new TimeSpan(hours, minutes, 0) * (zone[0] == '-' ? -1 : 1);
    }

    private static int Number(string digits) => digits.Length == 0 ? 0 : int.Parse(digits, CultureInfo.InvariantCulture);

    private const string Zone = @"\s?(?<zone>Z|[+-][0-9]{2}(?::?[0-9]{2})?)?";

    [GeneratedRegex(
        @"^(?<year>[0-9]{4})-(?<month>[0-9]{2})-(?<day>[0-9]{2})(?:[T ](?<hour>[0-9]{2}):(?<minute>[0-9]{2})"
            + @"(?::(?<second>[0-9]{2})(?:[.,](?<fraction>[0-9]{1,9}))?)?"
            + Zone
            + ")?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Extended();

    [GeneratedRegex(
        @"^(?<year>[0-9]{4})(?<month>[0-9]{2})(?<day>[0-9]{2})(?:T(?<hour>[0-9]{2})(?<minute>[0-9]{2})(?:(?<second>[0-9]{2})(?:[.,](?<fraction>[0-9]{1,9}))?)?"
            + Zone
            + ")?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Basic();

    [GeneratedRegex(
        @"^(?<a>[0-9]{1,4})(?<sign>[./-])\s?(?<b>[0-9]{1,2})\k<sign>\s?(?<c>[0-9]{1,4})\.?"
            + @"(?:[T,\s]+(?:(?<half>오전|오후)\s?)?(?<hour>[0-9]{1,2}):(?<minute>[0-9]{2})(?::(?<second>[0-9]{2}))?(?:\s?(?<half>[AP]M))?"
            + Zone
            + ")?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Numbers();

    /// <summary>Year, month and day are named: no order has to be guessed.</summary>
    [GeneratedRegex(
        @"^(?<year>[0-9]{4})[년年]\s?(?<month>[0-9]{1,2})[월月]\s?(?<day>[0-9]{1,2})[일日](?:\s?[월화수목금토일]요일)?"
            + @"(?:\s+(?:(?<half>오전|오후)\s?)?(?<hour>[0-9]{1,2}):(?<minute>[0-9]{2})(?::(?<second>[0-9]{2}))?"
            + Zone
            + ")?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Korean();

    [GeneratedRegex(
        @"^(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s+)?(?<rest>.+?)(?:\s?(?<zone>Z|GMT|UTC|(?<=:[0-9]{2}\s?)[+-][0-9]{2}:?[0-9]{2}))?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Zoned();
}
