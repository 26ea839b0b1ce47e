namespace PartnerSupport;

/// <summary>A channel, the plan that goes with it, and the reason.</summary>
internal sealed record RouteChoice
{
    internal required SupportChannel Channel { get; init; }

    internal required SupportPlan Plan { get; init; }

    internal required PlanEvidence Evidence { get; init; }

    internal required string Reason { get; init; }

    internal required IReadOnlyList<string> Rules { get; init; }

    internal IReadOnlyList<Finding> Findings { get; init; } = [];
}
