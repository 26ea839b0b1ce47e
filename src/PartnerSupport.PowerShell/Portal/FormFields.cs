namespace PartnerSupport.PowerShell;

/// <summary>Single fields of a hand-off's form, by our name or by a label of the portal.</summary>
internal static class FormFields
{
    /// <summary>The texts, in the order in which they were asked for.</summary>
    /// <exception cref="SupportException">HandOffFieldUnknown.</exception>
    internal static IReadOnlyList<string> Texts(IReadOnlyList<FormEntry> form, IEnumerable<string> wanted, SupportRequest handOff) =>
        [.. wanted.Select(name => Find(form, name.Trim(), handOff).Value)];

    private static FormEntry Find(IReadOnlyList<FormEntry> form, string name, SupportRequest handOff) =>
        form.FirstOrDefault(entry => new[] { entry.Field.Name, entry.Field.English, entry.Field.Korean }.Contains(name, StringComparer.OrdinalIgnoreCase))
        ?? throw new SupportException(
            ErrorIds.HandOffFieldUnknown,
            SupportErrorKind.ObjectNotFound,
            handOff.Reference,
            name,
            string.Join(", ", form.Select(entry => entry.Field.Name))
        )
        {
            Target = handOff.Reference,
        };
}
