namespace PartnerSupport;

/// <summary>Prepares what a person submits at a portal (R4 to R12). Pure.</summary>
public static class HandOffBuilder
{
    /// <summary>Prepares a hand-off.</summary>
    /// <param name="order">The reviewed request and its route.</param>
    public static HandOff Build(HandOffOrder order) => throw new NotImplementedException();
}
