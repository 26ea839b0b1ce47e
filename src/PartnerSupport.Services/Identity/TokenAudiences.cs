namespace PartnerSupport.Services.Identity;

/// <summary>The audience of each API's tokens in a cloud, and the API of a token's audience (FACTS 2.8, 3.9, 4.7).</summary>
internal static class TokenAudiences
{
    private static readonly (string ApplicationId, MicrosoftApi Api)[] Applications =
    [
        ("00000003-0000-0000-c000-000000000000", MicrosoftApi.Graph),
        ("fa3d9a0c-3fb0-42cc-9193-47c7ecd2edbd", MicrosoftApi.PartnerCenter),
        ("797f4846-ba00-4fd7-ba43-dac1f8f63013", MicrosoftApi.AzureResourceManager),
    ];

    /// <summary>The scope that asks for everything the application was granted at an API.</summary>
    /// <param name="cloud">The cloud.</param>
    /// <param name="api">The API.</param>
    internal static string Scope(CloudInfo cloud, MicrosoftApi api) => Of(cloud, api) + "/.default";

    /// <summary>The API that an audience names; Unknown where it is none of ours in this cloud.</summary>
    /// <param name="cloud">The cloud.</param>
    /// <param name="audience">The audience: an address, or an application's id.</param>
    internal static MicrosoftApi ApiOf(CloudInfo cloud, string audience)
    {
        foreach (var (id, api) in Applications)
        {
            if (string.Equals(id, audience, StringComparison.OrdinalIgnoreCase))
                return api;
        }

        foreach (var api in (MicrosoftApi[])[MicrosoftApi.Graph, MicrosoftApi.PartnerCenter, MicrosoftApi.AzureResourceManager])
        {
            if (Same(Of(cloud, api), audience))
                return api;
        }

        // Azure takes tokens for its endpoint as well as for its old audience.
        return Same(cloud.ResourceManager.OriginalString, audience) ? MicrosoftApi.AzureResourceManager : MicrosoftApi.Unknown;
    }

    // As written: an audience with a slash at its end is another than one without, and Uri would add one.
    private static string Of(CloudInfo cloud, MicrosoftApi api) =>
        api switch
        {
            MicrosoftApi.Graph => cloud.GraphAudience.OriginalString,
            MicrosoftApi.PartnerCenter => cloud.PartnerCenterAudience.OriginalString,
            MicrosoftApi.AzureResourceManager => cloud.ResourceManagerAudience.OriginalString,
            _ => throw new ArgumentOutOfRangeException(nameof(api), api, null),
        };

    private static bool Same(string one, string other) => string.Equals(one.TrimEnd('/'), other.TrimEnd('/'), StringComparison.OrdinalIgnoreCase);
}
