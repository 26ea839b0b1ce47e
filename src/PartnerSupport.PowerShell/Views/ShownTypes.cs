using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace PartnerSupport.PowerShell;

/// <summary>
/// Gives what is put out its hidden property Shown (<see cref="ShownValues"/>), and keeps it out of files: what is shown is made anew wherever it is
/// asked for. Done when the assembly is there and not by a types file, which PowerShell reads before it.
/// </summary>
public sealed class ShownTypes : IModuleAssemblyInitializer
{
    // What the deeper values of a request are shown of: a due time, a route, a reading of a service.
    private const uint Depth = 3;

    // The aliases of PartnerSupport.Types.ps1xml.
    private static readonly string[] NumberNames = ["TrackingId", "SupportTicketId", "CaseNumber"];

    private static readonly Type[] Types =
    [
        typeof(SupportRequest),
        typeof(RequestUpdate),
        typeof(AuditEvent),
        typeof(LedgerSummary),
        typeof(RequestReview),
        typeof(Finding),
        typeof(CspCustomer),
        typeof(CspCustomerService),
        typeof(SupportTopic),
        typeof(ResponseTarget),
        typeof(CloudInfo),
        typeof(CloudEntry),
        typeof(SupportContext),
        typeof(SupportContact),
        typeof(SupportPolicy),
        typeof(ReadinessCheck),
        typeof(PortalVisit),
    ];

    /// <inheritdoc/>
    public void OnImport()
    {
        using var shell = System.Management.Automation.PowerShell.Create(RunspaceMode.CurrentRunspace);
        shell
            .AddCommand("Microsoft.PowerShell.Utility\\Update-TypeData")
            .AddParameter("TypeData", Types.SelectMany(Data).ToArray())
            .AddParameter("Force")
            .Invoke();
    }

    private static IEnumerable<TypeData> Data(Type type)
    {
        var names = type.GetProperties().Select(property => property.Name).Concat(type == typeof(SupportRequest) ? NumberNames : []);
        var live = new TypeData(type.FullName) { SerializationMethod = "SpecificProperties", SerializationDepth = Depth };
        live.PropertySerializationSet = new PropertySetData(names);
        // As Import-Clixml and remoting give it back.
        return [Shown(live), Shown(new TypeData($"Deserialized.{type.FullName}"))];
    }

    private static TypeData Shown(TypeData data)
    {
        var getter = typeof(ShownValues).GetMethod(nameof(ShownValues.Of));
        data.Members.Add("Shown", new CodePropertyData("Shown", getter, null) { IsHidden = true });
        return data;
    }
}
