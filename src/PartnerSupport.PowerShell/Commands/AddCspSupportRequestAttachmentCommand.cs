using System.Management.Automation;

namespace PartnerSupport.PowerShell;

/// <summary>Attaches files to requests that already exist.</summary>
/// <remarks>
/// All files are checked before any is sent: each must have content, be at most 5 MB and be of a type that the service accepts; folders are refused. A
/// file that can't be sent is reported by name and doesn't stop the others. Files for Azure requests are recorded in the ledger first, so
/// Sync-CspSupportRequest can finish an upload that was cut off. A hand-off lists its files by path for the person who submits it. Requests in Partner
/// Center accept files only in the portal.
/// </remarks>
/// <example>
/// <code>Get-ChildItem *.log | Add-CspSupportRequestAttachment CSP-7Q2M4XKD</code>
/// <para>Attaches every log file in the folder.</para>
/// </example>
/// <example>
/// <code>Get-CspSupportRequest -Group outage-1126 | Add-CspSupportRequestAttachment ./trace.zip</code>
/// <para>Attaches one file to every request in a group.</para>
/// </example>
[Cmdlet(VerbsCommon.Add, "CspSupportRequestAttachment", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low, DefaultParameterSetName = NumberSet)]
[OutputType(typeof(AttachedFile))]
public sealed class AddCspSupportRequestAttachmentCommand : RequestGivenCmdlet
{
    private readonly List<FileOrder> _orders = [];
    private IReadOnlyList<string> _first = [];

    /// <summary>The files. Wildcards are allowed.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [TextListArgument]
    [SupportsWildcards]
    public string[] Path
    {
        get;
        set => field = value ?? [];
    } = [];

    /// <summary>The files, by exact name without wildcards. The output of Get-ChildItem binds here.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath", "LP")]
    [TextListArgument]
    public string[] LiteralPath
    {
        get;
        set => field = value ?? [];
    } = [];

    /// <summary>The customer to search when the request isn't in the ledger.</summary>
    [Parameter]
    [CustomerArgument]
    [ArgumentCompleter(typeof(CustomerCompleter))]
    public CustomerReference? Customer { get; set; }

    /// <inheritdoc/>
    private protected override bool TakeFirst(IReadOnlyList<string> texts)
    {
        if (Path.Length > 0)
            return false;
        _first = texts;
        return true;
    }

    /// <inheritdoc/>
    private protected override void ProcessOne()
    {
        var names = Names();
        IReadOnlyList<FileOrder> orders = Request is { } request ? [OrderFor(null, request)] : [.. names.Select(ForNumber)];
        var paths = Path.Concat(_first).Where(path => GivenText.Is(path)).ToArray();
        var literal = LiteralPath.Where(path => GivenText.Is(path)).ToArray();
        if (paths.Length + literal.Length == 0)
            throw new SupportException(ErrorIds.AttachmentMissing, SupportErrorKind.InvalidArgument);
        foreach (var path in paths)
            Take(orders, path, () => AttachmentReader.Matching(this, path));
        foreach (var path in literal)
            Take(orders, path, () => [path]);
    }

    /// <inheritdoc/>
    private protected override void ProcessEnd()
    {
        foreach (var order in _orders.Where(order => order.Files.Count > 0))
            Guard(() => Attach(order), () => order.Request ?? (object?)order.Number);
    }

    private FileOrder ForNumber(string number) => OrderFor(Required.Text(number, ErrorIds.RequestMissing), null);

    private FileOrder OrderFor(string? number, SupportRequest? request)
    {
        if (_orders.Find(order => order.IsFor(number, request)) is { } known)
            return known;
        var made = new FileOrder(number, request, Customer);
        _orders.Add(made);
        return made;
    }

    private void Take(IReadOnlyList<FileOrder> orders, string path, Func<IReadOnlyList<string>> matching) =>
        Guard(
            () =>
            {
                foreach (var one in matching())
                    Guard(() => Take(orders, AttachmentReader.Find(this, one)), () => one);
            },
            () => path
        );

    // A path that is named twice is one file.
    private static void Take(IReadOnlyList<FileOrder> orders, SupportAttachment file)
    {
        foreach (var order in orders.Where(order => order.Files.TrueForAll(known => known.Path != file.Path)))
            order.Files.Add(file);
    }

    private void Attach(FileOrder order)
    {
        var customer = order.Customer is { IsGiven: true } reference ? Resolve(reference) : null;
        var request = order.Request is { } known
            ? Await(token => Connected.Desk.Requests.GetAsync(known, token))
            : Await(token => Connected.Desk.Requests.GetAsync(order.Number!, customer, token));
        var wrong = Connected.Desk.Attachments.Judge(request, order.Files);
        foreach (var (error, file) in wrong.Zip(order.Files).Where(pair => pair.First is not null))
            Report(error!, file.Name);
        SupportAttachment[] files = [.. order.Files.Where((_, at) => wrong[at] is null)];
        var size = files.Sum(file => file.Length) / 1024d / 1024d;
        if (files.Length == 0 || !ShouldProcess($"{request}, {request.CustomerName}", CommandText.Of(CommandIds.AttachFiles, files.Length, size)))
            return;
        var progress = new ProgressLine(this, CommandText.Of(CommandIds.AttachingFiles, request));
        var done = 0;
        var outcomes = Await(token =>
        {
            var pump = PipelinePump.Current;
            return Connected.Desk.Attachments.AddAsync(
                request,
                files,
                name => pump?.Post(_ => progress.Show(CommandText.Of(CommandIds.AttachedSoFar, name, ++done, files.Length), 100 * done / files.Length)),
                token
            );
        });
        progress.End();
        foreach (var outcome in outcomes)
            Put(outcome);
        if (request.Status == RequestStatus.ToSubmit)
            WriteFindings([AttachmentDesk.ByHand(request, outcomes)]);
    }

    private void Put(AttachedFile file)
    {
        if (file.State == AttachmentState.Staged && file.Error is { } why)
            WriteFindings([AttachmentDesk.Waits(file, why)]);
        else if (file.Error is { } error)
            Report(error, file.Name);
        WriteObject(file);
    }
}
