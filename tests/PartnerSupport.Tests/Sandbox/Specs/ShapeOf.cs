using System.Text.Json.Nodes;

namespace PartnerSupport.Tests.Sandbox.Specs;

/// <summary>Whether an answer has the members that a sample has; values are not compared, of lists only the first items.</summary>
internal static class ShapeOf
{
    public static IReadOnlyList<string> Missing(JsonNode? sample, JsonNode? answer, params string[] mayLack)
    {
        var missing = new List<string>();
        Compare(sample, answer, "$", mayLack, missing);
        return missing;
    }

    private static void Compare(JsonNode? sample, JsonNode? answer, string at, string[] mayLack, List<string> missing)
    {
        if (sample is JsonObject wanted)
        {
            if (answer is not JsonObject given)
            {
                if (answer is not null)
                    missing.Add($"{at} is no object");
                return;
            }

            foreach (var (name, value) in wanted)
            {
                if (mayLack.Contains(name))
                    continue;
                if (!given.ContainsKey(name))
                    missing.Add($"{at}.{name}");
                else
                    Compare(value, given[name], $"{at}.{name}", mayLack, missing);
            }
        }
        else if (sample is JsonArray { Count: > 0 } list && answer is JsonArray { Count: > 0 } ours)
        {
            Compare(list[0], ours[0], at + "[0]", mayLack, missing);
        }
    }
}
