using System.Management.Automation;

namespace PartnerSupport.PowerShell;

/// <summary>Progress of long work: shows itself after half a second and at most five times a second, by the time of who watches.</summary>
/// <param name="cmdlet">The cmdlet that shows it; used on its pipeline thread only.</param>
/// <param name="activity">What is going on.</param>
internal sealed class ProgressLine(Cmdlet cmdlet, string activity)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(200);
    private readonly long _start = TimeProvider.System.GetTimestamp();
    private long _last;

    internal void Show(string status, int percent = -1)
    {
        if (TimeProvider.System.GetElapsedTime(_start) < Patience)
            return;
        if (_last != 0 && TimeProvider.System.GetElapsedTime(_last) < Pace)
            return;
        _last = TimeProvider.System.GetTimestamp();
        cmdlet.WriteProgress(new ProgressRecord(0, activity, VisibleText.Line(status)) { PercentComplete = percent });
    }

    internal void End()
    {
        if (_last != 0)
            cmdlet.WriteProgress(new ProgressRecord(0, activity, " ") { RecordType = ProgressRecordType.Completed });
    }
}
