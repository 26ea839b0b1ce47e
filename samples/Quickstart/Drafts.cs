using PartnerSupport;

namespace Quickstart;

/// <summary>What is asked in the quickstart; the customers are those of the sandbox's default world.</summary>
internal static class Drafts
{
    internal static IEnumerable<SupportRequestDraft> OnePerService() =>
        [
            new()
            {
                Customer = "Contoso",
                Service = CspService.Azure,
                SubscriptionId = "11111111-0000-4000-8000-000000000001",
                BusinessImpact = BusinessImpact.ProductionDown,
                Topic = "Virtual Machine running Linux / Cannot connect to my VM",
                Title = "VM scale set vmss-web unreachable after host maintenance",
                Description = "All 12 instances in West Europe stopped answering at 06:40 UTC. Boot diagnostics show a kernel panic.",
                Require24x7Response = true,
                ExternalReference = "INC0020261",
            },
            new()
            {
                Customer = "fabrikam.example",
                Service = "Exchange Online",
                Severity = SupportSeverity.Moderate,
                Title = "Mail flow from partners is delayed by an hour",
                Description = "Message trace shows deferrals since 07:15 CET. Connectors and TLS settings are unchanged.",
                ExternalReference = "INC0020262",
            },
            new()
            {
                Customer = "Woodgrove Bank",
                Service = CspService.DynamicsCrmOnline,
                Severity = "B",
                Title = "Plug-in sandbox worker recycles under load",
                Description = "Creating a case takes up to 40 seconds between 09:00 and 10:00.",
                ExternalReference = "INC0020263",
            },
            new()
            {
                Customer = "Tailspin Toys",
                Service = CspService.EnterpriseMobilitySuite,
                Severity = "C",
                Title = "BitLocker keys are missing from device pages",
                Description = "Windows 11 24H2 devices only; older ones show their keys.",
                ExternalReference = "INC0020264",
            },
        ];

    internal static SupportRequestDraft WithCustomerContact() =>
        new()
        {
            Customer = "Contoso",
            Service = CspService.Office365,
            Severity = "B",
            Title = "Teams meetings drop after 90 seconds",
            Description = "Call analytics show ICE failures for one region.",
            Contact = new ContactInput { Name = "Lee Gu", Email = "lee.gu@contoso.example" },
        };
}
