namespace PartnerSupport.Services.AzureSupport;

/// <summary>Addresses of Microsoft.Support; the one place that knows the api-version (FACTS 3.1).</summary>
internal sealed class SupportAddresses(CloudInfo cloud)
{
    /// <summary>The api-version that every call of Microsoft.Support carries.</summary>
    public const string ApiVersion = "2024-04-01";

    /// <summary>Path of a ticket with names in place of ids.</summary>
    public const string TicketTemplate = "/subscriptions/{id}/providers/Microsoft.Support/supportTickets/{name}";

    private const string Provider = "/providers/Microsoft.Support";

    /// <summary>Azure Resource Manager's address.</summary>
    public Uri Root => cloud.ResourceManager;

    /// <summary>All products.</summary>
    public Uri Services => At($"{Provider}/services");

    /// <summary>The problem classifications of a product.</summary>
    /// <param name="serviceId">The product's resource id.</param>
    public Uri Classifications(string serviceId) => At($"{serviceId}/problemClassifications");

    /// <summary>The tickets of a subscription.</summary>
    /// <param name="subscriptionId">The subscription.</param>
    /// <param name="top">How many a page has; the service takes 100 at most.</param>
    /// <param name="filter">The filter; null for none.</param>
    public Uri Tickets(Guid subscriptionId, int top, string? filter) =>
        At(Scope(subscriptionId) + "/supportTickets", filter is null ? $"&$top={top}" : $"&$top={top}&$filter={Uri.EscapeDataString(filter)}");

    /// <summary>A ticket.</summary>
    /// <param name="subscriptionId">The subscription.</param>
    /// <param name="name">The ticket's resource name.</param>
    public Uri Ticket(Guid subscriptionId, string name) => At(TicketPath(subscriptionId, name));

    /// <summary>Whether a name is free for a communication of a ticket.</summary>
    /// <param name="subscriptionId">The subscription.</param>
    /// <param name="name">The ticket's resource name.</param>
    public Uri CommunicationName(Guid subscriptionId, string name) => At(TicketPath(subscriptionId, name) + "/checkNameAvailability");

    /// <summary>Whether a name is free for a ticket.</summary>
    /// <param name="subscriptionId">The subscription.</param>
    public Uri TicketName(Guid subscriptionId) => At(Scope(subscriptionId) + "/checkNameAvailability");

    /// <summary>The communications of a ticket, ten a page at most (FACTS 3.5).</summary>
    /// <param name="subscriptionId">The subscription.</param>
    /// <param name="name">The ticket's resource name.</param>
    public Uri Communications(Guid subscriptionId, string name) => At(TicketPath(subscriptionId, name) + "/communications", "&$top=10");

    /// <summary>A communication.</summary>
    /// <param name="subscriptionId">The subscription.</param>
    /// <param name="name">The ticket's resource name.</param>
    /// <param name="communication">The communication's name.</param>
    public Uri Communication(Guid subscriptionId, string name, string communication) =>
        At($"{TicketPath(subscriptionId, name)}/communications/{Uri.EscapeDataString(communication)}");

    /// <summary>A file workspace, or what hangs below it.</summary>
    /// <param name="subscriptionId">The subscription.</param>
    /// <param name="workspace">The workspace's name; the ticket's name for an existing ticket.</param>
    /// <param name="below">What follows, escaped; empty for the workspace itself.</param>
    public Uri Workspace(Guid subscriptionId, string workspace, string below = "") =>
        At($"{Scope(subscriptionId)}/fileWorkspaces/{Uri.EscapeDataString(workspace)}{below}");

    private static string Scope(Guid subscriptionId) => $"/subscriptions/{subscriptionId:D}{Provider}";

    private static string TicketPath(Guid subscriptionId, string name) => $"{Scope(subscriptionId)}/supportTickets/{Uri.EscapeDataString(name)}";

    private Uri At(string path, string more = "") => new(Root, $"{path}?api-version={ApiVersion}{more}");
}
