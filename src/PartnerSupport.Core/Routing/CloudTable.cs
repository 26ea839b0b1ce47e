namespace PartnerSupport;

/// <summary>The clouds as data: one row each (R1). Nothing else in the product knows a host of Microsoft's.</summary>
public static class CloudTable
{
    /// <summary>All clouds, the public one first.</summary>
    public static IReadOnlyList<CloudInfo> All { get; } = [GlobalCloud.Row, UsGovernmentCloud.Row, GermanyCloud.Row, ChinaCloud.Row];

    /// <summary>A cloud's row.</summary>
    /// <param name="cloud">The cloud.</param>
    /// <exception cref="SupportException">CloudUnknown.</exception>
    public static CloudInfo Get(CspCloud cloud) =>
        All.FirstOrDefault(row => row.Cloud == cloud)
        ?? throw new SupportException(RouteIds.CloudUnknown, SupportErrorKind.InvalidArgument, cloud, string.Join(", ", All.Select(row => row.Cloud)));

    /// <summary>A cloud with entries replaced, for private or new clouds (<c>-CloudEndpoint</c>).</summary>
    /// <param name="cloud">The cloud.</param>
    /// <param name="overrides">
    /// Addresses by the name of an entry (<see cref="CloudInfo.Entries"/>; case does not matter). Endpoints are https, or http on the
    /// loopback interface; portal links are https and may hold <c>{tenant}</c> and <c>{tenantId}</c> behind the host.
    /// </param>
    /// <exception cref="SupportException">CloudEndpointUnknown with the accepted names, CloudEndpointInvalid, CloudEndpointNotHttps.</exception>
    public static CloudInfo With(this CloudInfo cloud, IReadOnlyDictionary<string, Uri> overrides)
    {
        ArgumentNullException.ThrowIfNull(cloud);
        ArgumentNullException.ThrowIfNull(overrides);
        return overrides.Count == 0 ? cloud : CloudOverride.Apply(cloud, overrides);
    }
}
