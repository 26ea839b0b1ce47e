namespace PartnerSupport.PowerShell;

/// <summary>
/// The customers that a pipeline names, for cmdlets that mean all where none is named. None found of those that were named is no question about all
/// of them.
/// </summary>
internal sealed class GivenCustomers
{
    private readonly List<CspCustomer> _found = [];

    /// <summary>Those that were found.</summary>
    internal IReadOnlyList<CspCustomer> Found => _found;

    /// <summary>Whether any was named.</summary>
    internal bool AreNamed { get; private set; }

    /// <summary>Whether some were named and none of them was found.</summary>
    internal bool AreMissing => AreNamed && _found.Count == 0;

    /// <summary>Takes what a record names.</summary>
    /// <param name="given">The customer; null or empty: the record names none.</param>
    /// <param name="resolve">Finds it, or throws.</param>
    internal void Take(CustomerReference? given, Func<CustomerReference, CspCustomer> resolve)
    {
        if (given is not { IsGiven: true } reference)
            return;
        AreNamed = true;
        _found.Add(resolve(reference));
    }
}
