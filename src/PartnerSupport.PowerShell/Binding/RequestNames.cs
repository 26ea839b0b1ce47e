namespace PartnerSupport.PowerShell;

/// <summary>Requests as typed: references, Microsoft's numbers, or the partner's own ticket numbers.</summary>
public sealed class RequestNames
{
    internal RequestNames(IReadOnlyList<string> texts) => Texts = texts;

    internal IReadOnlyList<string> Texts { get; }

    /// <summary>Whether a text can be nothing but a request: a reference, or Microsoft's number.</summary>
    internal static bool IsCertain(string? text) => RequestReference.TryParse(text, out _) || RequestNumber.TryParse(text, out _);

    /// <inheritdoc/>
    public override string ToString() => string.Join(", ", Texts);
}
