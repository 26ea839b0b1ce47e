using Newtonsoft.Json.Linq;
using PartnerSupport.Services.Wire;

namespace PartnerSupport.Services.AzureSupport;

/// <summary>Reads the messages on a ticket.</summary>
internal static class CommunicationReader
{
    private const string Microsoft = "microsoft.com";

    /// <summary>Reads a message; null for one without text.</summary>
    /// <param name="item">The communication.</param>
    /// <param name="request">The request that it belongs to.</param>
    public static SupportNote? Read(JObject item, SupportRequest request)
    {
        var properties = item.Member("properties");
        if ((properties.Text("body") ?? properties.Text("subject")) is not { } text)
            return null;
        return new SupportNote
        {
            Reference = request.Reference,
            RequestNumber = request.RequestNumber,
            Author = properties.Text("sender"),
            IsOurs = IsOurs(properties.Text("sender"), properties.Text("communicationDirection")),
            Subject = properties.Text("subject"),
            Text = text,
            CreatedAt = properties.Time("createdDate"),
        };
    }

    /// <summary>
    /// The sender decides: the specification's example calls a customer's message outbound, recorded traffic calls one inbound
    /// (FACTS 3.4), so the direction counts only where no sender is named.
    /// </summary>
    private static bool IsOurs(string? sender, string? direction)
    {
        if (sender is null)
            return string.Equals(direction, "inbound", StringComparison.OrdinalIgnoreCase);
        var domain = sender[(sender.LastIndexOf('@') + 1)..];
        return !domain.Equals(Microsoft, StringComparison.OrdinalIgnoreCase) && !domain.EndsWith("." + Microsoft, StringComparison.OrdinalIgnoreCase);
    }
}
