namespace PartnerSupport.Services.Wire;

/// <summary>Which host of a cloud is which API.</summary>
internal static class WireHosts
{
    /// <summary>The API behind an address; Unknown where it is none of the cloud's.</summary>
    /// <param name="cloud">The cloud.</param>
    /// <param name="target">The address.</param>
    internal static MicrosoftApi ApiOf(CloudInfo cloud, Uri target) =>
        IsAt(cloud.Graph, target) || (cloud.GraphDod is { } dod && IsAt(dod, target)) ? MicrosoftApi.Graph
        : IsAt(cloud.PartnerCenter, target) ? MicrosoftApi.PartnerCenter
        : IsAt(cloud.ResourceManager, target) ? MicrosoftApi.AzureResourceManager
        : MicrosoftApi.Unknown;

    /// <summary>Whether an address is the cloud's sign-in.</summary>
    /// <param name="cloud">The cloud.</param>
    /// <param name="target">The address.</param>
    internal static bool IsLogin(CloudInfo cloud, Uri target) => IsAt(cloud.Login, target);

    private static bool IsAt(Uri service, Uri target) =>
        target.Scheme == service.Scheme && target.Port == service.Port && string.Equals(target.IdnHost, service.IdnHost, StringComparison.OrdinalIgnoreCase);
}
