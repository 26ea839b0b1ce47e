using System.Management.Automation;

namespace PartnerSupport.PowerShell;

/// <summary>
/// Makes a value of text, wherever PowerShell compares or casts one: by its name, by every word that parameters accept, and by the words that views show
/// in English and in the user's language. Without it PowerShell takes the beginning of a name for the name, and 'C' for Critical.
/// </summary>
public sealed class WordConverter : PSTypeConverter
{
    /// <inheritdoc/>
    public override bool CanConvertFrom(object? sourceValue, Type destinationType) => sourceValue is string && destinationType is { IsEnum: true };

    /// <inheritdoc/>
    public override object ConvertFrom(object? sourceValue, Type destinationType, IFormatProvider? formatProvider, bool ignoreCase)
    {
        ArgumentNullException.ThrowIfNull(destinationType);
        var text = (sourceValue as string ?? string.Empty).Trim();
        var names = Enum.GetNames(destinationType);
        if (names.FirstOrDefault(name => string.Equals(name, text, StringComparison.OrdinalIgnoreCase)) is { } exact)
            return Enum.Parse(destinationType, exact);
        if (RequestWords.ValueOf(destinationType, text) is { } accepted)
            return accepted;
        return names.Select(name => Enum.Parse(destinationType, name)).Cast<Enum>().FirstOrDefault(value => ValueNames.IsName(value, text))
            ?? throw new PSInvalidCastException($"{destinationType.Name}: {TypedText.Of(text)} ({string.Join(", ", names)})");
    }

    /// <inheritdoc/>
    public override bool CanConvertTo(object? sourceValue, Type destinationType) => false;

    /// <inheritdoc/>
    public override object ConvertTo(object? sourceValue, Type destinationType, IFormatProvider? formatProvider, bool ignoreCase) =>
        throw new NotSupportedException();
}
