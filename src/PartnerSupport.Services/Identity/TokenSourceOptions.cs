using Microsoft.Identity.Client.Extensibility;

namespace PartnerSupport.Services.Identity;

/// <summary>What a <see cref="TokenSource"/> is made of.</summary>
internal sealed record TokenSourceOptions
{
    /// <summary>The sign-in.</summary>
    public required SignIn SignIn { get; init; }

    /// <summary>The cloud: its sign-in host and its audiences.</summary>
    public required CloudInfo Cloud { get; init; }

    /// <summary>The chain's client for the sign-in (<see cref="Wire.WirePipeline.Login"/>).</summary>
    public required HttpClient Login { get; init; }

    /// <summary>The partner's tenant, id or domain; null: the account's home tenant.</summary>
    public string? TenantId { get; init; }

    /// <summary>The clock.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Shows a person where to sign in and with which code; null where nobody is there.</summary>
    public Action<string>? Prompt { get; init; }

    /// <summary>Takes a rotated refresh token.</summary>
    public Action<string>? RefreshTokenRotated { get; init; }

    /// <summary>How many tokens are held at most; the least used ones go first.</summary>
    public int Capacity { get; init; } = 4096;

    /// <summary>Stands where the browser stands; null: the system's.</summary>
    public ICustomWebUi? Browser { get; init; }
}
