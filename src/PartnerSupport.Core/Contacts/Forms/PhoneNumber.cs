namespace PartnerSupport;

/// <summary>A phone number in international form. Extensions say which desk, not whose line: they take no part in comparison.</summary>
internal sealed record PhoneNumber
{
    private PhoneNumber(PhoneLine line, string? extension)
    {
        CallingCode = line.CallingCode;
        National = line.National;
        IsAssigned = line.IsAssigned;
        Extension = extension;
    }

    /// <summary>The calling code.</summary>
    internal string CallingCode { get; }

    /// <summary>The digits after it, without a trunk prefix.</summary>
    internal string National { get; }

    /// <summary>Whether the phone plan says that such numbers are given out.</summary>
    internal bool IsAssigned { get; }

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

    /// <summary>A number as the phone plans read it; null when none can hold it.</summary>
    internal static PhoneNumber? Of(string digits, string? country, string? extension)
    {
        if (digits.Length is < 4 or > 18 || PhonePlans.Read(digits, country) is not { } line)
            return null;

        // A length that fits is enough where a plan does not know the number: plans grow faster than their lists. Neither area nor exchange
        // of the plan of North America can begin with 0 or 1, whatever is added to it.
        if (!line.IsAssigned && line.CallingCode == "1" && (line.National[0] < '2' || line.National[3] < '2'))
            return null;
        return new PhoneNumber(line, extension);
    }

    /// <inheritdoc/>
    public override string ToString() => Extension is null ? $"+{Digits}" : $"+{Digits} x{Extension}";
}
