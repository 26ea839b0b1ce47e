namespace PartnerSupport;

/// <summary>What services say of their requests, to be matched with our rows: each is taken once, and what is left is others'.</summary>
internal sealed class ServiceList(IReadOnlyList<SupportRequest> requests)
{
    private readonly ILookup<string?, SupportRequest> _byNumber = requests.ToLookup(request => request.RequestNumber, StringComparer.Ordinal);
    private readonly ILookup<string?, SupportRequest> _byName = requests.ToLookup(request => request.ResourceName, StringComparer.OrdinalIgnoreCase);

    private readonly ILookup<(Guid, string?), SupportRequest> _byReference = requests.ToLookup(request => (request.CustomerId, request.Reference));

    private readonly HashSet<SupportRequest> _taken = new(ReferenceEqualityComparer.Instance);

    /// <summary>What a service says of our request, by number, resource name, or the reference in its texts; null where none does.</summary>
    internal SupportRequest? Take(SupportRequest ours)
    {
        SupportRequest[] same =
        [
            .. ours.RequestNumber is { } number ? _byNumber[number] : [],
            .. ours.ResourceName is { } name ? _byName[name] : [],
            .. ours.Reference is { } reference ? _byReference[(ours.CustomerId, reference)] : [],
        ];
        var match = same.FirstOrDefault(request => !_taken.Contains(request));
        _taken.UnionWith(same);
        return match;
    }

    /// <summary>What is none of ours, each request once: the same ticket may stand in Azure's list and in Partner Center's.</summary>
    internal IEnumerable<SupportRequest> Others() =>
        requests
            .Where(request => !_taken.Contains(request))
            .DistinctBy(request => (request.CustomerId, request.RequestNumber ?? request.ResourceName ?? request.Title));
}
