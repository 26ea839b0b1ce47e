using Newtonsoft.Json.Linq;
using PartnerSupport.Services.Wire;

namespace PartnerSupport.Services.PartnerCenter;

/// <summary>Reads the services that the partner may manage for a customer, with their ready-made links (R5, FACTS 2.7).</summary>
internal static class ManagedServiceReader
{
    /// <summary>Reads a service; null for one without an id.</summary>
    /// <param name="item">The service.</param>
    public static ManagedService? Read(JObject item) =>
        (item.Text("id") ?? item.Text("name")) is not { } id
            ? null
            : new ManagedService
            {
                Id = id,
                Name = item.Text("name") ?? id,
                ServiceTicket = item.At("links", "serviceTicket").Link("uri"),
                ServiceHealth = item.At("links", "serviceHealth").Link("uri"),
                AdminService = item.At("links", "adminService").Link("uri"),
            };
}
