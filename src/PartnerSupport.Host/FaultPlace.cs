using System.Text.Json;
using System.Text.Json.Nodes;
using PartnerSupport.Sandbox;

namespace PartnerSupport.Host;

/// <summary>The faults that a session asks of its sandbox.</summary>
internal static class FaultPlace
{
    internal static IReadOnlyList<string> Kinds => FaultJson.Kinds;

    /// <summary>The faults as one list; null where there are none.</summary>
    /// <exception cref="SupportException">SandboxFaultInvalid.</exception>
    internal static JsonArray? Read(IReadOnlyList<string> asked)
    {
        if (asked.Count == 0)
            return null;
        try
        {
            var faults = new JsonArray([.. asked.Select(Node)]);
            FaultJson.Read(faults);
            return faults;
        }
        catch (Exception error) when (error is JsonException or FormatException or InvalidOperationException or ArgumentException)
        {
            throw new SupportException(ErrorIds.SandboxFaultInvalid, SupportErrorKind.InvalidArgument, error.Message);
        }
    }

    private static JsonNode? Node(string text) => text.TrimStart().StartsWith('{') ? JsonNode.Parse(text) : JsonValue.Create(text.Trim());
}
