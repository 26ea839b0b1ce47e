namespace PartnerSupport;

/// <summary>The partner's own tenant is not part of the benefit; its requests go straight to the portals (R14a, R22, R23).</summary>
public static class OwnTenantDoor
{
    /// <summary>Refuses a request on one's own tenant, and names the door that is open and the entitlement that it asks for.</summary>
    /// <param name="cloud">The cloud.</param>
    /// <param name="service">The service; Unknown names the doors of Azure and Office 365.</param>
    /// <param name="name">The partner's name, as typed or read.</param>
    public static Finding Refuse(CloudInfo cloud, CspService service, string name)
    {
        ArgumentNullException.ThrowIfNull(cloud);
        SupportChannel[] portals = service == CspService.Unknown
            ? [SupportChannel.AzurePortal, SupportChannel.Office365AdminCenter]
            : [ChannelTable.PortalOf(service)];
        var links = portals.Select(portal => DeepLinks.Own(cloud, portal)!).ToArray();
        var doors = portals.Zip(links, (portal, link) => MessageText.Format(portal == SupportChannel.AzurePortal ? "OwnTenantAzureDoor" : "OwnTenantOtherDoor", RouteNames.Of(portal), link.AbsoluteUri));
        return FindingFactory.Error("OwnTenant", "R14a", nameof(SupportRequestDraft.Customer), name, string.Join(" ", doors)) with
        {
            Candidates = links.Select(link => link.AbsoluteUri).ToArray(),
        };
    }
}
