using System.Management.Automation;

namespace PartnerSupport.PowerShell;

/// <summary>Reads the notes on requests: Microsoft's messages, the partner's, and internal ones.</summary>
/// <remarks>
/// Oldest first: what Azure calls communications, what Partner Center calls notes, notes that wait to be sent, and those that were kept with
/// Add-CspSupportRequestNote -Internal. Messages that come as pages of HTML are read as text. What came since you last read a request's notes has
/// IsUnread; reading marks it as read, for your account and in this ledger. Partner Center does not say which side wrote a note: Direction is Unknown
/// there, but for notes that are known to be the partner's.
/// </remarks>
/// <example>
/// <code>Get-CspSupportRequestNote CSP-7Q2M4XKD</code>
/// <para>Reads all notes on a request.</para>
/// </example>
/// <example>
/// <code>Get-CspSupportRequest -Status Open, AttentionNeeded | Get-CspSupportRequestNote -Unread</code>
/// <para>Reads what is new on all open requests.</para>
/// </example>
/// <example>
/// <code>(Get-CspSupportRequestNote 2611220050000123 -Customer Contoso -Raw)[-1].Html | Set-Content message.html</code>
/// <para>Saves the last message of a request that was filed elsewhere, as Microsoft wrote it.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "CspSupportRequestNote", DefaultParameterSetName = NumberSet)]
[OutputType(typeof(SupportNote))]
public sealed class GetCspSupportRequestNoteCommand : RequestTargetCmdlet
{
    private ProgressLine? _progress;
    private int _read;

    /// <summary>Only notes of this time or later: a date, or ISO 8601 text. Without an offset it is UTC.</summary>
    [Parameter]
    [TypedArgument(typeof(TimeText))]
    public TimeText? Since { get; set; }

    /// <summary>Only what came since you last read the request's notes.</summary>
    [Parameter]
    public SwitchParameter Unread { get; set; }

    /// <summary>Leaves unread what is unread.</summary>
    [Parameter]
    public SwitchParameter KeepUnread { get; set; }

    /// <summary>Also gives the page of HTML from which a text was read, in Html.</summary>
    [Parameter]
    public SwitchParameter Raw { get; set; }

    /// <inheritdoc/>
    private protected override void ProcessTarget(RequestTarget target)
    {
        var query = new NoteQuery
        {
            Since = Times.Of(Since),
            UnreadOnly = Unread,
            WithHtml = Raw,
        };
        var notes = Await(token => Connected.Desk.Notes.ListAsync(target, query, token));
        foreach (var note in notes)
            WriteObject(note);
        // Only what was written out was read.
        if (!KeepUnread)
            Await(token => Connected.Desk.Notes.MarkReadAsync(target, notes, token));
        _progress ??= new ProgressLine(this, CommandText.Of(CommandIds.ReadingNotes));
        _progress.Show(CommandText.Of(CommandIds.ReadSoFar, ++_read));
    }

    /// <inheritdoc/>
    private protected override void ProcessEnd() => _progress?.End();
}
