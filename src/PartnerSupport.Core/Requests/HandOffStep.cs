namespace PartnerSupport;

/// <summary>One step of a hand-off.</summary>
/// <param name="Number">1 for the first.</param>
/// <param name="Text">What to do.</param>
/// <param name="Rule">The rule that asks for it, for example "R7"; null for a step of our own.</param>
public sealed record HandOffStep(int Number, string Text, string? Rule = null)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Number}. {Text}";
}
