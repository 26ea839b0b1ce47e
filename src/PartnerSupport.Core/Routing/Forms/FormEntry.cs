namespace PartnerSupport;

/// <summary>A field of a portal's form with the value that belongs there.</summary>
/// <param name="Field">The field.</param>
/// <param name="Value">Exactly what is to stand there: nothing is wrapped, indented or cut.</param>
public sealed record FormEntry(PortalField Field, string Value)
{
    /// <summary>Whether it holds contact data: what the contact policy's last guard reads (R8, R11).</summary>
    public bool IsContact => Field.Name is "FirstName" or "LastName" or "Email" or "AdditionalEmail" or "Phone";
}
