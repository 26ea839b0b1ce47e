using System.Text.RegularExpressions;

namespace PartnerSupport;

/// <summary>
/// The one rule that says what a ledger's name is. A connection string that was mistyped must never become a file whose name holds a password:
/// what looks like one and is none is refused.
/// </summary>
public static partial class LedgerName
{
    /// <summary>The word for a ledger that ends with its session.</summary>
    public const string InMemory = ":memory:";

    /// <summary>What a name means.</summary>
    /// <param name="name">The name as the user says it.</param>
    public static LedgerKind KindOf(string? name)
    {
        var text = name?.Trim() ?? string.Empty;
        if (text.Length == 0)
            return LedgerKind.Default;
        if (string.Equals(text, InMemory, StringComparison.OrdinalIgnoreCase))
            return LedgerKind.Memory;
        if (ExplicitPath().IsMatch(text))
            return LedgerKind.File;
        if (ServerAddress().IsMatch(text) || ServerKey().IsMatch(text))
            return LedgerKind.Server;
        return LooksLikeConnection(text) ? LedgerKind.Unknown : LedgerKind.File;
    }

    private static bool LooksLikeConnection(string text) =>
        text.Contains("://", StringComparison.Ordinal)
        || text[0] == ':'
        || SchemeWithoutSlashes().IsMatch(text)
        || text[^1] == ':'
        || UserInfo().IsMatch(text)
        || KnownKey().IsMatch(text)
        || KeyAndMore().IsMatch(text)
        || (KeyAlone().Match(text) is { Success: true } alone && !IsFileName(alone.Groups["value"].Value));

    // "team=emea.db" and "q=1/x.db" are files; "Passwrod=s3cret" is a slip.
    private static bool IsFileName(string value) => value.AsSpan().IndexOfAny('/', '\\') >= 0 || Extension().IsMatch(value);

    /// <summary>A path that says it is one: /x, ./x, ../x, ~/x, \\server\x, C:\x.</summary>
    [GeneratedRegex(@"^(?:[/\\]|\.{1,2}[/\\]|~[/\\]|[A-Za-z]:[/\\](?![/\\]))", RegexOptions.CultureInvariant)]
    private static partial Regex ExplicitPath();

    [GeneratedRegex(@"^postgres(?:ql)?://", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ServerAddress();

    [GeneratedRegex(@"(?:^|;)\s*(?:host|hostaddr|server)\s*=", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ServerKey();

    [GeneratedRegex(@"^(?:jdbc:)?postg[a-z]*:", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex SchemeWithoutSlashes();

    /// <summary>user:password@host without its scheme.</summary>
    [GeneratedRegex(@"^[^/\\@\s]+:[^/\\@]*@", RegexOptions.CultureInvariant)]
    private static partial Regex UserInfo();

    [GeneratedRegex(
        @"(?:^|[;\s?&])\s*(?:data\s?source|addr(?:ess)?|network\s?address|database|db|dbname|initial\s?catalog|"
            + @"file\s?name|user(?:\s?(?:name|id))?|uid|pass(?:word|wd)?|"
            + @"pwd|port|sslmode|ssl\s?mode|integrated\s?security)\s*=",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex KnownKey();

    [GeneratedRegex(@"^\s*[\w\s]+=[^;]*;", RegexOptions.CultureInvariant)]
    private static partial Regex KeyAndMore();

    [GeneratedRegex(@"^\s*[\w\s]+=(?<value>.*)$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex KeyAlone();

    [GeneratedRegex(@"\.[A-Za-z0-9]{1,10}$", RegexOptions.CultureInvariant)]
    private static partial Regex Extension();
}
