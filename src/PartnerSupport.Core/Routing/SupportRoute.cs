namespace PartnerSupport;

/// <summary>Which channel a request takes, under which plan and by which links, and why.</summary>
public sealed record SupportRoute
{
    /// <summary>The service.</summary>
    public required CspService Service { get; init; }

    /// <summary>The cloud.</summary>
    public required CspCloud Cloud { get; init; }

    /// <summary>The channel.</summary>
    public required SupportChannel Channel { get; init; }

    /// <summary>Whether this module files it; otherwise it is handed over to a person.</summary>
    public bool IsFiled => Channel == SupportChannel.AzureSupportApi;

    /// <summary>The plan under which the request goes.</summary>
    public SupportPlan Plan { get; init; }

    /// <summary>How that plan is known.</summary>
    public PlanEvidence PlanEvidence { get; init; }

    /// <summary>Why this channel, in the user's language.</summary>
    public required string Reason { get; init; }

    /// <summary>The rules that decided.</summary>
    public IReadOnlyList<string> Rules { get; init; } = [];

    /// <summary>Where a request is created, in the customer's context.</summary>
    public Uri? CreateUri { get; init; }

    /// <summary>Where requests are seen later (R9, R12).</summary>
    public Uri? ManageUri { get; init; }

    /// <summary>Warnings and notes that come with this route.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <inheritdoc/>
    public override string ToString() => Channel.ToString();
}
