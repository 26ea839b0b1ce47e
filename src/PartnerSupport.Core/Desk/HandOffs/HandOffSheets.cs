using System.Globalization;

namespace PartnerSupport;

/// <summary>Puts together what an operator needs of hand-offs, anew each time: as the request stands now, and in the language that is asked for.</summary>
internal sealed class HandOffSheets(IPartnerDirectory partner, ICustomerDirectory customers, SupportSetting setting)
{
    /// <summary>A page of hand-offs, by deadline.</summary>
    internal async Task<HandOffSheet> ComposeAsync(IReadOnlyList<SupportRequest> handOffs, CultureInfo culture, CancellationToken cancellationToken)
    {
        var us = await partner.GetPartnerAsync([], refresh: false, cancellationToken).ConfigureAwait(false);
        var style = StyleOf(culture);
        var items = new List<SheetItem>();
        foreach (var handOff in handOffs.OrderBy(request => request.SubmitBy ?? DateTimeOffset.MaxValue).ThenBy(request => request.Severity))
        {
            var fraud = handOff.Category == RequestCategory.Fraud ? await FraudAsync(handOff, cancellationToken).ConfigureAwait(false) : [];
            items.Add(ItemOf(handOff, fraud, setting.Cloud, style, setting.Clock.GetUtcNow()));
        }

        return new HandOffSheet
        {
            Items = items,
            Style = style,
            WrittenAt = setting.Clock.GetUtcNow(),
            PartnerName = us.Name,
            IsSandbox = setting.World.IsSandbox,
        };
    }

    /// <summary>The form of one hand-off, as the operator's portal shows it.</summary>
    internal IReadOnlyList<FormEntry> FormOf(SupportRequest handOff, CultureInfo culture) => HandOffForm.Fill(handOff, StyleOf(culture));

    private PortalStyle StyleOf(CultureInfo culture) => new(culture, setting.Clock.LocalTimeZone);

    // What cannot be read now is left out: the steps say what to contain all the same.
    private async Task<IReadOnlyList<FraudEvent>> FraudAsync(SupportRequest handOff, CancellationToken cancellationToken)
    {
        try
        {
            return (await customers.GetFraudEventsAsync(handOff.ToCustomer(), cancellationToken).ConfigureAwait(false)).Value ?? [];
        }
        catch (SupportException)
        {
            return [];
        }
    }

    /// <summary>One hand-off, pure.</summary>
    internal static SheetItem ItemOf(SupportRequest handOff, IReadOnlyList<FraudEvent> fraud, CloudInfo cloud, PortalStyle style, DateTimeOffset now)
    {
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = style.Culture;
            var steps = HandOffSteps.Of(OrderOf(handOff, fraud, cloud, now), handOff.SubmitBy ?? now);
            var contain = steps.TakeWhile(step => handOff.Category == RequestCategory.Fraud && step.Rule == "R3").ToArray();
            return new SheetItem
            {
                Request = handOff,
                Containment = contain,
                // The last step is the page's own part.
                Steps = [.. steps.Skip(contain.Length).SkipLast(1)],
                Form = HandOffForm.Fill(handOff, style),
                Limits = HandOffLimits.Of(handOff),
            };
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    private static HandOffOrder OrderOf(SupportRequest handOff, IReadOnlyList<FraudEvent> fraud, CloudInfo cloud, DateTimeOffset now) =>
        new()
        {
            Request = handOff,
            Route = new SupportRoute
            {
                Service = handOff.Service,
                Cloud = handOff.Cloud,
                Channel = handOff.Channel,
                Plan = handOff.Plan,
                Reason = handOff.RouteReason ?? string.Empty,
                CreateUri = handOff.CreateUri,
                ManageUri = handOff.ManageUri,
            },
            Cloud = cloud,
            Customer = handOff.ToCustomer(),
            FraudEvents = fraud,
            Policy = new SupportPolicy(),
            Now = now,
        };
}
