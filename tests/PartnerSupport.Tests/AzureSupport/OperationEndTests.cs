using System.Net;
using PartnerSupport.Sandbox;
using PartnerSupport.Tests.Support;

namespace PartnerSupport.Tests.AzureSupport;

/// <summary>Azure takes a write and says later how it ended (FACTS 3.4).</summary>
public sealed class OperationEndTests
{
    private const string Refused = """{"status":"Failed","error":{"code":"InvalidContactInfo","message":"The country of the contact is not served."}}""";

    [Fact]
    public async Task A_create_that_fails_after_it_was_taken_ends_with_the_services_words()
    {
        await using var bench = await ServiceBench.OpenAsync(around: network => new OperationTurn(network, Refused));

        var receipt = await bench.FileAsync(TicketRequests.For(ServiceBench.Production));

        var error = receipt.Error!;
        Assert.Equal((ReceiptState.Failed, "OperationFailed", SupportErrorKind.InvalidArgument), (receipt.State, error.Id, error.Kind));
        Assert.Equal("InvalidContactInfo", error.ServiceCode);
        Assert.Contains("The country of the contact is not served.", error.Message, StringComparison.Ordinal);
        Assert.Contains("-Channel Portal", error.Action, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_that_fails_after_it_was_taken_is_no_message()
    {
        await using var bench = await ServiceBench.OpenAsync(around: network => new OperationTurn(network, Refused));

        var error = await Assert.ThrowsAsync<SupportException>(() => AddNoteAsync(bench));

        Assert.Equal(("NoteNotTaken", SupportErrorKind.InvalidArgument, "InvalidContactInfo"), (error.Id, error.Kind, error.ServiceCode));
        Assert.Contains("Get-CspSupportRequest", error.Action, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_that_Azure_does_not_confirm_is_not_to_be_sent_twice_unseen()
    {
        await using var bench = await ServiceBench.OpenAsync(new SandboxOptions { OperationPolls = 1000 });

        var error = await Assert.ThrowsAsync<SupportException>(() => AddNoteAsync(bench));

        Assert.Equal(("NoteNotConfirmed", SupportErrorKind.OperationTimeout), (error.Id, error.Kind));
        Assert.Contains("Before you send it again", error.Action, StringComparison.Ordinal);
        Assert.Single(bench.Calls(SandboxService.AzureResourceManager), call => call.Method == "PUT");
    }

    [Fact]
    public async Task Tickets_are_not_listed_as_none_where_the_subscriptions_cannot_be_read()
    {
        await using var bench = await ServiceBench.OpenAsync();
        bench.World.Faults.Add(
            new SandboxFault(FaultKind.ServerError)
            {
                Service = SandboxService.PartnerCenter,
                PathContains = $"{DefaultWorld.ContosoTenantId}/subscriptions",
                Status = HttpStatusCode.Forbidden,
                Times = int.MaxValue,
            }
        );

        var error = await Assert.ThrowsAsync<SupportException>(() =>
            ServiceBench.AllAsync(bench.Services.Azure.ListAsync(ServiceBench.Contoso, new RequestQuery(), ServiceBench.Token))
        );

        Assert.Equal(("SubscriptionsUnreadable", SupportErrorKind.PermissionDenied), (error.Id, error.Kind));
        Assert.Equal(ServiceBench.Contoso, error.Target);
        Assert.Contains("-SubscriptionId", error.Action, StringComparison.Ordinal);
    }

    private static async Task<SupportNote> AddNoteAsync(ServiceBench bench)
    {
        var number = bench.World.FileInAzurePortal(DefaultWorld.ContosoProductionSubscriptionId, "Gateway restarts", "By hand.");
        var asked = new SupportRequest
        {
            CustomerId = ServiceBench.Contoso.TenantId,
            CustomerName = "Contoso",
            Service = CspService.Azure,
            Status = RequestStatus.Open,
            Title = "?",
            RequestNumber = number,
        };
        var ticket = await bench.Services.Azure.GetAsync(asked, ServiceBench.Token);
        return await bench.Services.Azure.AddNoteAsync(ticket!, new SupportNote { Text = "Reproduced." }, ServiceBench.Token);
    }
}
