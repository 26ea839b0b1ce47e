using System.Globalization;

namespace PartnerSupport;

/// <summary>A field of a portal's form for a new request: what is known of it, and how well.</summary>
public sealed record PortalField
{
    /// <summary>Our name of it, the same in every language: <c>Title</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Whether the form of the Azure portal has it.</summary>
    public bool IsAzure { get; init; }

    /// <summary>Whether the forms of the admin centers have it.</summary>
    public bool IsAdminCenter { get; init; }

    /// <summary>How it is filled.</summary>
    public PortalFieldKind Kind { get; init; }

    /// <summary>Its label at a portal in English.</summary>
    public required string English { get; init; }

    /// <summary>Its label at a portal in Korean.</summary>
    public required string Korean { get; init; }

    /// <summary>Whether its value is the portal's own English word, whatever language the label has.</summary>
    public bool IsPortalWord { get; init; }

    /// <summary>Whether somebody has confirmed label and place at the portal itself.</summary>
    public bool IsVerified { get; init; }

    /// <summary>When that was last looked at.</summary>
    public DateOnly SeenOn { get; init; }

    /// <summary>Where it is known from.</summary>
    public required string Source { get; init; }

    /// <summary>Its label in a language; English where the portal's words of that language are not known.</summary>
    /// <param name="culture">The language.</param>
    public string Label(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        return culture.TwoLetterISOLanguageName == "ko" ? Korean : English;
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
