namespace PartnerSupport.Sandbox;

/// <summary>The truth about one request that Microsoft's side holds: what no client can see through caches, retries or bugs of its own.</summary>
public sealed record SandboxTicket
{
    /// <summary>Azure or PartnerCenter: where it lies.</summary>
    public required string Source { get; init; }

    /// <summary>Microsoft's number: 16 digits at Azure, the seventh to tenth zeros; 15 beginning with 0000 at Partner Center.</summary>
    public required string Number { get; init; }

    /// <summary>The Azure resource name; empty at Partner Center.</summary>
    public string Name { get; init; } = "";

    /// <summary>Api, Portal, or Seed for those of the default world.</summary>
    public required string Origin { get; init; }

    /// <summary>The customer's tenant; the partner's for its own requests.</summary>
    public required string TenantId { get; init; }

    /// <summary>The Azure subscription, or null.</summary>
    public string? SubscriptionId { get; init; }

    /// <summary>Title.</summary>
    public required string Title { get; init; }

    /// <summary>Description.</summary>
    public required string Description { get; init; }

    /// <summary>minimal, moderate, critical or highestcriticalimpact, as received.</summary>
    public required string Severity { get; init; }

    /// <summary>Open, Closed; open, closed, attention_needed at Partner Center.</summary>
    public required string Status { get; init; }

    /// <summary>The Azure service id, or null.</summary>
    public string? ServiceId { get; init; }

    /// <summary>The problem classification id, or null.</summary>
    public string? ProblemClassificationId { get; init; }

    /// <summary>The support plan that Azure read, or null.</summary>
    public string? Plan { get; init; }

    /// <summary>Every contact field as it was received, additionalEmailAddresses joined by semicolons.</summary>
    public required IReadOnlyDictionary<string, string> Contact { get; init; }

    /// <summary>Communications or notes, oldest first.</summary>
    public IReadOnlyList<string> Messages { get; init; } = [];

    /// <summary>Names of the attached files.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>SHA-256 of each attached file by its name, hexadecimal.</summary>
    public IReadOnlyDictionary<string, string> FileHashes { get; init; } = new Dictionary<string, string>();

    /// <summary>When Microsoft created it.</summary>
    public required DateTimeOffset Created { get; init; }
}
