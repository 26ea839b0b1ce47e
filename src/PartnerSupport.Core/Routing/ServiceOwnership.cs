namespace PartnerSupport;

/// <summary>Which of the four services a customer owns (R13, R15). Unknown is never taken for no.</summary>
public static class ServiceOwnership
{
    /// <summary>What a customer owns of one service.</summary>
    /// <param name="service">The service.</param>
    /// <param name="estate">What the customer owns.</param>
    public static ServiceHolding Of(CspService service, CustomerEstate estate)
    {
        ArgumentNullException.ThrowIfNull(estate);
        return service switch
        {
            CspService.Azure => Azure(estate),
            CspService.Unknown => new ServiceHolding { Service = service },
            _ => Licensed(service, estate),
        };
    }

    /// <summary>The service that a name of Graph's service health means; Unknown where it fits none (FACTS 4.5).</summary>
    /// <param name="healthServiceName">The name, for example "Exchange Online".</param>
    public static CspService ServiceOfHealth(string? healthServiceName) => ServiceNames.Find(healthServiceName);

    /// <summary>Whether an incident of Graph's service health concerns a service (R2); sign-in concerns every service of Microsoft 365.</summary>
    /// <param name="healthServiceName">The service's name as Graph says it, for example "Exchange Online".</param>
    /// <param name="service">The service.</param>
    public static bool Concerns(string? healthServiceName, CspService service)
    {
        var named = ServiceNames.Find(healthServiceName);
        return named != CspService.Unknown
            && (named == service || (service is CspService.Office365 or CspService.DynamicsCrmOnline && IsSignIn(healthServiceName!)));
    }

    private static bool IsSignIn(string name) =>
        name.Contains("identity service", StringComparison.OrdinalIgnoreCase)
        || name.Contains("entra", StringComparison.OrdinalIgnoreCase)
        || name.Contains("active directory", StringComparison.OrdinalIgnoreCase);

    private static ServiceHolding Azure(CustomerEstate estate) =>
        new()
        {
            Service = CspService.Azure,
            IsOwned =
                estate.Subscriptions.Value is { } list ? list.Count > 0
                : IsManaged(CspService.Azure, estate) ? true
                : null,
            Subscriptions = estate.Subscriptions.Value ?? [],
            WhyUnknown = estate.Subscriptions.WhyUnknown,
            Remedy = estate.Subscriptions.Remedy,
        };

    private static ServiceHolding Licensed(CspService service, CustomerEstate estate)
    {
        if (estate.Licences.Value is not { } licences)
        {
            return new()
            {
                Service = service,
                IsOwned = IsManaged(service, estate) ? true : null,
                WhyUnknown = estate.Licences.WhyUnknown,
                Remedy = estate.Licences.Remedy,
            };
        }

        // A suspended licence is owned: that it is suspended may be the very problem.
        var owned = licences.Where(licence => !IsDeleted(licence)).Select(licence => (Licence: licence, Reading: LicenceTable.Read(licence))).ToArray();
        var behind = owned.Where(pair => pair.Reading.Services.Contains(service)).Select(pair => pair.Licence).ToArray();
        if (behind.Length > 0)
            return new()
            {
                Service = service,
                IsOwned = true,
                IsTrial = behind.All(licence => licence.IsTrial),
                Licences = behind,
            };

        var unread = owned.Where(pair => !pair.Reading.IsKnown).Select(pair => pair.Licence.SkuPartNumber).ToArray();
        if (unread.Length == 0)
            return new() { Service = service, IsOwned = false };
        return new()
        {
            Service = service,
            IsOwned = IsManaged(service, estate) ? true : null,
            WhyUnknown = MessageText.Format(RouteIds.LicencesNotKnown, string.Join(", ", unread)),
        };
    }

    private static bool IsManaged(CspService service, CustomerEstate estate) =>
        estate.ManagedServices.Value?.Any(managed => ServiceNames.OfManagedService(managed) == service) ?? false;

    private static bool IsDeleted(CustomerLicence licence) => string.Equals(licence.State, "Deleted", StringComparison.OrdinalIgnoreCase);
}
