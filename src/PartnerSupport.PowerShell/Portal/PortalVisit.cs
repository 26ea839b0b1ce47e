namespace PartnerSupport.PowerShell;

/// <summary>A portal page for a person: the link, and for a hand-off the steps and the form's fields.</summary>
public sealed record PortalVisit
{
    /// <summary>The request's reference; null when no request is concerned.</summary>
    public string? Reference { get; init; }

    /// <summary>The customer.</summary>
    public required string CustomerName { get; init; }

    /// <summary>The service.</summary>
    public required CspService Service { get; init; }

    /// <summary>The link, in the customer's context.</summary>
    public required Uri Uri { get; init; }

    /// <summary>Whether a browser was opened; otherwise the link is to be opened elsewhere.</summary>
    public bool IsOpened { get; init; }

    /// <summary>The page from which the hand-off is worked; null where none was written.</summary>
    public string? SheetPath { get; init; }

    /// <summary>What to do there, in order.</summary>
    public IReadOnlyList<HandOffStep> Steps { get; init; } = [];

    /// <summary>The form's fields, ready to paste.</summary>
    public IReadOnlyDictionary<string, string> FormFields { get; init; } = new Dictionary<string, string>();

    /// <summary>Until when the hand-off should be submitted, UTC.</summary>
    public DateTimeOffset? SubmitBy { get; init; }
}
