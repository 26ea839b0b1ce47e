using PartnerSupport;

namespace PartnerSupport.Tests.Review;

/// <summary>Facts of a request that nothing speaks against; tests change what they are about.</summary>
internal static class SampleFacts
{
    internal static readonly DateTimeOffset Now = new(2026, 3, 4, 10, 0, 0, TimeSpan.Zero);

    internal static readonly AzureSubscription First = new() { Id = new Guid("11111111-0000-4000-8000-000000000001"), Name = "Production" };

    internal static readonly AzureSubscription Second = new() { Id = new Guid("11111111-0000-4000-8000-000000000002"), Name = "Test" };

    internal static readonly CspCustomer Contoso = new()
    {
        TenantId = new Guid("c0000001-0000-4000-8000-000000000001"),
        Name = "Contoso",
        DefaultDomain = "contoso.example",
    };

    internal static readonly SupportRequestDraft Draft = new()
    {
        Customer = "Contoso",
        Service = CspService.Azure,
        Severity = "B",
        Title = "App Service returns 502",
        Description = "One in five calls since yesterday.",
        SubscriptionId = First.Id,
    };

    internal static ReviewFacts Of(SupportRequestDraft? draft = null) =>
        new()
        {
            Draft = draft ?? Draft,
            PolicyInForce = InForce(new SupportPolicy()),
            Cloud = CloudTable.Get(CspCloud.Global),
            Now = Now,
            Service = (draft ?? Draft).Service?.Value ?? CspService.Unknown,
            Category = RequestCategory.Technical,
            Severity = (draft ?? Draft).Severity?.Value ?? SupportSeverity.Unknown,
            Customer = Contoso,
            OwnsService = true,
            Subscription = SubscriptionChoice.Of((draft ?? Draft).SubscriptionId, Fact<IReadOnlyList<AzureSubscription>>.Known([First, Second])),
            Relationships = Fact<IReadOnlyList<DelegatedRelationship>>.Known([Relationship()]),
        };

    internal static PolicyInForce InForce(SupportPolicy policy) => new(policy, () => PolicyDocument.Hash(policy));

    internal static DelegatedRelationship Relationship(string status = "active", Guid? role = null, bool member = true, DateTimeOffset? ends = null)
    {
        Guid[] roles = [role ?? SupportRoles.ServiceSupportAdministrator];
        return new DelegatedRelationship
        {
            Id = "r1",
            CustomerId = Contoso.TenantId,
            Status = status,
            RoleIds = roles,
            EndsAt = ends ?? Now.AddYears(1),
            Assignments = [new AccessAssignment(Guid.NewGuid(), "active", roles, member)],
        };
    }

    internal static LedgerEntry Entry(string customer, DateTimeOffset? created = null) =>
        new()
        {
            Reference = "CSP-0000000" + customer[..1],
            State = LedgerState.Filed,
            DuplicateKey = customer,
            CreatedAt = created ?? Now.AddMinutes(-10),
            ChangedAt = Now,
            Request = new SupportRequest
            {
                Reference = "CSP-0000000" + customer[..1],
                CustomerId = Guid.NewGuid(),
                CustomerName = customer,
                Service = CspService.Azure,
                Status = RequestStatus.Open,
                Title = "x",
            },
        };
}
