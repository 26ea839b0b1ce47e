using System.Management.Automation;

namespace PartnerSupport.PowerShell;

/// <summary>Completes customers by name; a typed domain or id leads to the name as well.</summary>
public sealed class CustomerCompleter : SessionCompleter
{
    private const int Most = 500;

    private protected override IEnumerable<CompletionResult> Offline(CompletionQuestion question) =>
        Results(question.Session.Desk.Customers.Cached, question.Typed);

    // What is known offline are those that were used last.
    private protected override bool IsWholeOffline(CompletionQuestion question) => false;

    private protected override async Task<IReadOnlyList<CompletionResult>> OnlineAsync(CompletionQuestion question, CancellationToken cancellationToken)
    {
        // The directory keeps the whole list for a while: the second TAB costs no call.
        var found = new List<CspCustomer>();
        await foreach (var customer in question.Session.Desk.Customers.FindAsync(null, cancellationToken).ConfigureAwait(false))
            found.Add(customer);
        return Results(found, question.Typed).ToArray();
    }

    private static IEnumerable<CompletionResult> Results(IEnumerable<CspCustomer> customers, string typed) =>
        CompletionText
            .Fitting(customers.OrderBy(customer => customer.Name, StringComparer.OrdinalIgnoreCase), typed, Texts)
            .Take(Most)
            .Select(customer => CompletionText.Result(customer.Name, $"{customer.DefaultDomain} {customer.TenantId}"));

    private static string?[] Texts(CspCustomer customer) => [customer.Name, customer.DefaultDomain, customer.TenantId.ToString()];
}
