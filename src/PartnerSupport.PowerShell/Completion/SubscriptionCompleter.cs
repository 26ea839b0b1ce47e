using System.Management.Automation;

namespace PartnerSupport.PowerShell;

/// <summary>Completes the Azure subscriptions of the customer on the line.</summary>
public sealed class SubscriptionCompleter : SessionCompleter
{
    private protected override IEnumerable<CompletionResult> Offline(CompletionQuestion question) => [];

    private protected override async Task<IReadOnlyList<CompletionResult>> OnlineAsync(CompletionQuestion question, CancellationToken cancellationToken)
    {
        if (await question.CustomerAsync(cancellationToken).ConfigureAwait(false) is not { } customer)
            return [];
        // The directory keeps what it read: the second TAB costs no call.
        var subscriptions = await question.Session.Desk.Customers.GetSubscriptionsAsync(customer, cancellationToken).ConfigureAwait(false);
        return CompletionText
            .Fitting(subscriptions, question.Typed, subscription => [subscription.Id.ToString(), subscription.Name])
            .Select(subscription => CompletionText.Result(subscription.Id.ToString(), subscription.Name))
            .ToArray();
    }
}
