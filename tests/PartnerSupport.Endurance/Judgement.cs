using PartnerSupport.Sandbox;

namespace PartnerSupport.Endurance;

/// <summary>What a run of work came to, by the truth at the service and by the ledger.</summary>
/// <param name="Lost">What was asked for and is nowhere.</param>
/// <param name="Doubled">What is there more than once.</param>
/// <param name="Wrong">What ledger and service, or request and ticket, do not agree on.</param>
internal sealed record Judgement(IReadOnlyList<string> Lost, IReadOnlyList<string> Doubled, IReadOnlyList<string> Wrong)
{
    internal bool IsGood => Lost.Count + Doubled.Count + Wrong.Count == 0;

    /// <summary>Judges after a synchronisation alone: whatever was written down must be settled, and nothing else can be there.</summary>
    internal static Judgement AfterSync(string run, IReadOnlyList<LedgerEntry> rows, IReadOnlyList<SandboxTicket> tickets)
    {
        var judged = new List();
        foreach (var row in rows.Where(row => row.State.IsUnderWay() || row.Actions.Count > 0))
            judged.Wrong.Add($"{row.Request.Title}: {row.State} with {row.Actions.Count} actions after a synchronisation");
        File(run, rows.SingleOrDefault(row => row.Request.Title == $"File {run}"), tickets, judged, mustBeThere: false);
        return judged.Made;
    }

    /// <summary>Judges after the work was done again to its end.</summary>
    internal static Judgement AtEnd(string run, IReadOnlyList<LedgerEntry> rows, IReadOnlyList<SandboxTicket> tickets)
    {
        var judged = new List();
        var filed = One($"File {run}", rows, judged);
        File(run, filed, tickets, judged, mustBeThere: true);
        if (One($"Hand over {run}", rows, judged) is { } told && (told.State != LedgerState.Filed || told.Request.RequestNumber != Work.NumberOf(run)))
            judged.Wrong.Add($"hand-off: {told.State}, number {told.Request.RequestNumber ?? "-"}");
        if (One($"Plan {run}", rows, judged) is { } refused && (refused.State != LedgerState.ToSubmit || refused.Request.FormFields.Count == 0))
            judged.Wrong.Add($"refused plan: {refused.State}");
        if (tickets.Any(ticket => ticket.Title == $"Plan {run}"))
            judged.Wrong.Add("refused plan: a ticket is at the service");
        if (rows.Count > 3)
            judged.Doubled.Add($"{rows.Count} rows");
        return judged.Made;
    }

    private static LedgerEntry? One(string title, IReadOnlyList<LedgerEntry> rows, List judged)
    {
        LedgerEntry[] found = [.. rows.Where(row => row.Request.Title == title)];
        if (found.Length == 0)
            judged.Lost.Add(title);
        if (found.Length > 1)
            judged.Doubled.Add(title);
        return found.FirstOrDefault();
    }

    private static void File(string run, LedgerEntry? row, IReadOnlyList<SandboxTicket> tickets, List judged, bool mustBeThere)
    {
        SandboxTicket[] filed = [.. tickets.Where(ticket => ticket.Title == $"File {run}")];
        if (filed.Length > 1)
            judged.Doubled.Add($"{filed.Length} tickets");
        if (filed.Length == 0)
        {
            if (mustBeThere || row is not null)
                judged.Lost.Add("ticket");
            return;
        }

        var ticket = filed[0];
        if (row is null)
            judged.Wrong.Add("a ticket without a row");
        else if (row.State != LedgerState.Filed || row.Request.RequestNumber != ticket.Number)
            judged.Wrong.Add($"row {row.State} {row.Request.RequestNumber ?? "-"}, ticket {ticket.Number}");
        if (!ticket.Contact.Values.Any(value => value == "desk@relecloud-helpdesk.example"))
            judged.Wrong.Add("the contact is not the partner's");
        Count(ticket.Files.Count(file => file == Work.FileName), "file", judged, mustBeThere: true);
        Count(ticket.Messages.Count(message => message.Contains(Work.NoteText, StringComparison.Ordinal)), "note", judged, mustBeThere);
    }

    private static void Count(int count, string what, List judged, bool mustBeThere)
    {
        if (count == 0 && mustBeThere)
            judged.Lost.Add(what);
        if (count > 1)
            judged.Doubled.Add($"{count} times the {what}");
    }

    private sealed class List
    {
        internal List<string> Lost { get; } = [];

        internal List<string> Doubled { get; } = [];

        internal List<string> Wrong { get; } = [];

        internal Judgement Made => new(Lost, Doubled, Wrong);
    }
}
