namespace PartnerSupport;

/// <summary>What the router answers: a route, or why there is none.</summary>
public sealed record RouteDecision
{
    private RouteDecision(SupportRoute? route, Finding? refusal)
    {
        Route = route;
        Refusal = refusal;
    }

    /// <summary>The route; null when refused.</summary>
    public SupportRoute? Route { get; }

    /// <summary>Why there is no route, and which door is the right one; null when there is one.</summary>
    public Finding? Refusal { get; }

    internal static RouteDecision By(SupportRoute route) => new(route, null);

    internal static RouteDecision Refused(Finding refusal) => new(null, refusal);
}
