namespace PartnerSupport;

/// <summary>Replaces entries of a cloud's table, and says why an override is refused.</summary>
internal static class CloudOverride
{
    internal static CloudInfo Apply(CloudInfo cloud, IReadOnlyDictionary<string, Uri> overrides)
    {
        var entries = cloud.Entries.ToList();
        foreach (var (name, address) in overrides)
        {
            var index = entries.FindIndex(entry => string.Equals(entry.Name, name?.Trim(), StringComparison.OrdinalIgnoreCase));
            if (index < 0)
            {
                throw new SupportException(
                    RouteIds.CloudEndpointUnknown,
                    SupportErrorKind.InvalidArgument,
                    name,
                    string.Join(", ", entries.Select(entry => entry.Name))
                );
            }

            entries[index] = entries[index] with { Value = Judge(entries[index].Name, address), Source = "-CloudEndpoint", IsVerified = false };
        }

        // Another Graph wants tokens for itself, but a stand-in on this machine plays the real one.
        var graph = overrides.FirstOrDefault(pair => string.Equals(pair.Key?.Trim(), CloudRow.Graph, StringComparison.OrdinalIgnoreCase)).Value;
        var audience = overrides.Keys.Any(key => string.Equals(key?.Trim(), CloudRow.GraphAudience, StringComparison.OrdinalIgnoreCase));
        if (graph is { IsLoopback: false } && !audience)
        {
            var index = entries.FindIndex(entry => entry.Name == CloudRow.GraphAudience);
            entries[index] = new(CloudRow.GraphAudience, graph.GetLeftPart(UriPartial.Authority), "-CloudEndpoint", false);
        }

        return CloudRow.Rebuild(cloud, entries);
    }

    private static string Judge(string name, Uri? address)
    {
        if (address is not { IsAbsoluteUri: true } || address.Host.Length == 0 || address.UserInfo.Length > 0 || address.Host.AsSpan().ContainsAny("{}%"))
        {
            throw new SupportException(RouteIds.CloudEndpointInvalid, SupportErrorKind.InvalidArgument, name, address?.OriginalString);
        }

        var isLocal = address.Scheme == Uri.UriSchemeHttp && address.IsLoopback && !CloudRow.IsPortal(name);
        if (address.Scheme != Uri.UriSchemeHttps && !isLocal)
        {
            throw new SupportException(RouteIds.CloudEndpointNotHttps, SupportErrorKind.InvalidArgument, name, address.OriginalString);
        }

        // Placeholders stand in the text as it was given: Uri would escape their braces.
        return address.OriginalString;
    }
}
