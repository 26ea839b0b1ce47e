using System.Text;

namespace PartnerSupport.Tests.Contacts;

/// <summary>Ways in which a datum can be written so that a careless comparison misses it.</summary>
internal static class Disguise
{
    private static readonly Func<string, Dice, string>[] OfAddress =
    [
        Case,
        Width,
        ZeroWidth,
        Bidi,
        Pad,
        TrailingDot,
        PlusTag,
        DropDots,
        AddDots,
        Confusable,
        Digits,
        Subdomain,
        Punycode,
        DisplayName,
        Comment,
        Quote,
        Literal,
        EncodedWordB,
        EncodedWordQ,
        AtWord,
        Mailto,
        Combining,
        Reorder,
        Twice,
        IdeographicDot,
        Entity,
        SoftHyphen,
        MathLetters,
    ];

    /// <summary>Rewritings into an address of ours that would lead back to the customer.</summary>
    private static readonly Func<string, Dice, string>[] OfRoute = [Guest, Percent, Source];

    private static readonly Func<string, Dice, string>[] OfLetters = [Case, Width, Pad, MathLetters, (text, _) => text];

    /// <summary>An address, disguised up to three times over.</summary>
    internal static string Address(string address, Dice dice)
    {
        if (dice.Often(1, 6))
            return dice.Of(OfLetters)(dice.Of(OfRoute)(address, dice), dice);
        var times = 1 + dice.Below(3);
        for (var time = 0; time < times; time++)
            address = dice.Of(OfAddress)(address, dice);
        return address;
    }

    /// <summary>A phone, written in one of the ways of the world.</summary>
    internal static string Phone(string code, string national, string? trunk, Dice dice)
    {
        var parts = Group(national, dice);
        var text = dice.Below(9) switch
        {
            0 => $"+{code} {parts}",
            1 => $"00{code}{parts}",
            2 => $"011 {code} {parts}",
            3 => $"+{code} (0) {parts}",
            4 => trunk is null ? parts : $"{trunk}{parts}",
            5 => $"({code}) {parts}",
            6 => $"tel:+{code}-{parts}",
            7 => $"+{code}{parts} {dice.Of("ext. 12", "x12", ";ext=12", "#12", "내선 12")}",
            _ => $"{code} {parts}",
        };
        return dice.Below(6) switch
        {
            0 => Shift(text, '0', '9', 0xFF10),
            1 => Shift(text, '0', '9', 0x0660),
            2 => Shift(text, '0', '9', 0x06F0),
            3 => Shift(text, '0', '9', 0x0966),
            4 => " " + text.Replace("+", "＋", StringComparison.Ordinal) + "\u00A0",
            _ => text,
        };
    }

    internal static string Case(string text, Dice dice) => string.Concat(text.Select(letter => dice.Often(1, 2) ? char.ToUpperInvariant(letter) : letter));

    internal static string Width(string text, Dice dice) =>
        string.Concat(text.Select(letter => letter is > ' ' and <= '~' && dice.Often(1, 2) ? (char)(letter + 0xFEE0) : letter));

    internal static string Pad(string text, Dice dice) => dice.Of(" ", "\t", "\u00A0", "\u3000", "  ") + text + dice.Of("", " ", "\r\n", "\u2003");

    private static string Group(string digits, Dice dice)
    {
        var text = new StringBuilder();
        var separator = dice.Of(" ", "-", ".", "", "\u2011", "/");
        for (var index = 0; index < digits.Length; index++)
        {
            if (index > 0 && dice.Often(1, 3))
                text.Append(separator);
            text.Append(digits[index]);
        }

        return text.ToString();
    }

    private static string Insert(string text, Dice dice, string what) => text.Insert(dice.Below(text.Length + 1), what);

    private static string ZeroWidth(string text, Dice dice) =>
        Insert(text, dice, dice.Of("\u200B", "\u200C", "\u200D", "\u2060", "\uFEFF", "\u180E", "\u034F", "\uFE0F"));

    private static string Bidi(string text, Dice dice) => Insert(text, dice, dice.Of("\u202E", "\u202A", "\u2066", "\u200F", "\u061C"));

    private static string SoftHyphen(string text, Dice dice) => Insert(text, dice, "\u00AD");

    private static string TrailingDot(string text, Dice dice) => text + dice.Of(".", "..", "\uFF0E");

    private static string PlusTag(string text, Dice dice) => Local(text, local => local + dice.Of("+ticket", "+relecloud.example", "+"));

    private static string DropDots(string text, Dice dice) => Local(text, local => local.Replace(".", string.Empty, StringComparison.Ordinal));

    private static string AddDots(string text, Dice dice) =>
        Local(text, local => local.Length < 2 ? local : local.Insert(1 + dice.Below(local.Length - 1), "."));

    private static string Subdomain(string text, Dice dice) => Domain(text, domain => dice.Of("it.", "mail.eu.", "relecloud.example.") + domain);

