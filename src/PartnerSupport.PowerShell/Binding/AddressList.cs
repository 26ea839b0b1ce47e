namespace PartnerSupport.PowerShell;

/// <summary>Addresses in one cell, separated by semicolons, or as a list.</summary>
internal static class AddressList
{
    internal static IReadOnlyList<string> Split(object? value) =>
        ArgumentText.Of(value, ";") is { } text ? text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : [];
}
