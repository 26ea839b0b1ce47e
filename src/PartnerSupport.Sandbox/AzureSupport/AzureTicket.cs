using System.Text.Json.Nodes;

namespace PartnerSupport.Sandbox;

/// <summary>A ticket as Microsoft.Support holds it.</summary>
internal sealed class AzureTicket(WorldState world, AzureScope scope, string name, string number, JsonObject asked, DateTimeOffset created)
{
    public AzureScope Scope { get; } = scope;

    public string Name { get; } = name;

    /// <summary>
    /// The human-visible number, 16 digits: the date, four zeros where Microsoft writes 0010 or 0040 (so that it is nobody's), six digits (recorded-2024 11).
    /// </summary>
    public string Number { get; } = number;

    /// <summary>The properties as they were received; PATCH changes them.</summary>
    public JsonObject Asked { get; } = asked;

    public DateTimeOffset Created { get; } = created;

    public DateTimeOffset Modified { get; set; } = created;

    public required string Plan { get; init; }

    public required string Origin { get; init; }

    public bool IsClosed { get; set; }

    public string? Engineer { get; set; }

    public AzureAgreement Agreement { get; } = new(created, asked.Text("severity"));

    public List<AzureCommunication> Communications { get; } = [];

    public string Status => IsClosed ? "Closed" : "Open";

    /// <summary>Where its files lie: the workspace that it was made with, or one that its number names.</summary>
    public string Workspace => Asked.Text("fileWorkspaceName") is { Length: > 0 } named ? named : Number;

    public string Id => $"{Scope.Support}/supportTickets/{Name}";

    public DateTimeOffset Now => world.Now;
}
