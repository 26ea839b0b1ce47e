namespace PartnerSupport;

/// <summary>A contact field of a message that is about to leave.</summary>
/// <param name="Path">Where it stands, for example <c>properties.contactDetails.primaryEmailAddress</c>.</param>
/// <param name="Group">The object in which it stands: its fields are one contact.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Text">Its text; null where a value stands that is none.</param>
internal sealed record WireField(string Path, string Group, WireFieldKind Kind, string? Text);
