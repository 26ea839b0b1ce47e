namespace PartnerSupport;

/// <summary>
/// The one exception that leaves this library. Its inner exception is never a third party's: those can carry tokens and
/// response bodies, and their types live in a private load context (docs/decisions/load-isolation.md).
/// </summary>
public sealed class SupportException : Exception
{
    /// <summary>Creates an error whose text is <paramref name="id"/>'s in the resource file.</summary>
    /// <param name="id">Stable id in PascalCase: the name of the text.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="arguments">What fills the text's placeholders.</param>
    public SupportException(string id, SupportErrorKind kind, params object?[] arguments)
        : base(MessageText.Format(id, QuotedText.Of(arguments)))
    {
        Id = id;
        Kind = kind;
        Action = MessageText.Action(id, QuotedText.Of(arguments));
    }

    /// <summary>Creates the error of a refused review: the leading finding speaks, all are attached.</summary>
    /// <param name="findings">All findings, the leading error first.</param>
    /// <param name="target">What was refused.</param>
    public SupportException(IReadOnlyList<Finding> findings, object? target)
        : base((findings ?? throw new ArgumentNullException(nameof(findings)))[0].Message)
    {
        Id = findings[0].Id;
        Kind = FindingKinds.Of(findings[0].Id);
        Action = findings[0].Action;
        Findings = findings;
        Target = target;
    }

    /// <summary>Stable id in PascalCase.</summary>
    public string Id { get; }

    /// <summary>The kind.</summary>
    public SupportErrorKind Kind { get; init; }

    /// <summary>What to do next.</summary>
    public string? Action { get; }

    /// <summary>Findings of the review that refused; empty for other errors.</summary>
    public IReadOnlyList<Finding> Findings { get; } = [];

    /// <summary>Values that a program may want, such as the nearest names.</summary>
    public IReadOnlyList<string> Candidates { get; init; } = [];

    /// <summary>What the error is about.</summary>
    public object? Target { get; init; }

    /// <summary>HTTP status of the service's answer.</summary>
    public int? HttpStatus { get; init; }

    /// <summary>The service's own error code.</summary>
    public string? ServiceCode { get; init; }

    /// <summary>The service's request id.</summary>
    public string? RequestId { get; init; }

    /// <summary>The service's correlation id.</summary>
    public string? CorrelationId { get; init; }

    /// <summary>Whether what was sent may have been carried out although this error came back; set by the handler chain.</summary>
    public bool MayHaveArrived { get; set; }

    /// <summary>Whether the session is broken, so that the next record would fail the same way.</summary>
    public bool EndsSession { get; init; }
}
