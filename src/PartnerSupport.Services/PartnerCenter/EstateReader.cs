using Newtonsoft.Json.Linq;
using PartnerSupport.Services.Graph;
using PartnerSupport.Services.Wire;

namespace PartnerSupport.Services.PartnerCenter;

/// <summary>Reads what a customer owns (R13): Azure subscriptions, those under an Azure plan included, licences, managed services. Side by side.</summary>
internal sealed class EstateReader(PartnerCenterClient partnerCenter, GraphLicences graph)
{
    /// <summary>Everything; each fact says for itself whether it could be read.</summary>
    /// <param name="customerId">The customer.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<CustomerEstate> ReadAsync(Guid customerId, CancellationToken cancellationToken)
    {
        var bought = ListAsync($"customers/{customerId:D}/subscriptions", "customers/{id}/subscriptions", cancellationToken);
        var subscriptions = FactReading.ReadAsync<IReadOnlyList<AzureSubscription>>(
            FactIds.FactSubscriptions,
            FactIds.RemedyPartnerCenter,
            async token => await AzureAsync(customerId, await bought.ConfigureAwait(false), token).ConfigureAwait(false),
            cancellationToken
        );
        var licences = FactReading.ReadAsync<IReadOnlyList<CustomerLicence>>(
            FactIds.FactLicences,
            FactIds.RemedyLicences,
            async token => await LicencesAsync(customerId, bought, token).ConfigureAwait(false),
            cancellationToken
        );
        var services = FactReading.ReadAsync<IReadOnlyList<ManagedService>>(
            FactIds.FactManagedServices,
            FactIds.RemedyPartnerCenter,
            async token => await ServicesAsync(customerId, token).ConfigureAwait(false),
            cancellationToken
        );
        return new CustomerEstate
        {
            Subscriptions = await subscriptions.ConfigureAwait(false),
            Licences = await licences.ConfigureAwait(false),
            ManagedServices = await services.ConfigureAwait(false),
        };
    }

    private async Task<IReadOnlyList<AzureSubscription>> AzureAsync(Guid customerId, IReadOnlyList<JObject> bought, CancellationToken cancellationToken)
    {
        var plans = bought.Where(SubscriptionReader.IsAzurePlan).Select(plan => plan.Text("id")).OfType<string>();
        var below = await Task.WhenAll(
                plans.Select(plan =>
                    ListAsync(
                        $"customers/{customerId:D}/subscriptions/{Uri.EscapeDataString(plan)}/azureentitlements",
                        "customers/{id}/subscriptions/{id}/azureentitlements",
                        cancellationToken
                    )
                )
            )
            .ConfigureAwait(false);
        return bought
            .Select(SubscriptionReader.ReadClassic)
            .Concat(below.SelectMany(items => items).Select(SubscriptionReader.ReadEntitlement))
            .OfType<AzureSubscription>()
            .DistinctBy(subscription => subscription.Id)
            .ToArray();
    }

    private async Task<IReadOnlyList<CustomerLicence>> LicencesAsync(Guid customerId, Task<IReadOnlyList<JObject>> bought, CancellationToken cancellationToken)
    {
        IReadOnlyList<JObject> items;
        try
        {
            items = await ListAsync($"customers/{customerId:D}/subscribedskus", "customers/{id}/subscribedskus", cancellationToken).ConfigureAwait(false);
        }
        catch (SupportException refused) when (refused.Kind == SupportErrorKind.PermissionDenied)
        {
            return await graph.ListAsync(customerId, cancellationToken).ConfigureAwait(false);
        }

        var trials = LicenceReader.Trials(await OrNothingAsync(bought).ConfigureAwait(false));
        return items.Select(item => LicenceReader.Read(item, trials)).OfType<CustomerLicence>().ToArray();
    }

    private async Task<IReadOnlyList<ManagedService>> ServicesAsync(Guid customerId, CancellationToken cancellationToken) =>
        (await ListAsync($"customers/{customerId:D}/managedservices", "customers/{id}/managedservices", cancellationToken).ConfigureAwait(false))
            .Select(ManagedServiceReader.Read)
            .OfType<ManagedService>()
            .ToArray();

    /// <summary>Whether something is a trial is a detail: licences do not become unknown with it.</summary>
    private static async Task<IReadOnlyList<JObject>> OrNothingAsync(Task<IReadOnlyList<JObject>> bought)
    {
        try
        {
            return await bought.ConfigureAwait(false);
        }
        catch (SupportException)
        {
            return [];
        }
    }

    private async Task<IReadOnlyList<JObject>> ListAsync(string path, string template, CancellationToken cancellationToken)
    {
        var items = new List<JObject>();
        await foreach (var item in partnerCenter.ListAsync(path, template, cancellationToken).ConfigureAwait(false))
            items.Add(item);
        return items;
    }
}
