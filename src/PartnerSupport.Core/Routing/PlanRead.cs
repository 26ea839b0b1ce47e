namespace PartnerSupport;

/// <summary>The support plan that a subscription's earlier tickets show.</summary>
/// <param name="Plan">The plan; Unknown when there is no earlier ticket.</param>
/// <param name="Text">The service's own words, for example "ProDirect".</param>
public sealed record PlanRead(SupportPlan Plan, string? Text);
