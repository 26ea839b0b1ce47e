using System.Management.Automation;

namespace PartnerSupport.PowerShell;

/// <summary>Makes the record of a refused request: a row's own columns and its number, else what the parameters were given. Every value is text.</summary>
internal static class RefusedRows
{
    private const string RowColumn = "Row";

    private static readonly ContactArgumentAttribute Contacts = new();

    /// <param name="input">The cmdlet with the record at hand.</param>
    /// <param name="row">The record's place in the pipeline; null for a call without one.</param>
    internal static PSObject Of(RequestInputCmdlet input, int? row)
    {
        var refused = new PSObject(new RefusedRow(row is { } place ? CommandText.Of(CommandIds.RowOf, place) : nameof(RefusedRow)));
        foreach (var (name, value) in IsRow(input.InputObject) ? Columns(input.InputObject!) : Given(input))
            Add(refused, name, value);
        // A row that was refused before keeps the number that it had in the first file.
        if (row is { } number && refused.Properties[RowColumn] is null)
            refused.Properties.Add(new PSNoteProperty(RowColumn, number));
        return refused;
    }

    /// <summary>Whether a record is a row with columns of its own, and no object of ours.</summary>
    internal static bool IsRow(PSObject? record) => record?.BaseObject is PSCustomObject or RefusedRow or System.Data.DataRow;

    private static IEnumerable<(string Name, object? Value)> Columns(PSObject row) =>
        row.Properties.Where(property => property.IsGettable).Select(property => (property.Name, (object?)property.Value));

    private static IEnumerable<(string Name, object? Value)> Given(RequestInputCmdlet input) =>
        RequestColumns
            .All.Where(property => input.MyInvocation.BoundParameters.ContainsKey(property.Name))
            .Select(property => (property.Name, property.GetValue(input)))
            .Where(given => given.Item2 is not null);

    private static void Add(PSObject refused, string name, object? value)
    {
        var bare = ArgumentText.Unwrap(value);
        if (string.Equals(name, nameof(RequestInputCmdlet.Contact), StringComparison.OrdinalIgnoreCase) && bare is not (null or string))
            AddContact(refused, value!);
        else
            Put(refused, name, bare is CustomerReference { TenantId: { } id } ? id.ToString() : ArgumentText.Of(value, Separator(name)));
    }

    // A contact that was more than a text falls into the columns that its parts have as parameters.
    private static void AddContact(PSObject refused, object value)
    {
        var contact = Contacts.Transform(null!, value) is ContactArgument { Error: null } argument ? argument.Contact : new ContactInput();
        Put(refused, nameof(RequestInputCmdlet.Contact), contact.ProfileName);
        Put(refused, nameof(RequestInputCmdlet.ContactName), contact.Name ?? $"{contact.FirstName} {contact.LastName}".Trim());
        Put(refused, nameof(RequestInputCmdlet.ContactEmail), contact.Email);
        Put(refused, nameof(RequestInputCmdlet.ContactPhone), contact.Phone);
        Put(refused, nameof(RequestInputCmdlet.AdditionalEmail), string.Join(';', contact.AdditionalEmail));
        Put(refused, nameof(RequestInputCmdlet.Country), contact.Country);
        Put(refused, nameof(RequestInputCmdlet.TimeZone), contact.TimeZone);
        Put(refused, nameof(RequestInputCmdlet.Language), contact.Language);
        Put(refused, nameof(RequestInputCmdlet.PreferredContactMethod), contact.Method?.Text);
    }

    private static void Put(PSObject refused, string name, string? text)
    {
        if (refused.Properties[name] is not { } there)
            refused.Properties.Add(new PSNoteProperty(name, text));
        else if (GivenText.Is(text) && !GivenText.Is(there.Value?.ToString()))
            there.Value = text;
    }

    private static string Separator(string name) =>
        name.ToUpperInvariant() switch
        {
            "ATTACHMENT" or "ADDITIONALEMAIL" => ";",
            "DESCRIPTION" => "\n",
            _ => " ",
        };
}
