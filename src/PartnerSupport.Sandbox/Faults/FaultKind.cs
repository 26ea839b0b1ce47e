namespace PartnerSupport.Sandbox;

/// <summary>What can go wrong on purpose. The names are those of <c>POST /_sandbox/faults</c> too; this is the one place that lists them.</summary>
public enum FaultKind
{
    /// <summary>None.</summary>
    Unknown = 0,

    /// <summary>429 in the dialect of the service: Login, Graph (decimal Retry-After), Partner Center (statusCode body), Azure (FACTS 2.6, 3.8, 4.7).</summary>
    Throttle,

    /// <summary>5xx, <see cref="SandboxFault.Status"/>; nothing happened on the service's side.</summary>
    ServerError,

    /// <summary>The answer is right and the state has changed, but its body ends in the middle.</summary>
    CutBody,

    /// <summary>An HTML page in place of JSON, as proxies and gateways send it; nothing happened.</summary>
    HtmlPage,

    /// <summary>A status without any body; nothing happened.</summary>
    EmptyBody,

    /// <summary>The connection drops before the service took the request.</summary>
    Drop,

    /// <summary>The service took the request and its state has changed; the connection drops before the answer.</summary>
    CommitThenDrop,

    /// <summary>The answer takes <see cref="SandboxFault.Delay"/>.</summary>
    Latency,

    /// <summary>An Azure create is accepted, and its operation ends Failed with InvalidSupportPlan (FACTS 3.6).</summary>
    PlanRefused,

    /// <summary>401: the access token was revoked.</summary>
    TokenRevoked,

    /// <summary>401 with a claims challenge (conditional access) for one call; to demand it lasting see <see cref="SandboxIdentity.RequireStepUp"/>.</summary>
    ClaimsChallenge,
}
