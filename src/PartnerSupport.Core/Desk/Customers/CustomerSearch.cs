using System.IO.Enumeration;
using System.Runtime.CompilerServices;

namespace PartnerSupport;

/// <summary>Customers by id, name, domain or wildcard.</summary>
internal sealed class CustomerSearch(ICustomerDirectory directory, CustomerResolver resolver)
{
    internal async IAsyncEnumerable<CspCustomer> FindAsync(string? pattern, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (GivenText.Is(pattern) && pattern.IndexOfAny(['*', '?']) < 0)
        {
            yield return await resolver.ResolveAsync(new CustomerReference(pattern), cancellationToken).ConfigureAwait(false);
            yield break;
        }

        await foreach (var customer in directory.ListAsync(cancellationToken).ConfigureAwait(false))
        {
            if (!GivenText.Is(pattern) || Fits(pattern.Trim(), customer.Name) || Fits(pattern.Trim(), customer.DefaultDomain ?? string.Empty))
                yield return customer;
        }
    }

    private static bool Fits(string pattern, string text) => FileSystemName.MatchesSimpleExpression(pattern, text);
}
