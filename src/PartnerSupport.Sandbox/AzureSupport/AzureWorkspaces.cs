namespace PartnerSupport.Sandbox;

/// <summary>The file workspaces of a world, by scope and name.</summary>
internal sealed class AzureWorkspaces
{
    private readonly Dictionary<string, AzureWorkspace> _workspaces = new(StringComparer.OrdinalIgnoreCase);

    public AzureWorkspace? Find(AzureScope scope, string name) => _workspaces.GetValueOrDefault(Key(scope, name));

    public void Add(AzureScope scope, AzureWorkspace workspace) => _workspaces[Key(scope, workspace.Name)] = workspace;

    /// <summary>The files that have come whole.</summary>
    public IEnumerable<AzureFile> FilesOf(AzureScope scope, string name) => (Find(scope, name)?.Files ?? []).Where(file => file.IsComplete);

    private static string Key(AzureScope scope, string name) => scope.Key + "/" + name;
}
