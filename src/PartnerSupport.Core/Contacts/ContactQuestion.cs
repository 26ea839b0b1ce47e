namespace PartnerSupport;

/// <summary>What is asked of the contact policy for one request: the contact as given, and everything known that decides.</summary>
public sealed record ContactQuestion
{
    /// <summary>The contact as given; null or empty: the partner's own.</summary>
    public ContactInput? Given { get; init; }

    /// <summary>Addresses given beside the contact.</summary>
    public IReadOnlyList<string> AdditionalEmail { get; init; } = [];

    /// <summary>Contact method given beside the contact.</summary>
    public Word<ContactMethod>? Method { get; init; }

    /// <summary>Country given beside the contact.</summary>
    public string? Country { get; init; }

    /// <summary>Time zone given beside the contact.</summary>
    public string? TimeZone { get; init; }

    /// <summary>Who we are.</summary>
    public required PartnerProfile Partner { get; init; }

    /// <summary>What is known of this request's customer; null only where no customer is concerned.</summary>
    public CustomerContactFacts? Customer { get; init; }

    /// <summary>The policy in force.</summary>
    public required SupportPolicy Policy { get; init; }

    /// <summary>The profiles that the user stored.</summary>
    public IReadOnlyDictionary<string, ContactInput> Profiles { get; init; } = new Dictionary<string, ContactInput>();

    /// <summary>The question that a draft asks.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="partner">Who we are.</param>
    /// <param name="customer">What is known of the customer.</param>
    /// <param name="policy">The policy in force.</param>
    /// <param name="profiles">The stored profiles.</param>
    public static ContactQuestion Of(
        SupportRequestDraft draft,
        PartnerProfile partner,
        CustomerContactFacts? customer,
        SupportPolicy policy,
        IReadOnlyDictionary<string, ContactInput> profiles
    ) =>
        new()
        {
            Given = draft.Contact,
            AdditionalEmail = draft.AdditionalEmail,
            Method = draft.PreferredContactMethod,
            Country = draft.Country,
            TimeZone = draft.TimeZone,
            Partner = partner,
            Customer = customer,
            Policy = policy,
            Profiles = profiles,
        };
}
