namespace PartnerSupport.Sandbox;

/// <summary>A place for files until a ticket takes them.</summary>
internal sealed class AzureWorkspace(string name, DateTimeOffset created, DateTimeOffset expires)
{
    public string Name { get; } = name;

    public DateTimeOffset Created { get; } = created;

    public DateTimeOffset Expires { get; } = expires;

    public List<AzureFile> Files { get; } = [];
}
