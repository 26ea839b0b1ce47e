using System.Management.Automation;

namespace PartnerSupport.PowerShell;

/// <summary>Shows the contacts that requests can go out with: the partner's own, the policy's and the stored ones.</summary>
/// <remarks>
/// Without -Name the contact that is used when none is given comes first. Names come from two places: the policy (Set-CspSupportPolicy
/// -AddContact) and what Set-CspSupportContact stored; a name of the policy goes first. A named contact that would no longer pass,
/// for example because its domain isn't ours any more, writes an error with the reason instead.
/// </remarks>
/// <example>
/// <code>Get-CspSupportContact</code>
/// <para>Shows all contacts.</para>
/// </example>
/// <example>
/// <code>Get-CspSupportContact night*</code>
/// <para>Shows stored contacts by name.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "CspSupportContact")]
[OutputType(typeof(SupportContact))]
public sealed class GetCspSupportContactCommand : SessionCmdlet
{
    /// <summary>Names of stored contacts, with wildcards.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [Alias("ProfileName")]
    [ArgumentCompleter(typeof(ContactCompleter))]
    public string[] Name
    {
        get;
        set => field = value ?? [];
    } = [];

    /// <inheritdoc/>
    private protected override object? RecordTarget => Name;

    /// <inheritdoc/>
    private protected override void ProcessOne()
    {
        if (Name.Length == 0)
            Guard(() => WriteObject(Await(Connected.Desk.Contacts.GetDefaultAsync)), () => null);
        var stored = Await(token => StoredContacts.NamesAsync(Connected, token));
        var patterns = Name.Length == 0 ? ["*"] : Name;
        foreach (var pattern in patterns)
            Guard(() => Put(pattern, stored), () => pattern);
    }

    private void Put(string text, IReadOnlyList<string> stored)
    {
        var pattern = new NamePattern(text);
        var names = stored.Where(pattern.IsMatch).ToArray();
        if (names.Length == 0 && !pattern.HasWildcards)
        {
            throw new SupportException(ContactIds.ContactProfileUnknown, SupportErrorKind.ObjectNotFound, text, string.Join(", ", stored));
        }
        foreach (var name in names)
            Guard(() => PutOne(name), () => name);
    }

    private void PutOne(string name)
    {
        var verdict = Await(token => Connected.Desk.Contacts.JudgeAsync(new ContactInput { ProfileName = name }, null, cancellationToken: token));
        WriteFindings(verdict.Findings);
        WriteObject(verdict.Contact ?? throw ContactVerdicts.Refusal(verdict, name));
    }
}
