namespace PartnerSupport;

/// <summary>An item of a list, or the reason why a part of the list is missing: one customer that cannot be read never ends the list.</summary>
/// <typeparam name="T">The item.</typeparam>
/// <param name="Item">The item; null where an error stands.</param>
/// <param name="Error">Why a part is missing.</param>
/// <param name="Customer">Whose part it is; null where it is nobody's alone.</param>
public sealed record Listed<T>(T? Item, SupportException? Error, CspCustomer? Customer = null)
    where T : class;
