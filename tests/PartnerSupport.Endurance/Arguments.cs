using System.Globalization;

namespace PartnerSupport.Endurance;

/// <summary>Options of a trial: --name value.</summary>
internal sealed class Arguments
{
    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);

    internal Arguments(IReadOnlyList<string> given)
    {
        for (var at = 0; at + 1 < given.Count; at += 2)
            _values[given[at].TrimStart('-')] = given[at + 1];
    }

    internal int Number(string name, int otherwise) => _values.TryGetValue(name, out var text) ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;

    internal string Text(string name, string otherwise) => _values.GetValueOrDefault(name, otherwise);
}
