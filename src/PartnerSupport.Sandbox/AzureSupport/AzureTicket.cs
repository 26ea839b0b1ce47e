using System.Text.Json.Nodes;

namespace PartnerSupport.Sandbox;

/// <summary>A ticket as Microsoft.Support holds it.</summary>
internal sealed class AzureTicket(AzureScope scope, string name, string number, JsonObject asked, DateTimeOffset created)
{
    public AzureScope Scope { get; } = scope;

    public string Name { get; } = name;

    /// <summary>The human-visible number: 15 digits, visibly fake.</summary>
    public string Number { get; } = number;

    /// <summary>The properties as they were received; PATCH changes them.</summary>
    public JsonObject Asked { get; } = asked;

    public DateTimeOffset Created { get; } = created;

    public DateTimeOffset Modified { get; set; } = created;

    public required string Plan { get; init; }

    public required string Origin { get; init; }

    public bool IsClosed { get; set; }

    /// <summary>The customer's side wrote last: Microsoft shows the ticket as Updating.</summary>
    public bool IsUpdating { get; set; }

    public string? Engineer { get; set; }

    public List<AzureCommunication> Communications { get; } = [];

    public string Status =>
        IsClosed ? "Closed"
        : IsUpdating ? "Updating"
        : "Open";

    /// <summary>Where its files lie: the workspace that it was made with, or one that its number names.</summary>
    public string Workspace => Asked.Text("fileWorkspaceName") is { Length: > 0 } named ? named : Number;

    public string Id => $"{Scope.Support}/supportTickets/{Name}";
}
