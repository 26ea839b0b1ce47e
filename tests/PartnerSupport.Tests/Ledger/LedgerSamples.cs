using System.Text.Json;
using PartnerSupport.Services.Ledger;

namespace PartnerSupport.Tests.Ledger;

/// <summary>Rows and events of Relecloud's customers.</summary>
internal static class LedgerSamples
{
    internal static readonly Guid Relecloud = Guid.Parse("c0ffee00-0000-4000-8000-000000000001");
    internal static readonly Guid Contoso = Guid.Parse("c0ffee00-0000-4000-8000-0000000000c1");
    internal static readonly Guid Fabrikam = Guid.Parse("c0ffee00-0000-4000-8000-0000000000f1");
    internal static readonly LedgerWorld Live = new(Relecloud, CspCloud.Global, null);
    internal static readonly LedgerWorld Rehearsal = new(Relecloud, CspCloud.Global, "w-1");
    internal static readonly DateTimeOffset Start = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    internal static LedgerEntry Entry(string reference, LedgerWorld? world = null, int minute = 0, Guid? customer = null)
    {
        var at = Start.AddMinutes(minute);
        var request = new SupportRequest
        {
            Reference = reference,
            ExternalReference = "INC-" + reference,
            CustomerId = customer ?? Contoso,
            CustomerName = "Contoso",
            CustomerDomain = "contoso.example",
            Service = CspService.Azure,
            Category = RequestCategory.Technical,
            Severity = SupportSeverity.Moderate,
            Status = RequestStatus.Submitting,
            Channel = SupportChannel.AzureSupportApi,
            Title = "VM does not start: \u00e9\u00df \ud55c\uad6d\uc5b4",
            ResourceName = reference.ToLowerInvariant() + "-0123456789abcdef",
            ProductId = "/providers/x",
            TopicId = "/providers/x/problemClassifications/y",
            Require24x7Response = false,
            Attachments =
            [
                new RequestAttachment
                {
                    Name = "boot.log",
                    Length = 3,
                    Sha256 = "ab12",
                    State = AttachmentState.Staged,
                },
            ],
            Description = "Since \"08:00\"\nnothing boots.",
            Contact = new SupportContact
            {
                FirstName = "Ana",
                LastName = "Moreno",
                Email = "ana.moreno@relecloud.example",
                Phone = "+34915550134",
                AdditionalEmail = ["noc@relecloud.example"],
            },
            Response = new ResponseTarget(SupportSeverity.Moderate, TimeSpan.FromHours(4), at.AddHours(4), ResponseBasis.BreakFix, "4 hours", "R18"),
            CreateUri = new Uri("https://portal.azure.com/#create?a=b%20c"),
            Steps = [new HandOffStep(1, "Customers", "R4"), new HandOffStep(2, "Submit")],
            FormFields = new Dictionary<string, string> { ["Title"] = "VM does not start" },
            Findings =
            [
                new Finding
                {
                    Id = "PlanMayCharge",
                    Rule = "R14b",
                    Severity = FindingSeverity.Warning,
                    Message = "A charge may arise.",
                    Candidates = ["a", "b"],
                },
            ],
            Cloud = (world ?? Live).Cloud,
            IsSandbox = (world ?? Live).IsSandbox,
        };
        return new LedgerEntry
        {
            Reference = reference,
            State = LedgerState.Prepared,
            Request = request,
            DuplicateKey = $"{request.CustomerId}|Azure||vm does not start",
            IdempotencyKey = "key-" + reference,
            CreatedAt = at,
            ChangedAt = at,
        };
    }

    internal static AuditEvent Event(string what, string? reference, DateTimeOffset? at = null) =>
        new()
        {
            At = at ?? Start,
            What = what,
            Reference = reference,
            CustomerId = Contoso,
            Account = "ana.moreno@relecloud.example",
            SystemUser = "ana",
            Machine = "desk-7",
            Command = "New-CspSupportRequest",
            Why = "break-fix",
            ContactId = "desk",
            Findings = ["PlanMayCharge"],
            Channel = SupportChannel.AzureSupportApi,
            BodyHash = "ab12",
            PolicyHash = "cd34",
        };

    /// <summary>Everything that a row or event says: what two kinds of ledger must agree on.</summary>
    internal static string Text<T>(T value) => JsonSerializer.Serialize(value, LedgerJson.Options);

    internal static async Task<List<T>> ListAsync<T>(this IAsyncEnumerable<T> source)
    {
        var all = new List<T>();
        await foreach (var item in source)
            all.Add(item);
        return all;
    }
}
