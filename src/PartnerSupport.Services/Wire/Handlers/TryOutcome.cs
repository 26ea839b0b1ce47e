namespace PartnerSupport.Services.Wire.Handlers;

/// <summary>How one try ended.</summary>
/// <param name="Response">The answer; null when none came.</param>
/// <param name="Failure">Id of the error when there is no answer, or one that cannot be read; null otherwise.</param>
internal sealed record TryOutcome(HttpResponseMessage? Response, string? Failure);
