using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PartnerSupport.Sandbox.Server;

/// <summary>Faults as JSON: one object or an array; names are those of <see cref="SandboxFault"/>, times in seconds.</summary>
internal static class FaultJson
{
    private static readonly string[] Names =
    [
        "kind",
        "service",
        "host",
        "method",
        "pathContains",
        "afterCalls",
        "times",
        "status",
        "retryAfter",
        "retryAfterAsDate",
        "delay",
    ];

    /// <exception cref="FormatException">A name or value is not understood; the message says which are.</exception>
    public static IReadOnlyList<SandboxFault> Read(JsonNode? body) =>
        body switch
        {
            JsonArray several => [.. several.Select(One)],
            _ => [One(body)],
        };

    public static JsonArray Write(IReadOnlyList<SandboxFault> faults) =>
        new([
            .. faults.Select(fault => new JsonObject
            {
                ["kind"] = fault.Kind.ToString(),
                ["service"] = fault.Service.ToString(),
                ["host"] = fault.Host,
                ["method"] = fault.Method,
                ["pathContains"] = fault.PathContains,
                ["afterCalls"] = fault.AfterCalls,
                ["times"] = fault.Times,
                ["status"] = fault.Status is { } status ? (int)status : null,
                ["retryAfter"] = fault.RetryAfter?.TotalSeconds,
                ["retryAfterAsDate"] = fault.RetryAfterAsDate,
                ["delay"] = fault.Delay.TotalSeconds,
            }),
        ]);

    private static SandboxFault One(JsonNode? node)
    {
        if (node is not JsonObject json)
            throw new FormatException("A fault is a JSON object with at least a kind.");
        foreach (var (name, _) in json)
        {
            if (!Names.Contains(name))
                throw new FormatException($"Unknown name '{name}'; known are {string.Join(", ", Names)}.");
        }

        var fault = new SandboxFault(Word<FaultKind>(json, "kind"));
        if (fault.Kind == FaultKind.Unknown)
            throw new FormatException($"kind is required: {Words<FaultKind>()}.");
        return fault with
        {
            Service = Word<SandboxService>(json, "service"),
            Host = Text(json, "host"),
            Method = Text(json, "method"),
            PathContains = Text(json, "pathContains"),
            AfterCalls = (int)(Number(json, "afterCalls") ?? 0),
            Times = (int)(Number(json, "times") ?? 1),
            Status = Number(json, "status") is { } status ? (HttpStatusCode)(int)status : null,
            RetryAfter =
                !json.ContainsKey("retryAfter") ? fault.RetryAfter
                : Number(json, "retryAfter") is { } wait ? TimeSpan.FromSeconds(wait)
                : null,
            RetryAfterAsDate = json["retryAfterAsDate"]?.GetValue<bool>() ?? false,
            Delay = Number(json, "delay") is { } delay ? TimeSpan.FromSeconds(delay) : fault.Delay,
        };
    }

    private static string? Text(JsonObject json, string name) => json[name]?.GetValue<string>();

    private static double? Number(JsonObject json, string name)
    {
        if (json[name] is not { } value)
            return null;
        return value.GetValueKind() == JsonValueKind.Number && value.GetValue<double>() is >= 0 and <= int.MaxValue and var number
            ? number
            : throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"{name} must be a number from 0 to {int.MaxValue}."));
    }

    private static T Word<T>(JsonObject json, string name)
        where T : struct, Enum =>
        Text(json, name) is not { } text ? default
        : Enum.TryParse<T>(text, ignoreCase: true, out var word) && Enum.IsDefined(word) && !char.IsAsciiDigit(text[0]) ? word
        : throw new FormatException($"{name} '{text}' is not known: {Words<T>()}.");

    private static string Words<T>()
        where T : struct, Enum => string.Join(", ", Enum.GetNames<T>().Skip(1));
}
