using System.Management.Automation;

namespace PartnerSupport.PowerShell;

/// <summary>Tells you whether a contact can be used on a request: the partner's, never the customer's.</summary>
/// <remarks>
/// Judges as New-CspSupportRequest does. With -Customer also by what is known of that customer; without it only by what
/// is ours. Returns true or false, with -Detailed the findings.
/// </remarks>
/// <example>
/// <code>Test-CspSupportContact 'Ana Moreno &lt;ana.moreno@relecloud.example&gt;' -Customer Contoso</code>
/// <para>True: the domain is verified in the partner's tenant.</para>
/// </example>
/// <example>
/// <code>Test-CspSupportContact lee.gu@contoso.example -Customer Contoso -Detailed</code>
/// <para>Shows the findings: it's the customer's.</para>
/// </example>
[Cmdlet(VerbsDiagnostic.Test, "CspSupportContact")]
[OutputType(typeof(bool), typeof(Finding))]
public sealed class TestCspSupportContactCommand : SessionCmdlet
{
    /// <summary>The contact: a stored name, an address, "Name &lt;mail&gt;", a hashtable or an object.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ContactArgument]
    [ArgumentCompleter(typeof(ContactCompleter))]
    public ContactArgument? Contact { get; set; }

    /// <summary>The contact's full name.</summary>
    [Parameter]
    public string? ContactName { get; set; }

    /// <summary>The contact's email address.</summary>
    [Parameter]
    public string? ContactEmail { get; set; }

    /// <summary>The contact's phone.</summary>
    [Parameter]
    public string? ContactPhone { get; set; }

    /// <summary>More addresses, as a list or separated by semicolons.</summary>
    [Parameter]
    [TextArgument(Separator = ";")]
    public string? AdditionalEmail { get; set; }

    /// <summary>For whose request: tenant id, name, domain or object.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [Alias("TenantId", "CustomerId")]
    [CustomerArgument]
    [ArgumentCompleter(typeof(CustomerCompleter))]
    public CustomerReference? Customer { get; set; }

    /// <summary>Returns the findings instead of true or false.</summary>
    [Parameter]
    public SwitchParameter Detailed { get; set; }

    /// <summary>Reads again what is known of us and of the customer; otherwise facts of the last 30 minutes are used.</summary>
    [Parameter]
    public SwitchParameter Refresh { get; set; }

    /// <inheritdoc/>
    private protected override object? RecordTarget => Contact;

    /// <inheritdoc/>
    private protected override void ProcessOne()
    {
        var contact =
            ContactReader.Read(Contact, ContactName, ContactEmail, ContactPhone)
            ?? throw new SupportException(ErrorIds.ContactMissing, SupportErrorKind.InvalidArgument);
        if (AdditionalEmail is not null)
            contact = contact with { AdditionalEmail = AddressList.Split(AdditionalEmail) };
        var customer = Customer is { IsGiven: true } reference ? Resolve(reference) : null;
        var verdict = Await(token => Connected.Desk.Contacts.JudgeAsync(contact, customer, Refresh, token));
        if (Detailed)
            WriteObject(verdict.Findings, enumerateCollection: true);
        else
            WriteObject(verdict.Passes);
    }
}
