namespace PartnerSupport;

/// <summary>Reads the contact fields of a hand-off's form. Their names are in the user's language, so what stands in them says what they are.</summary>
internal static class FormContactReader
{
    private const int FewestDigitsOfPhone = 7;

    internal static IReadOnlyList<WireField> Read(IReadOnlyDictionary<string, string> fields, IEnumerable<string> contactFields) =>
        [
            .. contactFields
                .Where(fields.ContainsKey)
                .SelectMany(name => Parts(fields[name]).Select(part => new WireField(name, string.Empty, KindOf(part), part))),
        ];

    private static IEnumerable<string> Parts(string value) => value.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static WireFieldKind KindOf(string part) =>
        UnicodeForm.Compatible(part).Contains('@', StringComparison.Ordinal) ? WireFieldKind.Email
        : CustomerPhone.AllDigits(part).Length >= FewestDigitsOfPhone ? WireFieldKind.Phone
        : WireFieldKind.Name;
}
