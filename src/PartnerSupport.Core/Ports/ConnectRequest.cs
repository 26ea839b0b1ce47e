namespace PartnerSupport;

/// <summary>How a session is made.</summary>
public sealed record ConnectRequest
{
    /// <summary>Whether Microsoft's side is simulated; nothing of it ever reaches a live service.</summary>
    public bool Sandbox { get; init; }

    /// <summary>Address of a sandbox server on the loopback interface; null: in the process.</summary>
    public Uri? SandboxUri { get; init; }

    /// <summary>How many customers the in-process sandbox has beside the default world's.</summary>
    public int SandboxCustomerCount { get; init; }

    /// <summary>
    /// What goes wrong at the sandbox once the session is there: kinds ("Throttle"), or JSON objects as <c>POST /_sandbox/faults</c> takes them, for
    /// example <c>{"kind":"ServerError","service":"Graph","times":3}</c>.
    /// </summary>
    public IReadOnlyList<string> SandboxFaults { get; init; } = [];

    /// <summary>The cloud.</summary>
    public CspCloud Cloud { get; init; } = CspCloud.Global;

    /// <summary>Overrides of the cloud's table, by name of the entry (see <see cref="CloudInfo"/>).</summary>
    public IReadOnlyDictionary<string, Uri> CloudEndpoints { get; init; } = new Dictionary<string, Uri>();

    /// <summary>The partner's tenant, id or domain; null: the account's home tenant.</summary>
    public string? TenantId { get; init; }

    /// <summary>The sign-in; null in the sandbox, which has one of its own.</summary>
    public SignIn? SignIn { get; init; }

    /// <summary>File of the ledger or PostgreSQL connection string; null: the user's local folder.</summary>
    public string? Ledger { get; init; }

    /// <summary>Read-only policy file; null: the ledger's own document.</summary>
    public string? PolicyPath { get; init; }

    /// <summary>How long the review's look-ups may take together.</summary>
    public TimeSpan ReviewBudget { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long one operation may take over all tries.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromSeconds(120);

    /// <summary>Shows a person where to sign in and with which code; null where nobody is there.</summary>
    public Action<string>? Prompt { get; init; }

    /// <summary>Takes a line for each request on the wire: method, host, path template, status, duration, try and ids; nothing else.</summary>
    public Action<string>? Trace { get; init; }

    /// <summary>Takes a rotated refresh token, so that the caller can store it again.</summary>
    public Action<string>? RefreshTokenRotated { get; init; }
}
