using PartnerSupport;
using PartnerSupport.Host;
using Quickstart;

// The main job on the embedded sandbox: one request per service for different customers, one that is refused because
// it names the customer's contact, and the list afterwards. Nothing leaves this process.
using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};

try
{
    await using var session = await new SupportHost().ConnectAsync(new ConnectRequest { Sandbox = true }, stop.Token);
    Report.Connected(session.Context);

    foreach (var draft in Drafts.OnePerService())
    {
        Report.Filed(await session.Desk.Filing.SubmitAsync(draft, stop.Token));
    }

    try
    {
        await session.Desk.Filing.SubmitAsync(Drafts.WithCustomerContact(), stop.Token);
        Console.Error.WriteLine("A customer's contact went out: that must never happen.");
        return 1;
    }
    catch (SupportException refused) when (refused.Id == "ContactBelongsToCustomer")
    {
        Report.Refused(Drafts.WithCustomerContact(), refused);
    }

    await Report.ListAsync(session.Desk.Requests.ListAsync(new RequestQuery(), stop.Token));
    return 0;
}
catch (OperationCanceledException)
{
    return 130;
}
catch (SupportException error)
{
    Console.Error.WriteLine($"{error.Id}: {error.Message} {error.Action}");
    return 1;
}
