namespace PartnerSupport;

/// <summary>
/// An address in canonical form: NFKC, lower case, ASCII. The subset of RFC 5321 that Microsoft's services take: a dot-atom and a domain,
/// no display name, comment, quoting, source route or address literal.
/// </summary>
internal sealed record EmailAddress
{
    private const string GuestMark = "#ext#";

    /// <summary>What may stand in a local part beside letters and digits; <c>%</c>, <c>!</c> and <c>=</c> would route elsewhere.</summary>
    private const string LocalMarks = "._-+'&~^";

    private EmailAddress(string local, DomainName domain)
    {
        Local = local;
        Domain = domain;
    }

    /// <summary>What stands before the at sign.</summary>
    internal string Local { get; }

    /// <summary>The domain.</summary>
    internal DomainName Domain { get; }

    /// <summary>Whether it is a guest's name in another tenant: it hides an address, and is none itself.</summary>
    internal bool IsGuest => Local.Contains(GuestMark, StringComparison.Ordinal);

    /// <summary>The address that a guest's name hides; null when it cannot be told.</summary>
    internal EmailAddress? Home
    {
        get
        {
            var home = Local[..Math.Max(Local.IndexOf(GuestMark, StringComparison.Ordinal), 0)];
            var at = home.LastIndexOf('_');
            return at < 0 ? null : Parse($"{home[..at]}@{home[(at + 1)..]}", out _);
        }
    }

    /// <summary>The mailbox behind tags, and behind dots where the provider ignores them. Only to recognise a customer's; never to allow.</summary>
    internal string Mailbox
    {
        get
        {
            var tag = Local.IndexOf('+', StringComparison.Ordinal);
            var box = tag > 0 ? Local[..tag] : Local;
            var isGoogle = Domain.Text is "gmail.com" or "googlemail.com";
            return isGoogle ? box.Replace(".", string.Empty, StringComparison.Ordinal) + "@gmail.com" : $"{box}@{Domain}";
        }
    }

    /// <summary>Reads an address; null with the fault when the text is none.</summary>
    internal static EmailAddress? Parse(string? text, out EmailFault fault)
    {
        var trimmed = text?.Trim() ?? string.Empty;
        fault =
            trimmed.Length == 0 ? EmailFault.Empty
            : trimmed.Length > 1000 ? EmailFault.TooLong
            : HiddenCharacters.AreIn(trimmed) ? EmailFault.HiddenCharacter
            : EmailFault.None;
        if (fault != EmailFault.None)
            return null;
        var folded = UnicodeForm.Folded(trimmed);
        fault = Foreign(folded);
        if (fault != EmailFault.None)
            return null;
        var at = folded.IndexOf('@', StringComparison.Ordinal);
        var local = folded[..at];
        fault =
            local.Length > 64 ? EmailFault.TooLong
            : IsLocalPart(local) ? EmailFault.None
            : EmailFault.LocalPart;
        if (fault != EmailFault.None)
            return null;
        var domain = DomainName.Parse(folded[(at + 1)..]);
        fault = domain is null
            ? DomainName.IsEncodedTwice(folded[(at + 1)..])
                ? EmailFault.EncodedLabel
                : EmailFault.Domain
            : local.Length + 1 + domain.Text.Length > 254
                ? EmailFault.TooLong
                : EmailFault.None;
        return fault == EmailFault.None ? new EmailAddress(local, domain!) : null;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Local}@{Domain}";

    /// <summary>Forms of RFC 5322 that say more than an address.</summary>
    private static EmailFault Foreign(string text)
    {
        if (text.Contains("=?", StringComparison.Ordinal))
            return EmailFault.EncodedWord;
        if (text.Contains('"', StringComparison.Ordinal) || text.Contains('\\', StringComparison.Ordinal))
            return EmailFault.QuotedLocalPart;
        if (text.AsSpan().IndexOfAny('(', ')') >= 0)
            return EmailFault.Comment;
        if (text.AsSpan().IndexOfAny('[', ']') >= 0)
            return EmailFault.AddressLiteral;
        if (text.AsSpan().IndexOfAny("<>,;:") >= 0)
            return EmailFault.DisplayName;
        return text.Count(letter => letter == '@') == 1 && !text.Any(char.IsWhiteSpace) ? EmailFault.None : EmailFault.AtSign;
    }

    private static bool IsLocalPart(string local)
    {
        var guest = local.IndexOf(GuestMark, StringComparison.Ordinal);
        if (guest >= 0)
            local = local.Remove(guest, GuestMark.Length);
        if (local.Length == 0 || local[0] == '.' || local[^1] == '.' || local.Contains("..", StringComparison.Ordinal))
            return false;
        return local.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || LocalMarks.Contains(letter, StringComparison.Ordinal));
    }
}
