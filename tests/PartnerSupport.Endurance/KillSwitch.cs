using System.Diagnostics;

namespace PartnerSupport.Endurance;

/// <summary>Counts the steps of this process, and kills it at one: no finally runs, no lease is given back, no buffer is flushed.</summary>
internal sealed class KillSwitch(string? at, Action<string>? tell)
{
    private readonly object _gate = new();
    private readonly Dictionary<string, int> _times = new(StringComparer.Ordinal);

    /// <summary>A step is reached.</summary>
    /// <param name="step">Its name; reached again it is another step.</param>
    internal void Reach(string step)
    {
        string name;
        lock (_gate)
        {
            var times = _times[step] = _times.GetValueOrDefault(step) + 1;
            name = times == 1 ? step : $"{step} ({times})";
        }

        tell?.Invoke(name);
        if (name == at)
            Process.GetCurrentProcess().Kill();
    }
}
