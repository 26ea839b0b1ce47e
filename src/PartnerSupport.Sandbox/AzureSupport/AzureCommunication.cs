namespace PartnerSupport.Sandbox;

/// <summary>A message on a ticket; inbound is what comes in at Microsoft.</summary>
internal sealed record AzureCommunication(string Name, string Subject, string Body, string Sender, bool Inbound, DateTimeOffset Created);
