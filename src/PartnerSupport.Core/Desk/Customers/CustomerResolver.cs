namespace PartnerSupport;

/// <summary>Finds the one customer that a reference means; a near miss is never taken for it (R4, R14a).</summary>
internal sealed class CustomerResolver(ICustomerDirectory directory, IContactStore contacts, PartnerFacts partner, CloudInfo cloud)
{
    // A whole description pasted in the customer's place must not be compared letter by letter with ten thousand names.
    private const int LongestName = 80;

    // No name and no domain is longer, and no address takes one that is (.NET 8 ends at 65,519 characters).
    private const int LongestAsked = 1_000;

    private static readonly TimeSpan NamesBudget = TimeSpan.FromSeconds(5);

    private const int MostCandidates = 5;

    /// <summary>The customer.</summary>
    /// <exception cref="SupportException">CustomerMissing, CustomerNotFound, CustomerAmbiguous, OwnTenant.</exception>
    internal async Task<CspCustomer> ResolveAsync(CustomerReference? reference, CancellationToken cancellationToken) =>
        await ResolveAsync(reference, await contacts.GetPolicyAsync(cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);

    /// <summary>The customer, under a policy that was read already.</summary>
    /// <exception cref="SupportException">CustomerMissing, CustomerNotFound, CustomerAmbiguous, OwnTenant.</exception>
    internal async Task<CspCustomer> ResolveAsync(CustomerReference? reference, SupportPolicy policy, CancellationToken cancellationToken)
    {
        if (reference is not { IsGiven: true })
            throw new SupportException(ErrorIds.CustomerMissing, SupportErrorKind.InvalidArgument);
        var us = await partner.GetAsync(policy, refresh: false, cancellationToken).ConfigureAwait(false);
        ThrowIfOurs(reference, us);
        return await FindAsync(reference, cancellationToken).ConfigureAwait(false)
            ?? throw await NotFoundAsync(reference.Text, cancellationToken).ConfigureAwait(false);
    }

    private static bool LooksLikeDomain(string text) => text.Contains('.', StringComparison.Ordinal) && !text.Contains(' ', StringComparison.Ordinal);

    private static bool Same(string? left, string right) => CustomerNames.AreSame(left, right);

    private async Task<CspCustomer?> FindAsync(CustomerReference reference, CancellationToken cancellationToken)
    {
        // An object is looked up as well, by its id alone: it may be stale, made by hand or of another world, and its domain gets into links.
        if (reference.TenantId is { } id)
            return await directory.FindByIdAsync(id, cancellationToken).ConfigureAwait(false);
        if (reference.Text.Length > LongestAsked)
            return null;

        if (LooksLikeDomain(reference.Text) && await directory.FindByDomainAsync(reference.Text, cancellationToken).ConfigureAwait(false) is { } byDomain)
            return byDomain;

        var found = await directory.FindByNameAsync(reference.Text, cancellationToken).ConfigureAwait(false);
        var exact = found.Where(customer => Same(customer.Name, reference.Text)).ToArray();
        if (exact.Length < 2)
            return exact.Length == 1 ? exact[0] : null;
        var list = exact.Select(customer => $"{customer.DefaultDomain} ({customer.TenantId})").ToArray();
        throw new SupportException(ErrorIds.CustomerAmbiguous, SupportErrorKind.InvalidArgument, reference.Text, string.Join(", ", list))
        {
            Candidates = list,
            Target = reference.Text,
        };
    }

    private void ThrowIfOurs(CustomerReference reference, PartnerProfile us)
    {
        var ours = reference.TenantId is { } id
            ? id == us.TenantId
            : Same(us.Name, reference.Text) || us.VerifiedDomains.Value?.Any(domain => Same(domain, reference.Text)) == true;
        if (!ours)
            return;
        throw new SupportException(
            ErrorIds.OwnTenant,
            SupportErrorKind.InvalidArgument,
            reference.Text,
            OwnDoor(SupportChannel.AzurePortal),
            OwnDoor(SupportChannel.Office365AdminCenter)
        )
        {
            Target = reference.Text,
        };
    }

    // R22, R23: the door that is open for one's own tenant.
    private string OwnDoor(SupportChannel portal) => cloud.Portals.TryGetValue(portal, out var links) ? links.Own : portal.ToString();

    private async Task<SupportException> NotFoundAsync(string text, CancellationToken cancellationToken)
    {
        var nearest = new List<(int Distance, string Name)>();
        var typed = text.Replace("*", string.Empty, StringComparison.Ordinal).Trim();
        using var patience = new CancellationTokenSource(NamesBudget, TimeProvider.System);
        using var budget = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        try
        {
            await foreach (var customer in directory.ListAsync(budget.Token).ConfigureAwait(false))
                nearest.Add((DistanceOf(customer.Name, typed), customer.Name));
        }
        catch (Exception unread) when (unread is SupportException || (unread is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            // The names only help; that the list cannot be read in time must not hide that the customer was not found.
        }

        // Names that come near; where none does, the nearest ones still show what names look like here.
        var near = nearest.Where(row => row.Distance <= Math.Max(2, typed.Length / 3)).ToArray();
        var names = (near.Length > 0 ? near : [.. nearest])
            .OrderBy(row => row.Distance)
            .ThenBy(row => row.Name, StringComparer.OrdinalIgnoreCase)
            .Take(MostCandidates)
            .Select(row => row.Name)
            .ToArray();
        return new SupportException(ErrorIds.CustomerNotFound, SupportErrorKind.ObjectNotFound, text, string.Join(", ", names))
        {
            Candidates = names,
            Target = text,
        };
    }

    private static int DistanceOf(string name, string typed) =>
        typed.Length > 2 && (name.Contains(typed, StringComparison.OrdinalIgnoreCase) || typed.Contains(name, StringComparison.OrdinalIgnoreCase))
            ? 0
            : EditDistance.Between(name[..Math.Min(name.Length, LongestName)], typed[..Math.Min(typed.Length, LongestName)]);
}
