using System.Diagnostics.CodeAnalysis;

namespace PartnerSupport;

/// <summary>What the router answers: a way, or why there is none.</summary>
public sealed record RouteDecision
{
    private RouteDecision(SupportRoute? route, Finding? refusal)
    {
        Route = route;
        Refusal = refusal;
    }

    /// <summary>The way; null when refused.</summary>
    public SupportRoute? Route { get; }

    /// <summary>Why there is no way, and which door is the right one; null when there is one.</summary>
    public Finding? Refusal { get; }

    /// <summary>Whether there is a way.</summary>
    [MemberNotNullWhen(true, nameof(Route))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool IsRouted => Route is not null;

    internal static RouteDecision By(SupportRoute route) => new(route, null);

    internal static RouteDecision Refused(Finding refusal) => new(null, refusal);
}
