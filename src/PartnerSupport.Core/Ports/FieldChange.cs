namespace PartnerSupport;

/// <summary>One value of a request that became another, in words that do not hang on a language: enum names, ISO 8601 times, digits.</summary>
/// <param name="Field">Which, for example <c>Status</c>.</param>
/// <param name="From">What it was; null: there was none.</param>
/// <param name="To">What it became; null: there is none any more.</param>
public sealed record FieldChange(string Field, string? From, string? To)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Field}: {From ?? "-"} → {To ?? "-"}";
}
