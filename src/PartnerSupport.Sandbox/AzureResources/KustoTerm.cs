using System.Text.Json.Nodes;

namespace PartnerSupport.Sandbox;

/// <summary>One comparison of a where clause: a path, an operator, one literal or a list of them.</summary>
internal sealed record KustoTerm(string Path, string Operator, IReadOnlyList<string> Values)
{
    private static readonly string[] Operators = ["==", "=~", "!=", "!~", ">=", "<=", ">", "<", "in~", "in"];

    public static KustoTerm? Parse(string text)
    {
        var space = text.IndexOfAny([' ', '=', '!', '<', '>']);
        if (space <= 0 || !KustoText.IsPath(text[..space]))
            return null;
        var rest = text[space..].TrimStart();
        if (Array.Find(Operators, known => rest.StartsWith(known, StringComparison.OrdinalIgnoreCase)) is not { } found)
            return null;
        var operand = rest[found.Length..].Trim();
        var isList = found.StartsWith("in", StringComparison.Ordinal);
        if (isList && !(operand.StartsWith('(') && operand.EndsWith(')')))
            return null;
        var literals = (isList ? KustoText.Split(operand[1..^1], ',') : [operand]).Select(KustoText.Literal).ToList();
        return literals.TrueForAll(literal => literal is not null) ? new KustoTerm(text[..space], found, literals!) : null;
    }

    public bool Takes(JsonObject row)
    {
        var value = KustoText.At(row, Path) ?? "";
        return Operator switch
        {
            "==" or "in" => Values.Contains(value, StringComparer.Ordinal),
            "=~" or "in~" => Values.Contains(value, StringComparer.OrdinalIgnoreCase),
            "!=" => value != Values[0],
            "!~" => !value.Equals(Values[0], StringComparison.OrdinalIgnoreCase),
            _ => Compares(Order(value, Values[0])),
        };
    }

    /// <summary>By time where both are times, by text otherwise.</summary>
    private static int Order(string value, string other) =>
        WireTime.TryParse(value, out var time) && WireTime.TryParse(other, out var otherTime) ? time.CompareTo(otherTime) : string.CompareOrdinal(value, other);

    private bool Compares(int order) =>
        Operator switch
        {
            ">=" => order >= 0,
            "<=" => order <= 0,
            ">" => order > 0,
            _ => order < 0,
        };
}
