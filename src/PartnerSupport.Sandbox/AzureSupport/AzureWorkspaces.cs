namespace PartnerSupport.Sandbox;

/// <summary>The file workspaces of a world, by scope and name.</summary>
internal sealed class AzureWorkspaces
{
    private readonly Dictionary<string, AzureWorkspace> _workspaces = new(StringComparer.OrdinalIgnoreCase);

    public AzureWorkspace? Find(AzureScope scope, string name) => _workspaces.GetValueOrDefault(Key(scope, name));

    public void Add(AzureScope scope, AzureWorkspace workspace) => _workspaces[Key(scope, workspace.Name)] = workspace;

    /// <summary>Names of the files that have come whole.</summary>
    public IEnumerable<string> FilesOf(AzureScope scope, string name) =>
        (Find(scope, name)?.Files ?? []).Where(file => file.IsComplete).Select(file => file.Name);

    private static string Key(AzureScope scope, string name) => scope.Key + "/" + name;
}
