namespace PartnerSupport.Sandbox;

/// <summary>A note on a service request.</summary>
internal sealed record ServiceRequestNote(string By, DateTimeOffset At, string Text);
