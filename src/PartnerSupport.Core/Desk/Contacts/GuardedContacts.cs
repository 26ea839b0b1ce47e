namespace PartnerSupport;

/// <summary>A customer's contact facts within the review's time, for whoever judges a contact or a text after a request was filed.</summary>
internal sealed class GuardedContacts(ICustomerDirectory customers, SupportSetting setting)
{
    internal Task<CustomerContactFacts> ReadAsync(CspCustomer customer, CancellationToken cancellationToken) =>
        GuardedFacts.ReadAsync(customers, customer, setting.ReviewBudget, setting.Clock, cancellationToken);
}
