using System.Management.Automation;

namespace PartnerSupport.PowerShell;

/// <summary>Adds a note to requests: for Microsoft's engineers, or for the partner's own people.</summary>
/// <remarks>
/// The note is written down in the ledger first and sent under an id of its own, so that it is there once, however often a run is cut off and repeated;
/// what could not be sent waits for Sync-CspSupportRequest. The same words within a day are the same note, unless -Force is given. Who speaks is the
/// partner's contact: the request's, or the one that is named, judged by the contact policy. The customer's e-mail addresses and phones in the text give
/// a warning. -Internal keeps the note in the ledger: it is sent to nobody, and works on hand-offs, too.
/// </remarks>
/// <example>
/// <code>Add-CspSupportRequestNote CSP-7Q2M4XKD 'Reproduced at 07:10 UTC; the log is attached in the portal.'</code>
/// <para>Answers the engineer who works on a request.</para>
/// </example>
/// <example>
/// <code>Add-CspSupportRequestNote CSP-7Q2M4XKD 'Output of the run:' -Path ./run.log</code>
/// <para>Sends some words and the text of a file.</para>
/// </example>
/// <example>
/// <code>Get-CspSupportRequest -Group 'Storm of June' | Add-CspSupportRequestNote -Internal -Text 'Handed to the night shift.'</code>
/// <para>Leaves a word for the next shift on all requests of a sweep.</para>
/// </example>
[Cmdlet(VerbsCommon.Add, "CspSupportRequestNote", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low, DefaultParameterSetName = NumberSet)]
[OutputType(typeof(SupportNote))]
public sealed class AddCspSupportRequestNoteCommand : RequestTargetCmdlet
{
    /// <summary>The text. Several lines may be given as a list, for example by Get-Content.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [Alias("Note", "Body")]
    [TextArgument(Separator = "\n")]
    public string? Text { get; set; }

    /// <summary>A text file whose content is the note, or follows -Text; at most 1 MB.</summary>
    [Parameter]
    [TextArgument]
    public string? Path { get; set; }

    /// <summary>The subject, which Azure shows; the request's title when not given.</summary>
    [Parameter]
    [TextArgument]
    public string? Subject { get; set; }

    /// <summary>Keeps the note in the ledger, for the partner's own people: it is sent to nobody.</summary>
    [Parameter]
    public SwitchParameter Internal { get; set; }

    /// <summary>
    /// Who speaks: a stored contact's name, an address, "Name &lt;mail&gt;" or a hashtable. The request's contact when not given. Azure alone is told.
    /// </summary>
    [Parameter]
    [ContactArgument]
    [ArgumentCompleter(typeof(ContactCompleter))]
    public ContactArgument? Contact { get; set; }

    /// <summary>Takes the customer's e-mail addresses and phones out of the text.</summary>
    [Parameter]
    public SwitchParameter RedactCustomerData { get; set; }

    /// <summary>Says the same words again though they were said within the last day.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Returns the note.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

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
