namespace PartnerSupport;

/// <summary>The routing table (DESIGN "Routing"): which way a request takes, and why. Pure.</summary>
public static class SupportRouter
{
    /// <summary>Chooses the way.</summary>
    /// <param name="question">What must be known.</param>
    public static RouteDecision Route(RouteQuestion question) => throw new NotImplementedException();
}
