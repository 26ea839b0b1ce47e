namespace PartnerSupport;

/// <summary>The contact on a request is the partner's, proven, or nothing is sent (R8, R11).</summary>
public static class ContactPolicy
{
    /// <summary>Judges a contact, additional addresses included.</summary>
    /// <param name="contact">The contact as given.</param>
    /// <param name="partner">Who we are.</param>
    /// <param name="customer">What is known of this request's customer; null only where no customer is concerned (storing a profile).</param>
    /// <param name="policy">The policy in force.</param>
    public static ContactVerdict Judge(ContactInput contact, PartnerProfile partner, CustomerContactFacts? customer, SupportPolicy policy) =>
        throw new NotImplementedException();
}
