using System.Management.Automation;

namespace PartnerSupport.PowerShell;

/// <summary>Ends the runspace's sessions when the module is removed.</summary>
public sealed class ModuleLifetime : IModuleAssemblyCleanup
{
    /// <inheritdoc/>
    public void OnRemove(PSModuleInfo psModuleInfo) => RunspaceSessions.Here.EndAll();
}
