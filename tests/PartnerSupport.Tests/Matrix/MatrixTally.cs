using System.Globalization;
using System.Text;

namespace PartnerSupport.Tests.Matrix;

/// <summary>Counts what came of the cells of one moment, and keeps those that went wrong.</summary>
internal sealed class MatrixTally(WireMoment moment)
{
    private readonly SortedDictionary<string, int> _said = new(StringComparer.Ordinal);
    private int _lost;
    private int _doubled;
    private int _unexpected;
    private int _lies;

    internal int Cells { get; private set; }

    internal List<string> Faults { get; } = [];

    internal void Add(SpoiltAnswer answer, int times, int struck, string said, int truth, string settled, int tickets)
    {
        Cells++;
        _said[said] = _said.GetValueOrDefault(said) + 1;
        var isOpen = said == nameof(RequestStatus.Open);
        var isLie = isOpen && truth == 0;
        var isLost = tickets == 0 || settled is not (nameof(RequestStatus.Open) or "DuplicateRequest") || (settled == "DuplicateRequest" && !isOpen);
        var isDoubled = tickets > 1;
        var isUnexpected = said.StartsWith("UnexpectedError", StringComparison.Ordinal) || settled.StartsWith("UnexpectedError", StringComparison.Ordinal);
        _lost += isLost ? 1 : 0;
        _doubled += isDoubled ? 1 : 0;
        _unexpected += isUnexpected ? 1 : 0;
        _lies += isLie ? 1 : 0;
        if (!isLost && !isDoubled && !isUnexpected && !isLie && struck > 0)
            return;
        var how = times == 1 ? "once" : "always";
        Faults.Add(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{moment} {(int)answer.Status} {answer.Body} {how}: struck {struck}; said {said} (truth {truth}), then {settled}; {tickets} tickets"
            )
        );
    }

    internal string Table()
    {
        var text = new StringBuilder();
        text.AppendLine(
            CultureInfo.InvariantCulture,
            $"{moment, -12} combinations {Cells, 5}  lost {_lost}  doubled {_doubled}  lies {_lies}  UnexpectedError {_unexpected}"
        );
        foreach (var (said, count) in _said)
            text.AppendLine(CultureInfo.InvariantCulture, $"             {said, -24} {count, 5}");
        return text.ToString();
    }
}