    private static string Confusable(string text, Dice dice) =>
        string.Concat(
            text.Select(letter =>
                letter switch
                {
                    'a' => 'а',
                    'e' => 'е',
                    'o' => dice.Of('о', 'ο', 'օ'),
                    'c' => 'с',
                    'p' => 'р',
                    'x' => 'х',
                    'i' => 'і',
                    's' => 'ѕ',
                    _ => letter,
                }
            )
        );

    private static string Digits(string text, Dice dice) =>
        string.Concat(
            text.Select(letter =>
                letter switch
                {
                    'o' => '0',
                    'l' => '1',
                    'e' when dice.Often(1, 3) => '3',
                    _ => letter,
                }
            )
        );

    private static string Punycode(string text, Dice dice) =>
        Domain(text, domain => "xn--" + domain.Replace(".", dice.Of("-.", ".xn--", "-abc."), StringComparison.Ordinal));

    private static string DisplayName(string text, Dice dice) =>
        dice.Of(
            $"Ana Moreno <{text}>",
            $"\"ana.moreno@relecloud.example\" <{text}>",
            $"<{text}>",
            $"{text}, ana.moreno@relecloud.example",
            $"ana.moreno@relecloud.example;{text}"
        );

    private static string Comment(string text, Dice dice) => dice.Of($"{text}(desk)", $"(ana){text}", text.Replace("@", "(x)@", StringComparison.Ordinal));

    private static string Quote(string text, Dice dice) => dice.Of($"\"{text}\"@relecloud.example", $"\"{text}\"", Local(text, local => $"\"{local}\""));

    private static string Literal(string text, Dice dice) =>
        dice.Of(Domain(text, _ => "[192.0.2.1]"), Domain(text, domain => $"[{domain}]"), Domain(text, _ => "192.0.2.1"));

    private static string EncodedWordB(string text, Dice dice) => $"=?utf-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes(text))}?=";

    private static string EncodedWordQ(string text, Dice dice) => $"=?utf-8?{dice.Of("Q", "q")}?{text.Replace("@", "=40", StringComparison.Ordinal)}?=";

    private static string Guest(string text, Dice dice) =>
        text.Replace('@', '_') + dice.Of("#EXT#", "#ext#") + dice.Of("@relecloud.example", "@relecloud.onmicrosoft.com");

    private static string AtWord(string text, Dice dice) => text.Replace("@", dice.Of(" at ", "(at)", "[at]", " AT "), StringComparison.Ordinal);

    private static string Percent(string text, Dice dice) =>
        dice.Of(
            text.Replace('@', '%') + "@relecloud.example",
            text.Replace("@", "%40", StringComparison.Ordinal),
            text.Replace('@', '=') + "@relecloud.example"
        );

    private static string Mailto(string text, Dice dice) => dice.Of("mailto:", "MAILTO:", "smtp:") + text;

    private static string Combining(string text, Dice dice) => Insert(text, dice, dice.Of("\u0301", "\u0335", "\u20DD"));

    private static string Reorder(string text, Dice dice) =>
        dice.Of(
            string.Concat(Enumerable.Reverse(text)),
            string.Join('@', Enumerable.Reverse(text.Split('@'))),
            Local(text, local => string.Join('.', Enumerable.Reverse(local.Split('.'))))
        );

    private static string Twice(string text, Dice dice) => dice.Of($"{text} {text}", $"{text}@relecloud.example", $"ana.moreno@relecloud.example\n{text}");

    private static string IdeographicDot(string text, Dice dice) => text.Replace('.', dice.Of('\u3002', '\uFF61', '\uFF0E'));

    private static string Entity(string text, Dice dice) => text.Replace("@", dice.Of("&#64;", "&commat;", "\\u0040"), StringComparison.Ordinal);

    private static string MathLetters(string text, Dice dice) =>
        string.Concat(
            text.Select(letter => letter is >= 'a' and <= 'z' && dice.Often(1, 2) ? char.ConvertFromUtf32(0x1D41A + letter - 'a') : letter.ToString())
        );

    private static string Source(string text, Dice dice) =>
        dice.Of(
            $"@relecloud.example:{text}",
            $"relecloud.example!{text}",
            text.Replace('@', '_') + "@relecloud.example",
            text.Replace('@', '.') + "@relecloud.example"
        );

    private static string Shift(string text, char first, char last, int target) =>
        string.Concat(text.Select(letter => letter >= first && letter <= last ? (char)(target + letter - first) : letter));

    private static string Local(string text, Func<string, string> change) => text.Split('@', 2) is [var local, var domain] ? $"{change(local)}@{domain}" : text;

    private static string Domain(string text, Func<string, string> change) =>
        text.Split('@', 2) is [var local, var domain] ? $"{local}@{change(domain)}" : text;
}
