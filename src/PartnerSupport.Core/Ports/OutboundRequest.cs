namespace PartnerSupport;

/// <summary>A request on its way out: reviewed, named and written down.</summary>
public sealed record OutboundRequest
{
    /// <summary>Name of the resource at Azure: the reference in lower case and sixteen more characters of the hash.</summary>
    public required string ResourceName { get; init; }

    /// <summary>The request.</summary>
    public required SupportRequest Request { get; init; }

    /// <summary>The customer.</summary>
    public required CspCustomer Customer { get; init; }

    /// <summary>The contact.</summary>
    public required SupportContact Contact { get; init; }

    /// <summary>The topic.</summary>
    public required SupportTopic Topic { get; init; }

    /// <summary>When the problem began, UTC.</summary>
    public DateTimeOffset? ProblemStartTime { get; init; }

    /// <summary>Whether engineers may work around the clock.</summary>
    public bool? Require24x7Response { get; init; }

    /// <summary>The workspace at Azure that holds the request's files; null without files.</summary>
    public string? FileWorkspace { get; init; }

    /// <summary>Whether Microsoft may collect diagnostic data.</summary>
    public bool AdvancedDiagnosticConsent { get; init; }
}
