namespace PartnerSupport;

/// <summary>A column of a record for machines (docs/machine-output.md).</summary>
/// <param name="Name">The column's name, which is the name of the property that it comes of.</param>
/// <param name="Value">Text, a whole number, true or false; null where there is nothing.</param>
public readonly record struct RecordField(string Name, object? Value);
