namespace PartnerSupport.PowerShell;

/// <summary>
/// The one way from the cmdlets to everything behind <c>dependencies/</c>: made at first need, once a process, however
/// many runspaces ask at the same time.
/// </summary>
internal static class DependencyBridge
{
    private const string HostAssembly = "PartnerSupport.Host.dll";
    private const string HostType = "PartnerSupport.Host.SupportHost";
    private static readonly object Gate = new();
    private static ISupportHost? _host;

    /// <summary>The host; loads the private context when it is first asked for.</summary>
    /// <exception cref="SupportException">DependenciesMissing: the module's folder is not complete.</exception>
    internal static ISupportHost Host
    {
        get
        {
            lock (Gate)
                return _host ??= Load();
        }
    }

    private static ISupportHost Load()
    {
        var folder = Path.Combine(Path.GetDirectoryName(typeof(DependencyBridge).Assembly.Location)!, "dependencies");
        var path = Path.Combine(folder, HostAssembly);
        if (!File.Exists(path))
            throw new SupportException(ErrorIds.DependenciesMissing, SupportErrorKind.ResourceUnavailable, folder);
        var type = new DependencyContext(path).LoadFromAssemblyPath(path).GetType(HostType, throwOnError: true)!;
        return (ISupportHost)Activator.CreateInstance(type)!;
    }
}
