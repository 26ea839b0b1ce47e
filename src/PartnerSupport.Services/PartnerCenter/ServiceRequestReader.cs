using Newtonsoft.Json.Linq;
using PartnerSupport.Services.Wire;

namespace PartnerSupport.Services.PartnerCenter;

/// <summary>Reads service requests in both dialects: words, and the integers that lists carry (FACTS 2.3).</summary>
internal static class ServiceRequestReader
{
    /// <summary>Reads a request; null for one without a number.</summary>
    /// <param name="item">The request.</param>
    /// <param name="customer">The customer; null: the organization that it names.</param>
    /// <param name="cloud">The cloud.</param>
    public static SupportRequest? Read(JObject item, CspCustomer? customer, CspCloud cloud)
    {
        var organization = item.Member("organization");
        if (item.Text("id") is not { } number)
            return null;
        var title = item.Text("title") ?? number;
        var description = item.Text("description");
        var product = item.Text("productName");
        return new SupportRequest
        {
            Reference = RequestReference.FindIn(title) ?? RequestReference.FindIn(description),
            RequestNumber = number,
            CustomerId = customer?.TenantId ?? organization.Guid("id") ?? Guid.Empty,
            CustomerName = customer?.Name ?? organization.Text("name") ?? string.Empty,
            Service = ServiceOwnership.ServiceOfHealth(product) is var service and not CspService.Unknown
                ? service
                : ServiceOwnership.ServiceOfHealth(item.Text("supportTopicName")),
            Severity = Severity(item.Text("severity")),
            Status = Status(item.Text("status")),
            Channel = SupportChannel.PartnerCenter,
            Title = title,
            Description = description,
            Topic = item.Text("supportTopicName") ?? product,
            Contact = Contact(item.Member("primaryContact"), item.Text("countryCode")),
            CreatedAt = item.Time("createdDate"),
            ModifiedAt = item.Time("lastModifiedDate"),
            ClosedAt = item.Time("lastClosedDate"),
            Cloud = cloud,
        };
    }

    /// <summary>Whose request it is, where it says so; null where it does not.</summary>
    /// <param name="item">The request in full.</param>
    public static (Guid Id, string Name)? OrganizationOf(JObject item) =>
        item.Member("organization") is { } organization && organization.Guid("id") is { } id && id != Guid.Empty
            ? (id, organization.Text("name") ?? id.ToString("D"))
            : null;

    /// <summary>The notes of a request, oldest first. Who wrote one is a name and nothing else: which side that is, nobody says.</summary>
    /// <param name="item">The request in full.</param>
    /// <param name="request">The request as known.</param>
    public static IReadOnlyList<SupportNote> Notes(JObject item, SupportRequest request) =>
        item.Items("notes")
            .Where(note => note.Text("text") is not null)
            .Select(note => new SupportNote
            {
                Reference = request.Reference,
                RequestNumber = item.Text("id"),
                CustomerName = request.CustomerName,
                Author = note.Text("createdByName"),
                Text = note.Text("text")!,
                CreatedAt = note.Time("createdDate"),
                State = NoteState.Sent,
            })
            .OrderBy(note => note.CreatedAt ?? DateTimeOffset.MaxValue)
            .ToArray();

    private static SupportSeverity Severity(string? word) =>
        word?.ToLowerInvariant() switch
        {
            "critical" or "1" => SupportSeverity.Critical,
            "moderate" or "2" => SupportSeverity.Moderate,
            "minimal" or "3" => SupportSeverity.Minimal,
            _ => SupportSeverity.Unknown,
        };

    private static RequestStatus Status(string? word) =>
        word?.Replace("_", string.Empty, StringComparison.Ordinal).ToLowerInvariant() switch
        {
            "open" or "1" => RequestStatus.Open,
            "closed" or "2" => RequestStatus.Closed,
            "attentionneeded" or "3" => RequestStatus.AttentionNeeded,
            _ => RequestStatus.Unknown,
        };

    /// <summary>Null where the list names a person without an address.</summary>
    private static SupportContact? Contact(JToken? contact, string? country) =>
        contact.Text("email") is not { } mail
            ? null
            : new SupportContact
            {
                FirstName = contact.Text("firstName") ?? contact.Text("lastName") ?? string.Empty,
                LastName = contact.Text("lastName") ?? contact.Text("firstName") ?? string.Empty,
                Email = mail,
                Phone = contact.Text("phoneNumber"),
                Country = country,
            };
}
