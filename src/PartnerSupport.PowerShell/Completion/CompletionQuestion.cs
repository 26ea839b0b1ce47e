using System.Collections;

namespace PartnerSupport.PowerShell;

/// <summary>What a completer is asked.</summary>
/// <param name="Session">The session.</param>
/// <param name="Typed">What was typed, without its quote.</param>
/// <param name="Bound">The other parameters on the line.</param>
internal sealed record CompletionQuestion(SupportSession Session, string Typed, IDictionary Bound)
{
    /// <summary>The customer on the line, where it is known without a call.</summary>
    internal CspCustomer? CachedCustomer =>
        Reference is { } reference ? reference.Customer ?? Session.Desk.Customers.Cached.FirstOrDefault(customer => Means(reference, customer)) : null;

    /// <summary>The service on the line; Unknown where there is none.</summary>
    internal CspService Service => RequestWords.Services.Find(Bound["Service"]?.ToString());

    private CustomerReference? Reference =>
        new CustomerArgumentAttribute().Transform(null!, Bound["Customer"]!) is CustomerReference { IsGiven: true } reference ? reference : null;

    /// <summary>The customer on the line; null where there is none.</summary>
    /// <exception cref="SupportException">It is not known.</exception>
    internal async Task<CspCustomer?> CustomerAsync(CancellationToken cancellationToken) =>
        CachedCustomer ?? (Reference is { } reference ? await Session.Desk.Customers.ResolveAsync(reference, cancellationToken).ConfigureAwait(false) : null);

    private static bool Means(CustomerReference reference, CspCustomer customer) =>
        customer.TenantId == reference.TenantId
        || string.Equals(customer.Name, reference.Text, StringComparison.OrdinalIgnoreCase)
        || string.Equals(customer.DefaultDomain, reference.Text, StringComparison.OrdinalIgnoreCase);
}
