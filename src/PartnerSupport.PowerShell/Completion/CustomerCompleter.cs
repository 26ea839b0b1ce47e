using System.Management.Automation;

namespace PartnerSupport.PowerShell;

/// <summary>Completes customers by name; a typed domain or id leads to the name as well.</summary>
public sealed class CustomerCompleter : SessionCompleter
{
    private const int Most = 100;

    private protected override IEnumerable<CompletionResult> Offline(CompletionQuestion question) =>
        Results(question.Session.Desk.Customers.Cached, question.Typed);

    private protected override async Task<IReadOnlyList<CompletionResult>> OnlineAsync(CompletionQuestion question, CancellationToken cancellationToken)
    {
        var found = new List<CspCustomer>();
        var pattern = question.Typed.Length == 0 ? null : $"{WildcardPattern.Escape(question.Typed)}*";
        await foreach (var customer in question.Session.Desk.Customers.FindAsync(pattern, cancellationToken).ConfigureAwait(false))
        {
            found.Add(customer);
            if (found.Count == Most)
                break;
        }
        return Results(found, question.Typed).ToArray();
    }

    private static IEnumerable<CompletionResult> Results(IEnumerable<CspCustomer> customers, string typed) =>
        customers
            .Where(customer => Texts(customer).Any(text => CompletionText.Fits(text, typed)))
            .OrderBy(customer => customer.Name, StringComparer.OrdinalIgnoreCase)
            .Take(Most)
            .Select(customer => CompletionText.Result(customer.Name, $"{customer.DefaultDomain} {customer.TenantId}"));

    private static string[] Texts(CspCustomer customer) => [customer.Name, customer.DefaultDomain ?? string.Empty, customer.TenantId.ToString()];
}
