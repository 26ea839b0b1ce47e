namespace PartnerSupport.Help;

/// <summary>An id of the catalogue.</summary>
/// <param name="Id">The id: the name of the text, and FullyQualifiedErrorId up to its comma.</param>
/// <param name="Room">The file of the text, without its ending: what the id is about.</param>
/// <param name="Kinds">The error's categories, or Warning, where the code names them beside the id.</param>
/// <param name="Text">What it says.</param>
/// <param name="Action">What to do next.</param>
internal sealed record ErrorEntry(string Id, string Room, IReadOnlyList<string> Kinds, string Text, string Action);
