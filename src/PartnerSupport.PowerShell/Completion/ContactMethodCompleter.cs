namespace PartnerSupport.PowerShell;

/// <summary>Completes contact methods.</summary>
public sealed class ContactMethodCompleter : WordCompleter<ContactMethod>
{
    private protected override WordTable<ContactMethod> Table => RequestWords.ContactMethods;
}
