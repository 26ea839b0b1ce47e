using System.Management.Automation;

namespace PartnerSupport.PowerShell;

/// <summary>Stores a contact of the partner under a name, or removes it.</summary>
/// <remarks>
/// A name stands for a contact wherever a contact is asked for: New-CspSupportRequest -Contact night-shift. The policy's owner gives names to
/// everyone with Set-CspSupportPolicy -AddContact; here you store your own, or those of the team that shares your ledger. A name of the policy
/// goes first, so that it can't be stored here. What would never pass, such as an address that isn't ours, is refused already.
/// </remarks>
/// <example>
/// <code>Set-CspSupportContact night-shift -FirstName Ana -LastName Moreno -Email ana.moreno@relecloud.example -Phone '+34 91 555 0134'</code>
/// <para>Stores a contact.</para>
/// </example>
/// <example>
/// <code>Set-CspSupportContact night-shift -Remove</code>
/// <para>Removes it.</para>
/// </example>
[Cmdlet(VerbsCommon.Set, "CspSupportContact", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low, DefaultParameterSetName = StoreSet)]
[OutputType(typeof(SupportContact))]
public sealed class SetCspSupportContactCommand : SessionCmdlet
{
    private const string StoreSet = "Store";
    private const string RemoveSet = "Remove";

    /// <summary>The name under which the contact is stored.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [Alias("ProfileName")]
    [ArgumentCompleter(typeof(ContactCompleter))]
    public string Name { get; set; } = string.Empty;

    /// <summary>The contact as "Name &lt;mail&gt;", a hashtable or an object; the parameters below win over its parts.</summary>
    [Parameter(Position = 1, ValueFromPipeline = true, ParameterSetName = StoreSet)]
    [ContactArgument]
    public ContactArgument? Contact { get; set; }

    /// <summary>First name.</summary>
    [Parameter(ParameterSetName = StoreSet)]
    public string? FirstName { get; set; }

    /// <summary>Last name.</summary>
    [Parameter(ParameterSetName = StoreSet)]
    public string? LastName { get; set; }

    /// <summary>Email address.</summary>
    [Parameter(ParameterSetName = StoreSet)]
    [Alias("ContactEmail")]
    public string? Email { get; set; }

    /// <summary>Phone in international form.</summary>
    [Parameter(ParameterSetName = StoreSet)]
    [Alias("ContactPhone")]
    public string? Phone { get; set; }

    /// <summary>More addresses that Microsoft copies, as a list or separated by semicolons.</summary>
    [Parameter(ParameterSetName = StoreSet)]
    [TextArgument(Separator = ";")]
    public string? AdditionalEmail { get; set; }

    /// <summary>Country, ISO 3166-1, two or three letters.</summary>
    [Parameter(ParameterSetName = StoreSet)]
    [ArgumentCompleter(typeof(CountryCompleter))]
    public string? Country { get; set; }

    /// <summary>Time zone, a Windows or IANA id.</summary>
    [Parameter(ParameterSetName = StoreSet)]
    [ArgumentCompleter(typeof(TimeZoneCompleter))]
    public string? TimeZone { get; set; }

    /// <summary>Language in which support is to answer.</summary>
    [Parameter(ParameterSetName = StoreSet)]
    [ArgumentCompleter(typeof(LanguageCompleter))]
    public string? Language { get; set; }

    /// <summary>Removes the contact.</summary>
    [Parameter(Mandatory = true, ParameterSetName = RemoveSet)]
    public SwitchParameter Remove { get; set; }

    /// <summary>Returns the contact as stored.</summary>
    [Parameter(ParameterSetName = StoreSet)]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    private protected override object? RecordTarget => Name;

    /// <inheritdoc/>
    private protected override void ProcessOne()
    {
        var name = Required.Text(Name, ErrorIds.ContactNameMissing);
        var contact = Remove ? null : Read();
        if (contact is not null)
            Await(token => Connected.Desk.Contacts.DemandFreeNameAsync(name, token));
        var verdict = contact is null ? null : Await(token => Connected.Desk.Contacts.JudgeAsync(contact, null, cancellationToken: token));
        if (verdict is { Passes: false })
            throw ContactVerdicts.Refusal(verdict with { Findings = [.. verdict.Findings.Select(InOwnWords)] }, contact);
        if (verdict is not null)
            WriteFindings(verdict.Findings);
        if (!ShouldProcess(name, CommandText.Of(Remove ? CommandIds.RemoveContact : CommandIds.StoreContact)))
            return;
        Await(token => Connected.Desk.Contacts.SetProfileAsync(name, contact, token));
        if (PassThru)
            WriteObject(verdict!.Contact! with { ProfileName = name });
    }

    // What is missing has other parameters here than on a request.
    private static Finding InOwnWords(Finding finding) =>
        finding.Id != ContactIds.ContactIncomplete
            ? finding
            : finding with
            {
                Action = CommandText.Of(
                    CommandIds.GiveContactPart,
                    finding.Target switch
                    {
                        nameof(RequestInputCmdlet.ContactName) => $"-{nameof(FirstName)}, -{nameof(LastName)}",
                        nameof(RequestInputCmdlet.ContactPhone) => $"-{nameof(Phone)}",
                        _ => $"-{nameof(Email)}",
                    }
                ),
            };

    private ContactInput Read()
    {
        var contact = ContactReader.Read(Contact, null, Email, Phone) ?? new ContactInput();
        return contact with
        {
            ProfileName = null,
            FirstName = FirstName ?? contact.FirstName,
            LastName = LastName ?? contact.LastName,
            AdditionalEmail = AdditionalEmail is null ? contact.AdditionalEmail : AddressList.Split(AdditionalEmail),
            Country = Country ?? contact.Country,
            TimeZone = TimeZone ?? contact.TimeZone,
            Language = Language ?? contact.Language,
        };
    }
}
