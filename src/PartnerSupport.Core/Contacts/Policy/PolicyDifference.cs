using System.Text.Json;

namespace PartnerSupport;

/// <summary>What one field of a policy gains and loses when another takes its place.</summary>
public sealed record PolicyDifference
{
    private static readonly string[] Tables =
    [
        nameof(SupportPolicy.Contacts),
        nameof(SupportPolicy.KnownCustomerContacts),
        nameof(SupportPolicy.SubscriptionPlans),
        nameof(SupportPolicy.TimeToSubmit),
    ];

    /// <summary>The field, as Get-CspSupportPolicy shows it; an entry's name after a full stop.</summary>
    public required string Field { get; init; }

    /// <summary>Whether the field holds several values, of which some come and go; else one takes the other's place.</summary>
    public bool IsList { get; init; }

    /// <summary>What is there then and was not before.</summary>
    public IReadOnlyList<string> Added { get; init; } = [];

    /// <summary>What was there before and is not then.</summary>
    public IReadOnlyList<string> Removed { get; init; } = [];

    /// <summary>Compares by what the canonical documents say, so that no field can be forgotten.</summary>
    /// <param name="before">The policy as it is.</param>
    /// <param name="after">The policy as it would be.</param>
    public static IReadOnlyList<PolicyDifference> Between(SupportPolicy before, SupportPolicy after)
    {
        using var old = JsonDocument.Parse(PolicyDocument.Write(before));
        using var changed = JsonDocument.Parse(PolicyDocument.Write(after));
        return [.. Compare(string.Empty, old.RootElement, changed.RootElement)];
    }

    private static IEnumerable<PolicyDifference> Compare(string field, JsonElement before, JsonElement after)
    {
        if (before.ValueKind == JsonValueKind.Object || after.ValueKind == JsonValueKind.Object)
            return Names(before).Union(Names(after)).SelectMany(name => Compare(Place(field, name), Member(before, name), Member(after, name)));
        var (old, changed) = (Items(before), Items(after));
        var difference = new PolicyDifference
        {
            Field = field,
            IsList = before.ValueKind == JsonValueKind.Array || after.ValueKind == JsonValueKind.Array,
            Added = [.. changed.Except(old)],
            Removed = [.. old.Except(changed)],
        };
        return difference.Added.Count + difference.Removed.Count > 0 ? [difference] : [];
    }

    private static IEnumerable<string> Names(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object ? element.EnumerateObject().Select(member => member.Name) : [];

    private static JsonElement Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : default;

    // The names in a table are the user's own and stay as they are.
    private static string Place(string field, string name)
    {
        var shown = Tables.Contains(field) ? name : char.ToUpperInvariant(name[0]) + name[1..];
        return field.Length == 0 ? shown : $"{field}.{shown}";
    }

    private static List<string> Items(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Undefined => [],
            JsonValueKind.Array => [.. element.EnumerateArray().Select(Shown)],
            _ => [Shown(element)],
        };

    private static string Shown(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object ? string.Join(' ', element.EnumerateObject().Select(member => member.Value.ToString())) : element.ToString();
}
