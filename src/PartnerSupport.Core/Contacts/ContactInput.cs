namespace PartnerSupport;

/// <summary>A contact as given: a profile's name, "Name &lt;mail&gt;", or its parts. Nothing is judged here.</summary>
public sealed record ContactInput
{
    /// <summary>Name of a stored profile or of a contact of the policy.</summary>
    public string? ProfileName { get; init; }

    /// <summary>Full name.</summary>
    public string? Name { get; init; }

    /// <summary>First name.</summary>
    public string? FirstName { get; init; }

    /// <summary>Last name.</summary>
    public string? LastName { get; init; }

    /// <summary>The address as typed.</summary>
    public string? Email { get; init; }

    /// <summary>The phone as typed.</summary>
    public string? Phone { get; init; }

    /// <summary>Further addresses as typed.</summary>
    public IReadOnlyList<string> AdditionalEmail { get; init; } = [];

    /// <summary>Country, ISO 3166-1, two or three letters.</summary>
    public string? Country { get; init; }

    /// <summary>Time zone, a Windows or IANA id.</summary>
    public string? TimeZone { get; init; }

    /// <summary>Language.</summary>
    public string? Language { get; init; }

    /// <summary>How Microsoft answers.</summary>
    public Word<ContactMethod>? Method { get; init; }

    /// <summary>Whether nothing at all was given.</summary>
    public bool IsEmpty =>
        string.IsNullOrWhiteSpace(ProfileName)
        && string.IsNullOrWhiteSpace(Name)
        && string.IsNullOrWhiteSpace(FirstName)
        && string.IsNullOrWhiteSpace(LastName)
        && string.IsNullOrWhiteSpace(Email)
        && string.IsNullOrWhiteSpace(Phone);

    /// <summary>The profile's name, or nothing: what was typed may be a customer's, and errors show this text.</summary>
    public override string ToString() => ProfileName ?? nameof(ContactInput);
}
