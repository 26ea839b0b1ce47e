namespace PartnerSupport.PowerShell;

/// <summary>
/// A request that was refused, as the columns it came in with: it can be exported, mended and imported again. Its text names the row and nothing
/// that stands in it, since errors show that text.
/// </summary>
/// <param name="label">Names the row.</param>
public sealed class RefusedRow(string label)
{
    /// <inheritdoc/>
    public override string ToString() => label;
}
