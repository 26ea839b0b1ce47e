namespace PartnerSupport;

/// <summary>
/// Says who speaks in a note: the partner's contact, never the customer's (R8). Azure takes the sender's address with a note, and demands it of a call
/// without a user (FACTS 3.5).
/// </summary>
internal sealed class NoteSender(ContactChoice choice, PartnerFacts partner, GuardedContacts customers)
{
    /// <summary>The contact: the one that was given, else the request's as long as it passes today, else the partner's default.</summary>
    /// <exception cref="SupportException">The contact that was given is refused, or no other passes either.</exception>
    internal async Task<ContactVerdict> ChooseAsync(SupportRequest request, ContactInput? given, SupportPolicy policy, CancellationToken cancellationToken)
    {
        var us = await partner.GetAsync(policy, refresh: false, cancellationToken).ConfigureAwait(false);
        var them = await customers.ReadAsync(request.ToCustomer(), cancellationToken).ConfigureAwait(false);
        if (given is null && request.Contact is { } known && await JudgeAsync(known.ToInput()).ConfigureAwait(false) is { Passes: true } asBefore)
            return asBefore;
        var verdict = await JudgeAsync(given).ConfigureAwait(false);
        return verdict.Passes ? verdict : throw new SupportException(verdict.Findings, request.ToString());

        Task<ContactVerdict> JudgeAsync(ContactInput? contact) =>
            choice.JudgeAsync(new SupportRequestDraft { Contact = contact }, us, them, policy, cancellationToken);
    }
}
