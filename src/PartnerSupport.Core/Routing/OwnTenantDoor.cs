namespace PartnerSupport;

/// <summary>The partner's own tenant is not part of the benefit; its requests go straight to the portals (R14a, R22, R23).</summary>
public static class OwnTenantDoor
{
    /// <summary>Refuses a request on one's own tenant, and names the doors that are open and the entitlement that Azure's asks for.</summary>
    /// <param name="cloud">The cloud.</param>
    /// <param name="service">The service; its own portal stands beside Azure's, Office 365's where it has none of its own.</param>
    /// <param name="name">The partner's name, as typed or read.</param>
    public static Finding Refuse(CloudInfo cloud, CspService service, string name)
    {
        ArgumentNullException.ThrowIfNull(cloud);
        var portal = service is CspService.Azure or CspService.Unknown ? SupportChannel.Office365AdminCenter : ChannelTable.PortalOf(service);
        var azure = DeepLinks.Own(cloud, SupportChannel.AzurePortal)!.AbsoluteUri;
        var other = DeepLinks.Own(cloud, portal)!.AbsoluteUri;
        return FindingFactory.Error(ErrorIds.OwnTenant, "R14a", nameof(SupportRequestDraft.Customer), name, azure, other) with
        {
            Candidates = service switch
            {
                CspService.Azure => [azure],
                CspService.Unknown => [azure, other],
                _ => [other],
            },
        };
    }
}
