namespace PartnerSupport;

/// <summary>A customer as typed: id, name, domain, or an object that was read before.</summary>
public sealed class CustomerReference
{
    /// <summary>A customer as typed.</summary>
    /// <param name="text">A tenant id, a name or a domain; null and blanks mean "not given".</param>
    public CustomerReference(string? text)
    {
        Text = CustomerNames.Canonical(text);
        TenantId = Guid.TryParse(Text, out var id) ? id : null;
    }

    /// <summary>A customer by tenant id.</summary>
    /// <param name="tenantId">The tenant id.</param>
    public CustomerReference(Guid tenantId)
    {
        TenantId = tenantId;
        Text = tenantId.ToString();
    }

    /// <summary>A customer that was read before.</summary>
    /// <param name="customer">The customer.</param>
    public CustomerReference(CspCustomer customer)
    {
        ArgumentNullException.ThrowIfNull(customer);
        Customer = customer;
        TenantId = customer.TenantId;
        Text = customer.Name;
    }

    /// <summary>The text as given, with single plain blanks and letters in one piece.</summary>
    public string Text { get; }

    /// <summary>Whether anything was given.</summary>
    public bool IsGiven => Text.Length > 0;

    /// <summary>The tenant id, where the text is one or an object was given.</summary>
    public Guid? TenantId { get; }

    /// <summary>The customer itself when an object was given.</summary>
    public CspCustomer? Customer { get; }

    /// <summary>A customer from text.</summary>
    /// <param name="text">The text.</param>
    public static implicit operator CustomerReference(string? text) => new(text);

    /// <summary>A customer from a tenant id.</summary>
    /// <param name="tenantId">The tenant id.</param>
    public static implicit operator CustomerReference(Guid tenantId) => new(tenantId);

    /// <summary>A customer from an object.</summary>
    /// <param name="customer">The customer.</param>
    public static implicit operator CustomerReference(CspCustomer customer) => new(customer);

    /// <inheritdoc/>
    public override string ToString() => Text;
}
