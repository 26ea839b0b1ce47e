using System.Runtime.CompilerServices;

namespace PartnerSupport;

/// <summary>The checks about ourselves: sign-in, MFA, refresh token, facts, contact, ledger.</summary>
internal sealed class PartnerReadiness(
    ITokenSource tokens,
    IContactStore store,
    PartnerFacts partner,
    ContactChoice contacts,
    string ledger,
    TimeProvider clock
)
{
    /// <summary>From this age on a refresh token's end is warned of: it would otherwise die on a Sunday.</summary>
    internal static readonly TimeSpan WarnAt = TimeSpan.FromDays(75);

    /// <summary>How long a refresh token lives (FACTS 2.8).</summary>
    internal static readonly TimeSpan Lifetime = TimeSpan.FromDays(90);

    internal async IAsyncEnumerable<ReadinessCheck> CheckAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var policy = await store.GetPolicyAsync(cancellationToken).ConfigureAwait(false);
        var us = await partner.GetAsync(policy, refresh: true, cancellationToken).ConfigureAwait(false);
        var state = tokens.State;
        yield return Checked(
            "SignIn",
            state.IsDelegated ? ReadinessState.Ready : ReadinessState.Attention,
            null,
            us.Name,
            state.Account ?? state.ClientId ?? "-",
            state.Kind
        );
        // An application has no MFA to show; what that costs is said by the line above.
        if (state.IsDelegated)
            yield return Checked(
                "Mfa",
                state.HasMfa switch
                {
                    true => ReadinessState.Ready,
                    false => ReadinessState.Missing,
                    _ => ReadinessState.Unknown,
                },
                null
            );
        if (state.RefreshTokenObtainedAt is { } obtained)
        {
            var age = clock.GetUtcNow() - obtained;
            yield return Checked(
                "RefreshToken",
                age >= Lifetime ? ReadinessState.Missing
                    : age >= WarnAt ? ReadinessState.Attention
                    : ReadinessState.Ready,
                null,
                (int)age.TotalDays,
                (int)Lifetime.TotalDays
            );
        }

        yield return us.VerifiedDomains.Value is { } domains
            ? Checked("PartnerFacts", ReadinessState.Ready, "R8", string.Join(", ", domains))
            : Checked("PartnerFacts", ReadinessState.Missing, "R8", us.VerifiedDomains.WhyUnknown) with
            {
                Action = us.VerifiedDomains.Remedy,
            };
        yield return await ContactAsync(us, policy, cancellationToken).ConfigureAwait(false);
        yield return Checked("Ledger", ReadinessState.Ready, null, ledger);
    }

    internal static ReadinessCheck Checked(string name, ReadinessState state, string? rule, params object?[] arguments) =>
        new()
        {
            Name = name,
            State = state,
            Rule = rule,
            Message = MessageText.Format($"Readiness{name}{state}", arguments),
            Action = MessageText.Action($"Readiness{name}{state}", arguments),
        };

    private async Task<ReadinessCheck> ContactAsync(PartnerProfile us, SupportPolicy policy, CancellationToken cancellationToken)
    {
        var verdict = await contacts.JudgeAsync(new SupportRequestDraft(), us, null, policy, cancellationToken).ConfigureAwait(false);
        return verdict.Contact is { } contact
            ? Checked("Contact", ReadinessState.Ready, "R8", contact)
            : Checked("Contact", ReadinessState.Missing, "R8", verdict.Findings[0].Message) with
            {
                Action = verdict.Findings[0].Action,
            };
    }
}
