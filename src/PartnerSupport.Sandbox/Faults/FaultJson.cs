using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PartnerSupport.Sandbox;

/// <summary>Faults as JSON: a kind, one object or an array; names are those of <see cref="SandboxFault"/> in any case, times in seconds.</summary>
public static class FaultJson
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

    private const int LongestWait = 3600;

    /// <summary>The kinds of faults.</summary>
    public static IReadOnlyList<string> Kinds { get; } = Enum.GetNames<FaultKind>()[1..];

    /// <summary>Reads faults.</summary>
    /// <param name="body">The JSON.</param>
    /// <exception cref="FormatException">A name or value is not understood; the message says which are.</exception>
    public static IReadOnlyList<SandboxFault> Read(JsonNode? body) =>
        body switch
        {
            JsonArray several => [.. several.Select(One)],
            _ => [One(body)],
        };

    /// <summary>Writes faults.</summary>
    /// <param name="faults">The faults.</param>
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
        var json = Canonical(node);
        var fault = new SandboxFault(Word<FaultKind>(json, "kind"));
        if (fault.Kind == FaultKind.Unknown)
            throw new FormatException($"kind is required: {Words<FaultKind>()}.");
        return fault with
        {
            Service = Word<SandboxService>(json, "service"),
            Host = Text(json, "host"),
            Method = Text(json, "method"),
            PathContains = Text(json, "pathContains"),
            AfterCalls = (int)(Number(json, "afterCalls", 0, int.MaxValue) ?? 0),
            Times = (int)(Number(json, "times", 1, int.MaxValue) ?? 1),
            Status = Number(json, "status", 100, 599) is { } status ? (HttpStatusCode)(int)status : null,
            RetryAfter =
                !json.ContainsKey("retryAfter") ? fault.RetryAfter
                : Number(json, "retryAfter", 0, int.MaxValue) is { } wait ? TimeSpan.FromSeconds(wait)
                : null,
            RetryAfterAsDate = json["retryAfterAsDate"]?.Deserialize<bool>() ?? false,
            Delay = Number(json, "delay", 0, LongestWait) is { } delay ? TimeSpan.FromSeconds(delay) : fault.Delay,
        };
    }

    private static string? Text(JsonObject json, string name) => json[name]?.Deserialize<string>();

    private static double? Number(JsonObject json, string name, int least, int most)
    {
        if (json[name] is not { } value)
            return null;
        return value.GetValueKind() == JsonValueKind.Number && value.Deserialize<double>() is var number && number >= least && number <= most
            ? number
            : throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"{name} must be a number from {least} to {most}."));
    }

    private static JsonObject Canonical(JsonNode? node)
    {
        if (node is JsonValue kind && kind.GetValueKind() == JsonValueKind.String)
            return new JsonObject { ["kind"] = kind.DeepClone() };
        if (node is not JsonObject json)
            throw new FormatException("A fault is a kind, or a JSON object with at least a kind.");
        var canonical = new JsonObject();
        foreach (var (name, value) in json)
        {
            var known = Array.Find(Names, known => string.Equals(known, name, StringComparison.OrdinalIgnoreCase));
            if (known is null)
                throw new FormatException($"Unknown name '{name}'; known are {string.Join(", ", Names)}.");
            if (!canonical.TryAdd(known, value?.DeepClone()))
                throw new FormatException($"{known} stands there twice.");
        }

        return canonical;
    }

    private static T Word<T>(JsonObject json, string name)
        where T : struct, Enum =>
        Text(json, name) is not { } text ? default
        : Enum.TryParse<T>(text, ignoreCase: true, out var word) && Enum.IsDefined(word) && !char.IsAsciiDigit(text[0]) ? word
        : throw new FormatException($"{name} '{text}' is not known: {Words<T>()}.");

    private static string Words<T>()
        where T : struct, Enum => string.Join(", ", Enum.GetNames<T>().Skip(1));
}
