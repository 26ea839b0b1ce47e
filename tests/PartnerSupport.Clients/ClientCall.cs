namespace PartnerSupport.Clients;

/// <summary>A call that a client makes, and how its result is told in a few words.</summary>
/// <param name="Name">The client's own word for the call.</param>
/// <param name="ResultAsync">Makes the call; the words hold facts of the sandbox's world, nothing that changes from run to run.</param>
public sealed record ClientCall(string Name, Func<Task<string>> ResultAsync);
