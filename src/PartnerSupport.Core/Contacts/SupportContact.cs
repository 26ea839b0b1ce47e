namespace PartnerSupport;

/// <summary>The contact on a request: the partner's, never the customer's (R8, R11).</summary>
public sealed record SupportContact
{
    /// <summary>Name under which the profile is stored; null for one given with a request.</summary>
    public string? ProfileName { get; init; }

    /// <summary>First name; a name of one word fills both fields.</summary>
    public required string FirstName { get; init; }

    /// <summary>Last name.</summary>
    public required string LastName { get; init; }

    /// <summary>The address, in canonical form.</summary>
    public required string Email { get; init; }

    /// <summary>The phone in international form, for example <c>+34915550134</c>.</summary>
    public string? Phone { get; init; }

    /// <summary>Addresses that Microsoft copies, in canonical form.</summary>
    public IReadOnlyList<string> AdditionalEmail { get; init; } = [];

    /// <summary>Country, ISO 3166-1 alpha-3.</summary>
    public string? Country { get; init; }

    /// <summary>Time zone, a Windows id (FACTS 3.3).</summary>
    public string? TimeZone { get; init; }

    /// <summary>Language in which support is to answer, for example <c>en-US</c>.</summary>
    public string? Language { get; init; }

    /// <summary>How Microsoft answers.</summary>
    public ContactMethod Method { get; init; } = ContactMethod.Email;

    /// <summary>Where the contact came from.</summary>
    public ContactOrigin Origin { get; init; }

    /// <summary>First and last name, the surname first in Hangul, Han and kana; once where both are the same word.</summary>
    public string DisplayName => PersonName.Display(FirstName, LastName);

    /// <summary>The contact as somebody could give it, to be judged again.</summary>
    public ContactInput ToInput() =>
        new()
        {
            FirstName = FirstName,
            LastName = LastName,
            Email = Email,
            Phone = Phone,
            AdditionalEmail = AdditionalEmail,
            Country = Country,
            TimeZone = TimeZone,
            Language = Language,
        };

    /// <inheritdoc/>
    public override string ToString() => $"{DisplayName} <{Email}>";
}
