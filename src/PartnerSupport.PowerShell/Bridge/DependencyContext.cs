using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace PartnerSupport.PowerShell;

/// <summary>
/// The private room of everything under <c>dependencies/</c>: third-party assemblies and natives live here, so that
/// other versions of them in the session neither disturb us nor are disturbed (docs/decisions/load-isolation.md).
/// </summary>
internal sealed class DependencyContext(string hostPath) : AssemblyLoadContext("PartnerSupport.Dependencies")
{
    private readonly AssemblyDependencyResolver _resolver = new(hostPath);

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        // Core is shared with the cmdlets: its types are the contract on both sides.
        if (assemblyName.Name == typeof(ISupportHost).Assembly.GetName().Name)
            return null;
        if (RuntimeServes(assemblyName))
            return null;
        return _resolver.ResolveAssemblyToPath(assemblyName) is { } path ? LoadFromAssemblyPath(path) : null;
    }

    /// <inheritdoc/>
    protected override nint LoadUnmanagedDll(string unmanagedDllName) =>
        _resolver.ResolveUnmanagedDllToPath(unmanagedDllName) is { } path ? LoadUnmanagedDllFromPath(path) : nint.Zero;

    // The runtime's own System.* is taken where it is new enough: it is precompiled, ours would be compiled at first use.
    private static bool RuntimeServes(AssemblyName wanted)
    {
        if (wanted.Name?.StartsWith("System.", StringComparison.Ordinal) is not true || wanted.Version is null)
            return false;
        var path = Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), wanted.Name + ".dll");
        return File.Exists(path) && AssemblyName.GetAssemblyName(path).Version >= wanted.Version;
    }
}
