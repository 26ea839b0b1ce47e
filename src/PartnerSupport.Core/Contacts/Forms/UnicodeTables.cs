using System.Globalization;
using System.Text;

namespace PartnerSupport;

/// <summary>
/// Decompositions, combining classes and composites. They are our own, because the runtime's differ: with ICU, with NLS, and with
/// DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1, where <see cref="string.Normalize(NormalizationForm)"/> silently does nothing
/// (docs/decisions/own-unicode-tables.md).
/// </summary>
internal sealed class UnicodeTables
{
    private static readonly Lazy<UnicodeTables> Loaded = new(() => new UnicodeTables());

    private readonly Dictionary<int, int[]> _decompositions = new(6000);
    private readonly Dictionary<int, byte> _classes = new(1000);
    private readonly Dictionary<(int First, int Second), int> _composites = new(1000);

    private UnicodeTables()
    {
        foreach (var (section, line) in DataFile.Read("UnicodeForms"))
        {
            foreach (var entry in line.Split(';'))
            {
                var sign = entry.IndexOf('=', StringComparison.Ordinal);
                Add(section, entry[..sign], entry[(sign + 1)..]);
            }
        }
    }

    internal static UnicodeTables Instance => Loaded.Value;

    internal int[]? Decomposition(int point) => _decompositions.GetValueOrDefault(point);

    internal int Class(int point) => _classes.GetValueOrDefault(point);

    internal int? Composite(int first, int second) => _composites.TryGetValue((first, second), out var whole) ? whole : null;

    private static int Hex(string text) => int.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private void Add(string section, string key, string value)
    {
        if (section == "compose")
        {
            var pair = key.Split(' ');
            _composites[(Hex(pair[0]), Hex(pair[1]))] = Hex(value);
            return;
        }

        var ends = key.Split('-');
        var first = Hex(ends[0]);
        var last = ends.Length > 1 ? Hex(ends[1]) : first;
        for (var point = first; point <= last; point++)
        {
            if (section == "class")
                _classes[point] = byte.Parse(value, CultureInfo.InvariantCulture);
            else if (first == last)
                _decompositions[point] = Array.ConvertAll(value.Split(' '), Hex);
            else
                _decompositions[point] = [Hex(value) + point - first];
        }
    }
}
