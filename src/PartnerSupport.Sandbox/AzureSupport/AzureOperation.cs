namespace PartnerSupport.Sandbox;

/// <summary>A long-running create (FACTS 3.4): done after some polls, or after a while when nobody asks.</summary>
internal sealed class AzureOperation(AzureScope scope, string name, int polls, DateTimeOffset accepted, DateTimeOffset due, Action commit)
{
    private Action? _commit = commit;
    private int _pollsLeft = polls;

    public string Id { get; } = Guid.NewGuid().ToString("D");

    public AzureScope Scope { get; } = scope;

    /// <summary>The ticket's name, or ticket/communication.</summary>
    public string Name { get; } = name;

    public DateTimeOffset Due { get; } = due;

    /// <summary>What makes a link of it this operation's own; kind is operationsStatus or operationResults.</summary>
    public string Signature(string kind) => OperationSignature.Of(Id, kind, accepted);

    /// <summary>Whether a link came back as it was given; one that was put together anew lacks its signature.</summary>
    public bool IsSigned(string kind, IReadOnlyDictionary<string, string> query) => OperationSignature.IsOf(Id, kind, accepted, query);

    /// <summary>Why it fails, or null.</summary>
    public (string Code, string Message)? Error { get; init; }

    public bool IsDone => _commit is null;

    public string Status =>
        !IsDone ? "InProgress"
        : Error is null ? "Succeeded"
        : "Failed";

    /// <summary>One look at it.</summary>
    public void Advance()
    {
        if (_pollsLeft-- <= 0)
            Finish();
    }

    public void Finish()
    {
        var commit = _commit;
        _commit = null;
        if (Error is null)
            commit?.Invoke();
    }
}
