namespace PartnerSupport.Sandbox.Server;

/// <summary>The paths under which a client without real names finds the services, and the host that each stands for.</summary>
internal static class Rooms
{
    private static readonly Dictionary<string, SandboxSite> ByName = new Dictionary<string, string>
    {
        ["login"] = "login.microsoftonline.com",
        ["graph"] = "graph.microsoft.com",
        ["arm"] = "management.azure.com",
        ["partnercenter"] = "api.partnercenter.microsoft.com",
    }.ToDictionary(room => room.Key, room => SandboxSite.Find(room.Value)!, StringComparer.OrdinalIgnoreCase);

    public static SandboxSite? Find(string room) => ByName.GetValueOrDefault(room);

    /// <summary>The room of a host, or null: the other clouds have none.</summary>
    public static string? Of(SandboxSite site) => ByName.FirstOrDefault(room => room.Value == site).Key;
}
