namespace PartnerSupport;

/// <summary>Prepares what a person submits at a portal (R4 to R12). Pure.</summary>
public static class HandOffBuilder
{
    /// <summary>Prepares a hand-off.</summary>
    /// <param name="order">The reviewed request and its route.</param>
    /// <exception cref="ArgumentException">The route leads to an API, so there is nothing to hand over.</exception>
    public static HandOff Build(HandOffOrder order)
    {
        ArgumentNullException.ThrowIfNull(order);
        if (order.Route.IsFiled)
            throw new ArgumentException("The route files by API.", nameof(order));

        var request = order.Request;
        var submitBy = order.Now + TimeToSubmit(order);
        var form = HandOffForm.Keep(request with { Channel = order.Route.Channel });
        var handOff = request with
        {
            Status = RequestStatus.ToSubmit,
            Steps = HandOffSteps.Of(order, submitBy),
            FormFields = form.ToDictionary(HandOffForm.NameOf, entry => entry.Value),
            SubmitBy = submitBy,
            CreateUri = order.Route.CreateUri,
            ManageUri = order.Route.ManageUri,
            ResourceName = null,
        };
        return new(handOff, [.. form.Where(entry => entry.IsContact).Select(HandOffForm.NameOf)]);
    }

    private static TimeSpan TimeToSubmit(HandOffOrder order)
    {
        var severity = order.Request.Severity == SupportSeverity.Emergency ? SupportSeverity.Critical : order.Request.Severity;
        return order.Policy.TimeToSubmit.TryGetValue(severity, out var time) || Standard.TimeToSubmit.TryGetValue(severity, out time)
            ? time
            : Standard.TimeToSubmit[SupportSeverity.Minimal];
    }

    private static SupportPolicy Standard { get; } = new();
}
