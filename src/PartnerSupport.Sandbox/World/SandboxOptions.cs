namespace PartnerSupport.Sandbox;

/// <summary>How a world is made and how its services behave where the real ones leave a choice.</summary>
public sealed record SandboxOptions
{
    /// <summary>Generated customers besides the five of the default world. Thousands are cheap: each is made when first looked at.</summary>
    public int CustomerCount { get; init; }

    /// <summary>How long every call takes, by the world's clock.</summary>
    public TimeSpan Latency { get; init; }

    /// <summary>How many polls an Azure operation stays InProgress. What nobody polls is done five seconds per poll later.</summary>
    public int OperationPolls { get; init; } = 1;

    /// <summary>
    /// What a second PUT on an existing Azure ticket name does, which no source tells: false answers 200 with the same ticket, true 409.
    /// </summary>
    public bool RepeatedPutConflicts { get; init; }

    /// <summary>Varies the generated customers.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>The sequence number after which Azure tickets are numbered: worlds that fill one ledger after another need numbers of their own.</summary>
    public int NumbersAfter { get; init; }

    /// <summary>How far Microsoft's clock is ahead of the client's (negative: behind).</summary>
    public TimeSpan ClockSkew { get; init; }

    /// <summary>The Retry-After of a 202; null sends none, as the traffic of 2020 did (FACTS 3.4).</summary>
    public TimeSpan? OperationRetryAfter { get; init; }

    /// <summary>Partner Center's PATCH answers 204 (newer reference) instead of 200 with the resource (FACTS 2.3).</summary>
    public bool PatchAnswersNoContent { get; init; }

    /// <summary>
    /// Partner Center's lists of service requests carry links to the next and previous page, in the form of offsets: no source shows any, and none
    /// denies them (UNVERIFIED, FACTS 2.6).
    /// </summary>
    public bool ServiceRequestLinks { get; init; }

    /// <summary>The pause between device-code polls that the login service asks for.</summary>
    public TimeSpan DeviceCodeInterval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long access tokens live.</summary>
    public TimeSpan AccessTokenLifetime { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How many received requests <see cref="SandboxWorld.Requests"/> keeps; older ones are dropped.</summary>
    public int RequestLogSize { get; init; } = 10_000;

    /// <summary>How many bytes those may have together; older ones are dropped.</summary>
    public long RequestLogBytes { get; init; } = 64 * 1024 * 1024;
}
