using System.Management.Automation;

namespace PartnerSupport.PowerShell;

/// <summary>Reads the notes on requests: Microsoft's messages, your own, and internal notes.</summary>
/// <remarks>
/// Lists the oldest first: Azure communications, Partner Center notes, notes waiting to be sent, and notes kept with Add-CspSupportRequestNote
/// -Internal. HTML messages are converted to text. IsUnread marks what arrived since you last read the request's notes. Reading a note marks it as read
/// for your account in this ledger. Partner Center doesn't say who wrote a note, so Direction is Unknown there except for notes known to be yours.
/// </remarks>
/// <example>
/// <code>Get-CspSupportRequestNote CSP-7Q2M4XKD</code>
/// <para>Reads all notes on a request.</para>
/// </example>
/// <example>
/// <code>Get-CspSupportRequest -Status Open, AttentionNeeded | Get-CspSupportRequestNote -Unread</code>
/// <para>Reads new notes on all open requests.</para>
/// </example>
/// <example>
/// <code>(Get-CspSupportRequestNote 2611220050000123 -Customer Contoso -Raw)[-1].Html | Set-Content message.html</code>
/// <para>Saves the original last message on a request that was filed elsewhere.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "CspSupportRequestNote", DefaultParameterSetName = NumberSet)]
[OutputType(typeof(SupportNote))]
public sealed class GetCspSupportRequestNoteCommand : RequestTargetCmdlet
{
    private ProgressLine? _progress;
    private int _read;

    /// <summary>Only notes from this time on: a date or ISO 8601 text. Without an offset, UTC is assumed.</summary>
    [Parameter]
    [TypedArgument(typeof(TimeText))]
    public TimeText? Since { get; set; }

    /// <summary>Only notes that arrived since you last read the request's notes.</summary>
    [Parameter]
    public SwitchParameter Unread { get; set; }

    /// <summary>Reads the notes without marking them as read.</summary>
    [Parameter]
    public SwitchParameter KeepUnread { get; set; }

    /// <summary>Also returns the original HTML of a message, in Html.</summary>
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
