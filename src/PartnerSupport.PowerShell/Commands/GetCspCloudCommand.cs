using System.Management.Automation;

namespace PartnerSupport.PowerShell;

/// <summary>Shows the clouds: endpoints, portals, what is offered, what is closed and since when, each with its source.</summary>
/// <remarks>
/// Doesn't need a session. The names of the entries are what -CloudEndpoint of Connect-CspSupport takes. In a session whose
/// entries were overridden, that cloud is shown as it is in force.
/// </remarks>
/// <example>
/// <code>Get-CspCloud</code>
/// <para>Shows all clouds.</para>
/// </example>
/// <example>
/// <code>(Get-CspCloud UsGovernment).Entries</code>
/// <para>Shows each entry of a cloud with its source.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "CspCloud")]
[OutputType(typeof(CloudInfo))]
public sealed class GetCspCloudCommand : PSCmdlet
{
    /// <summary>Names of clouds, with wildcards.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Name")]
    [ArgumentCompleter(typeof(CloudCompleter))]
    public string[] Cloud
    {
        get;
        set => field = value ?? ["*"];
    } = ["*"];

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var text in Cloud)
        {
            var pattern = new NamePattern(text);
            var found = CloudTable.All.Where(row => pattern.IsMatch(row.Cloud.ToString())).Select(InForce).ToArray();
            WriteObject(found, enumerateCollection: true);
            if (found.Length == 0 && !pattern.HasWildcards)
                WriteError(ErrorRecords.From(Unknown(text), text));
        }
    }

    private static CloudInfo InForce(CloudInfo row) =>
        RunspaceSessions.Here.Current is { } session && session.Desk.Cloud.Cloud == row.Cloud ? session.Desk.Cloud : row;

    private static SupportException Unknown(string text) =>
        new(RouteIds.CloudUnknown, SupportErrorKind.InvalidArgument, TypedText.Of(text), string.Join(", ", CloudTable.All.Select(row => row.Cloud)));
}
