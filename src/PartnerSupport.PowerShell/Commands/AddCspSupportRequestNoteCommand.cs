using System.Management.Automation;

namespace PartnerSupport.PowerShell;

/// <summary>Adds a note to requests, for Microsoft's engineers or for your own team.</summary>
/// <remarks>
/// The note is recorded in the ledger and then sent under its own ID, so it arrives exactly once, even if a run is interrupted and repeated.
/// Sync-CspSupportRequest sends what couldn't be sent. The same text within a day counts as the same note unless you use -Force. The note is sent in
/// the name of the partner's contact: the request's, or the one you name, which the contact policy checks. Customer email addresses and phone numbers
/// in the text cause a warning. -Internal keeps the note in the ledger without sending it, and works on hand-offs too.
/// </remarks>
/// <example>
/// <code>Add-CspSupportRequestNote CSP-7Q2M4XKD 'Reproduced at 07:10 UTC; the log is attached in the portal.'</code>
/// <para>Answers the engineer who works on a request.</para>
/// </example>
/// <example>
/// <code>Add-CspSupportRequestNote CSP-7Q2M4XKD 'Output of the run:' -Path ./run.log</code>
/// <para>Sends a sentence followed by the content of a file.</para>
/// </example>
/// <example>
/// <code>Get-CspSupportRequest -Group 'Storm of June' | Add-CspSupportRequestNote 'Handed to the night shift.' -Internal</code>
/// <para>Leaves a note for the next shift on all requests in a group.</para>
/// </example>
[Cmdlet(VerbsCommon.Add, "CspSupportRequestNote", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low, DefaultParameterSetName = NumberSet)]
[OutputType(typeof(SupportNote))]
public sealed class AddCspSupportRequestNoteCommand : RequestTargetCmdlet
{
    /// <summary>The text. You can pass several lines as a list, such as the output of Get-Content.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [Alias("Note", "Body")]
    [TextArgument(Separator = "\n")]
    public string? Text { get; set; }

    /// <summary>A text file of at most 1 MB. Its content becomes the note, or follows -Text.</summary>
    [Parameter]
    [TextArgument]
    public string? Path { get; set; }

    /// <summary>The subject shown in Azure. The default is the request's title.</summary>
    [Parameter]
    [TextArgument]
    public string? Subject { get; set; }

    /// <summary>Keeps the note in the ledger for your own team without sending it.</summary>
    [Parameter]
    public SwitchParameter Internal { get; set; }

    /// <summary>
    /// The sender: the name of a stored contact, an address, "Name &lt;mail&gt;" or a hashtable. The default is the request's contact. Only Azure uses it.
    /// </summary>
    [Parameter]
    [ContactArgument]
    [ArgumentCompleter(typeof(ContactCompleter))]
    public ContactArgument? Contact { get; set; }

    /// <summary>Removes the customer's email addresses and phone numbers from the text.</summary>
    [Parameter]
    public SwitchParameter RedactCustomerData { get; set; }

    /// <summary>Sends the note even if the same text was sent within the last day.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Returns the note.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    private protected override bool TakeFirst(IReadOnlyList<string> texts)
    {
        if (Text is not null)
            return false;
        Text = string.Join('\n', texts);
        return true;
    }

    /// <inheritdoc/>
    private protected override void PreviewUnknown(string number) => ShouldProcess(number, Action(Words()));

    /// <inheritdoc/>
    private protected override void ProcessTarget(RequestTarget target)
    {
        var words = Words();
        if (this.IsWhatIf())
        {
            ShouldProcess(ChangeSentence.Named(target), Action(words));
            return;
        }

        var order = new NoteOrder
        {
            Text = words,
            Subject = Subject,
            IsInternal = Internal,
            SayAgain = Force,
            RedactCustomerData = RedactCustomerData,
            Contact = ContactReader.Read(Contact, null, null, null),
        };
        var review = Await(token => Connected.Desk.Notes.ReviewAsync(target, order, token));
        WriteFindings(review.Findings);
        if (!ShouldProcess(ChangeSentence.Named(target), Action(review.Note.Text)))
            return;
        var answer = Await(token => Connected.Desk.Notes.AddAsync(review, token));
        WriteFindings(answer.Findings);
        if (PassThru)
            WriteObject(answer.Note);
    }

    private string Words()
    {
        string?[] parts = [Text, NoteFile.Read(this, Path)];
        return string.Join("\n\n", parts.Where(part => GivenText.Is(part)));
    }

    private string Action(string words) =>
        CommandText.Of(Internal ? CommandIds.KeepNote : CommandIds.AddNote, QuotedText.Of(new SupportNote { Text = words }.ToString()));
}
