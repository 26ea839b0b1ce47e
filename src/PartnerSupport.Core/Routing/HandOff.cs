namespace PartnerSupport;

/// <summary>A hand-off: a request with everything that a person needs to submit it at a portal.</summary>
/// <param name="Request">The request with steps, form fields, links and the time until which it should be submitted.</param>
/// <param name="ContactFields">The names among its form fields that hold contact data: what the contact policy's last guard reads (R8, R11).</param>
public sealed record HandOff(SupportRequest Request, IReadOnlyList<string> ContactFields);
