namespace PartnerSupport.Services.Wire;

/// <summary>
/// Ids that go with one call and name nothing of ours: correlation, idempotency, a note's resource name. What names a request is
/// a <see cref="RequestReference"/>, which a re-run can compute again.
/// </summary>
internal static class WireId
{
    /// <summary>A new one.</summary>
    // The one place where a random Guid is meant: the services ask for one that nobody used before (FACTS 2.4).
#pragma warning disable RS0030
    internal static Guid New() => Guid.NewGuid();
#pragma warning restore RS0030
}
