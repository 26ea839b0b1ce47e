namespace PartnerSupport.PowerShell;

/// <summary>Which page of a portal a request or a service leads to.</summary>
internal static class PortalVisits
{
    /// <exception cref="SupportException">PortalLinkMissing.</exception>
    internal static PortalVisit Of(SupportRequest request, bool manages = false)
    {
        var isHandOff = request.Status == RequestStatus.ToSubmit && !manages;
        return new PortalVisit
        {
            Reference = request.Reference,
            CustomerName = request.CustomerName,
            Service = request.Service,
            Uri = (isHandOff ? request.CreateUri : request.ManageUri ?? request.CreateUri) ?? throw NoLink(request.ToString()),
            Steps = isHandOff ? request.Steps : [],
            FormFields = isHandOff ? request.FormFields : new Dictionary<string, string>(),
            SubmitBy = isHandOff ? request.SubmitBy : null,
        };
    }

    /// <exception cref="SupportException">PortalLinkMissing.</exception>
    internal static PortalVisit Of(CspCustomer customer, CspService wanted, IEnumerable<CspCustomerService> services, bool manages)
    {
        var service = services.FirstOrDefault(one => one.Service == wanted && (manages ? one.ManageUri : one.CreateUri) is not null);
        return new PortalVisit
        {
            CustomerName = customer.Name,
            Service = wanted,
            Uri = (manages ? service?.ManageUri : service?.CreateUri) ?? throw NoLink($"{customer.Name}, {wanted}"),
        };
    }

    private static SupportException NoLink(string what) => new(ErrorIds.PortalLinkMissing, SupportErrorKind.ObjectNotFound, what);
}
