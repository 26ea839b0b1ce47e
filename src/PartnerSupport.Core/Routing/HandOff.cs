namespace PartnerSupport;

/// <summary>A hand-off: what a person needs to submit a prepared request at a portal.</summary>
public sealed record HandOff
{
    /// <summary>The title, with the reference in brackets at its end.</summary>
    public required string Title { get; init; }

    /// <summary>The description, with the reference in its last line.</summary>
    public required string Description { get; init; }

    /// <summary>What to do, in order (R4 to R12).</summary>
    public required IReadOnlyList<HandOffStep> Steps { get; init; }

    /// <summary>The form's fields in the order of the form: name in the user's language, value exactly as it is to stand there.</summary>
    public required IReadOnlyDictionary<string, string> FormFields { get; init; }

    /// <summary>The names among <see cref="FormFields"/> that hold contact data: what the contact policy's last guard reads (R8, R11).</summary>
    public required IReadOnlyList<string> ContactFields { get; init; }

    /// <summary>Until when a person should have submitted it, UTC.</summary>
    public required DateTimeOffset SubmitBy { get; init; }

    /// <summary>Where the request is created, in the customer's context.</summary>
    public Uri? CreateUri { get; init; }

    /// <summary>Where it is seen later (R9, R12).</summary>
    public Uri? ManageUri { get; init; }
}
