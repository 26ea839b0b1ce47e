namespace PartnerSupport;

/// <summary>A phone number in international form. Extensions say which desk, not whose line: they take no part in comparison.</summary>
internal sealed record PhoneNumber
{
    private PhoneNumber(string callingCode, string national, string? extension)
    {
        CallingCode = callingCode;
        National = national;
        Extension = extension;
    }

    /// <summary>The calling code.</summary>
    internal string CallingCode { get; }

    /// <summary>The digits after it, without a trunk prefix.</summary>
    internal string National { get; }

    /// <summary>The extension; null when there is none.</summary>
    internal string? Extension { get; }

    /// <summary>All digits, calling code first.</summary>
    internal string Digits => CallingCode + National;

    /// <summary>Reads a number.</summary>
    /// <param name="text">The text.</param>
    /// <param name="country">Whose national form is meant where no calling code stands.</param>
    /// <param name="fault">Why it is none.</param>
    internal static PhoneNumber? Parse(string? text, Country? country, out PhoneFault fault)
    {
        var dialled = DialledNumber.Read(text, out fault);
        if (dialled is null)
            return null;
        var number = dialled.Readings(country).FirstOrDefault();
        if (number is not null)
            return number;
        fault = dialled.Digits.Length is < 7 or > 15 || dialled.IsInternational || country is not null ? PhoneFault.Length : PhoneFault.CountryUnknown;
        return null;
    }

    /// <summary>A number from digits that begin with a calling code; null when they don't make one.</summary>
    internal static PhoneNumber? FromInternational(string digits, string? extension)
    {
        if (digits.Length is < 7 or > 15 || Country.CallingCodeOf(digits) is not { } code)
            return null;
        var national = digits[code.Length..];

        // "+44 020 …" is a habit, no number: the trunk prefix drops out. Where there is none (Italy, Spain), a zero is part of the number.
        if (Country.TrunkOf(code) is { } trunk && national.StartsWith(trunk, StringComparison.Ordinal))
            national = national[trunk.Length..];

        // The United States' plan: ten digits, neither area nor exchange begins with 0 or 1.
        if (code == "1" && (national.Length != 10 || national[0] < '2' || national[3] < '2'))
            return null;
        return national.Length is >= 4 and <= 14 ? new PhoneNumber(code, national, extension) : null;
    }

    /// <inheritdoc/>
    public override string ToString() => Extension is null ? $"+{Digits}" : $"+{Digits} x{Extension}";
}
