namespace PartnerSupport;

/// <summary>
/// Judges a hand-off's contact again before a person reads it: between the report and the portal a domain can be lost, and an address can become the
/// customer's (R8, R11).
/// </summary>
internal sealed class HandOffContacts(IContactStore store, PartnerFacts partner, ICustomerDirectory customers, SupportSetting setting)
{
    /// <summary>The request, where its contact still passes or nobody is going to submit it.</summary>
    /// <exception cref="SupportException">HandOffContactRefused.</exception>
    internal async Task<SupportRequest> DemandAsync(SupportRequest request, CancellationToken cancellationToken)
    {
        if (request is not { Status: RequestStatus.ToSubmit, Contact: { } contact })
            return request;
        var policy = await store.GetPolicyAsync(cancellationToken).ConfigureAwait(false);
        var us = await partner.GetAsync(policy, refresh: false, cancellationToken).ConfigureAwait(false);
        var them = await GuardedFacts.ReadAsync(customers, request.ToCustomer(), setting.ReviewBudget, setting.Clock, cancellationToken).ConfigureAwait(false);
        // It passed once: what cannot be read now takes nothing back, and what is read to be the customer's does.
        var isKnown = us.VerifiedDomains.IsKnown && them.IsComplete;
        var refusal = ContactPolicy
            .Judge(contact.ToInput(), us, them, policy)
            .Findings.FirstOrDefault(finding => finding.Severity == FindingSeverity.Error && (isKnown || finding.Id == ContactIds.ContactBelongsToCustomer));
        return refusal is null
            ? request
            : throw new SupportException(ErrorIds.HandOffContactRefused, SupportErrorKind.SecurityError, request.Reference, refusal.Message)
            {
                Target = request.Reference,
            };
    }
}
