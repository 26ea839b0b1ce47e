using System.Net;
using System.Text;

namespace PartnerSupport;

/// <summary>
/// The last guard's judgement, pure: reads the contact fields of what is about to leave and holds them against the facts. It trusts nothing that was
/// decided before (R8, R11, docs/decisions/contact-policy.md).
/// </summary>
public static class ContactEgress
{
    internal const string Id = ContactIds.EgressRefused;

    /// <summary>Whether a body holds contact fields at all, or cannot be read: only then are facts needed.</summary>
    /// <param name="body">The body.</param>
    public static bool NeedsFacts(OutgoingBody body) => body.Content.Length > 0 && (!IsJson(body) || Read(body) is not { Count: 0 });

    /// <summary>Judges a body.</summary>
    /// <param name="body">The body and where it goes.</param>
    /// <param name="partner">Who we are; null: nobody could say.</param>
    /// <param name="customer">The customer in whose context it goes; null: nobody could say.</param>
    /// <param name="policy">The policy in force.</param>
    /// <returns>What stops it; empty when it may leave.</returns>
    public static IReadOnlyList<Finding> Check(OutgoingBody body, PartnerProfile? partner, CustomerContactFacts? customer, SupportPolicy policy)
    {
        if (body.Content.Length == 0)
            return [];
        if (!IsJson(body))
            return CheckText(body, customer, policy);
        return Read(body) is { } fields ? Check(fields, partner, customer, policy) : [Refuse("*", ContactIds.EgressReasonUnreadable)];
    }

    /// <summary>Judges the contact fields of a hand-off's form, by what stands in them.</summary>
    /// <param name="fields">All fields of the form.</param>
    /// <param name="contactFields">The names of those that hold contact data.</param>
    /// <param name="partner">Who we are; null: nobody could say.</param>
    /// <param name="customer">The customer; null: nobody could say.</param>
    /// <param name="policy">The policy in force.</param>
    /// <returns>What stops it; empty when it may be handed over.</returns>
    public static IReadOnlyList<Finding> CheckForm(
        IReadOnlyDictionary<string, string> fields,
        IEnumerable<string> contactFields,
        PartnerProfile? partner,
        CustomerContactFacts? customer,
        SupportPolicy policy
    ) => Check(FormContactReader.Read(fields, contactFields), partner, customer, policy);

    internal static Finding Refuse(string path, string reason) => FindingFactory.Error(Id, "R8", path, path, MessageText.Format(reason));

    private static List<Finding> Check(IReadOnlyList<WireField> fields, PartnerProfile? partner, CustomerContactFacts? customer, SupportPolicy policy)
    {
        if (fields.Count == 0)
            return [];
        if (customer is null)
            return [Refuse(fields[0].Path, ContactIds.EgressReasonCustomer)];
        var us = partner ?? new PartnerProfile { TenantId = Guid.Empty, Name = string.Empty };
        return [.. fields.GroupBy(field => field.Group).SelectMany(group => new WireContact([.. group]).Judge(us, customer, policy))];
    }

    private static IReadOnlyList<WireField>? Read(OutgoingBody body) => WireContactReader.Read(body.Content.Span);

    /// <summary>JSON by its type, by none, or by its look.</summary>
    private static bool IsJson(OutgoingBody body) =>
        string.IsNullOrWhiteSpace(body.ContentType)
        || body.ContentType.Contains("json", StringComparison.OrdinalIgnoreCase)
        || Encoding.UTF8.GetString(body.Content.Span[..Math.Min(body.Content.Length, 64)]).TrimStart('\uFEFF', ' ', '\t', '\r', '\n') is ['{' or '[', ..];

    /// <summary>What is no JSON has no contact fields that we know: it passes when it does not hold the customer's data anywhere.</summary>
    private static IReadOnlyList<Finding> CheckText(OutgoingBody body, CustomerContactFacts? customer, SupportPolicy policy)
    {
        if (customer is null)
            return [];
        var text = WebUtility.UrlDecode(Encoding.UTF8.GetString(body.Content.Span));
        return HiddenAddress.IsIn(text, new CustomerGround(customer, policy)) ? [Refuse("*", ContactIds.EgressReasonUnreadable)] : [];
    }
}
