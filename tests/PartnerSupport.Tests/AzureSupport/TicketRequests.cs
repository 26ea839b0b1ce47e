using PartnerSupport.Tests.Support;

namespace PartnerSupport.Tests.AzureSupport;

/// <summary>Requests on their way out, as the desk would make them.</summary>
internal static class TicketRequests
{
    public const string Linux = "/providers/Microsoft.Support/services/cddd3eb5-1830-b494-44fd-782f691479dc";

    public static readonly SupportContact Ana = new()
    {
        FirstName = "Ana",
        LastName = "Moreno",
        Email = "ana.moreno@relecloud.example",
        Phone = "+34915550134",
        Country = "ESP",
        TimeZone = "Romance Standard Time",
        Language = "en-us",
    };

    public static SupportRequest For(
        AzureSubscription subscription,
        CspCustomer? customer = null,
        string key = "INC0020261",
        string title = "VM scale set unreachable"
    )
    {
        customer ??= ServiceBench.Contoso;
        var reference = RequestReference.FromKey(ServiceBench.Partner, customer.TenantId, key);
        return new SupportRequest
        {
            Reference = reference.Reference,
            ResourceName = reference.ResourceName,
            CustomerId = customer.TenantId,
            CustomerName = customer.Name,
            Service = CspService.Azure,
            Category = RequestCategory.Technical,
            Severity = SupportSeverity.Moderate,
            Status = RequestStatus.Submitting,
            Channel = SupportChannel.AzureSupportApi,
            Title = title,
            Description = "All 12 instances stopped answering at 06:40 UTC.",
            Contact = Ana,
            Topic = "Virtual Machine running Linux / Cannot connect to my VM",
            ProductId = Linux,
            TopicId = Linux + "/problemClassifications/5c000000-0000-4000-8000-000004000001",
            SubscriptionId = subscription.Id,
        };
    }

    /// <summary>Sends and polls until it is settled.</summary>
    public static async Task<ChannelReceipt> FileAsync(this ServiceBench bench, SupportRequest request)
    {
        var receipt = await bench.Services.Azure.SendAsync(request, isRepeat: false, ServiceBench.Token);
        for (var poll = 0; poll < 20 && receipt.State == ReceiptState.Accepted; poll++)
            receipt = await bench.Services.Azure.PollAsync(request, receipt, ServiceBench.Token);
        return receipt;
    }
}
