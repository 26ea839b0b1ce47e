namespace PartnerSupport.Sandbox;

/// <summary>
/// A message on a ticket: the text that was written, and which side wrote it. How it reads on the wire hangs on the api-version (<see cref="AzureMail"/>).
/// </summary>
internal sealed record AzureCommunication(string Name, string Subject, string Body, string Sender, bool OfPartner, DateTimeOffset Created);
