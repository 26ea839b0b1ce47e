namespace PartnerSupport;

/// <summary>
/// Claims hand-offs. A claim stands in the row and is made on the row as it was read, so that of two who open at once, wherever they sit, one gets it.
/// </summary>
internal sealed class HandOffClaims(RequestLookUp lookUp, RowMoves moves, IContactStore contacts, ITokenSource tokens)
{
    /// <summary>Who we are to the others: the account that signed in.</summary>
    internal string Me => tokens.State.Account ?? tokens.State.ClientId ?? Environment.UserName;

    /// <summary>The hand-off, claimed for us; a request that needs no submitting any more comes back as it is.</summary>
    /// <exception cref="SupportException">RequestNotFound, HandOffClaimed.</exception>
    internal async Task<SupportRequest> ClaimAsync(string reference, bool takeOver, CancellationToken cancellationToken)
    {
        var policy = await contacts.ReadPolicyAsync(cancellationToken).ConfigureAwait(false);
        var row = await moves
            .ChangeAsync(reference, stands => Claimed(stands, takeOver, policy.Policy), new RowStep("Claimed", policy), cancellationToken)
            .ConfigureAwait(false);
        return row.Request;
    }

    /// <summary>The request, nobody's; whoever held it.</summary>
    /// <exception cref="SupportException">RequestNotFound.</exception>
    internal Task<SupportRequest> ReleaseAsync(string reference, CancellationToken cancellationToken) =>
        ChangeAsync(reference, null, "Released", cancellationToken);

    /// <summary>The request, in the hands of somebody who is named.</summary>
    /// <exception cref="SupportException">RequestNotFound, OwnerInvalid.</exception>
    internal Task<SupportRequest> AssignAsync(string reference, string owner, CancellationToken cancellationToken)
    {
        var name = owner.Trim();
        return name.Length is 0 or > LongestOwner || name.Any(char.IsControl)
            ? throw new SupportException(ErrorIds.OwnerInvalid, SupportErrorKind.InvalidArgument, LongestOwner) { Target = reference }
            : ChangeAsync(reference, name, "Assigned", cancellationToken);
    }

    // An account's name, or a person's.
    private const int LongestOwner = 254;

    private async Task<SupportRequest> ChangeAsync(string number, string? owner, string what, CancellationToken cancellationToken)
    {
        var found = await lookUp.FindRowAsync(number, cancellationToken).ConfigureAwait(false) ?? throw RequestLookUp.NotFound(number);
        var policy = await contacts.ReadPolicyAsync(cancellationToken).ConfigureAwait(false);
        var row = await moves
            .ChangeAsync(
                found.Reference,
                stands => owner is null && stands.Request.Owner is null ? stands : RequestTransitions.OwnedBy(stands, owner, moves.Now),
                new RowStep(what, policy),
                cancellationToken
            )
            .ConfigureAwait(false);
        return row.Request;
    }

    private LedgerEntry Claimed(LedgerEntry row, bool takeOver, SupportPolicy policy)
    {
        if (row.State != LedgerState.ToSubmit)
            return row;
        var holder = HandOffClaim.HolderOf(row.Request, policy, moves.Now);
        if (holder is not null && !takeOver && !HandOffClaim.IsSame(holder, Me))
            throw new SupportException(
                ErrorIds.HandOffClaimed,
                SupportErrorKind.ResourceExists,
                row.Reference,
                holder,
                row.Request.OwnedSince!.Value.ToString("u"),
                (row.Request.OwnedSince.Value + policy.ClaimTime).ToString("u")
            )
            {
                Target = row.Request,
            };
        // Looking at it again within half its time is no news for the history.
        var isFresh = HandOffClaim.IsSame(holder, Me) && moves.Now - row.Request.OwnedSince < policy.ClaimTime / 2;
        return isFresh ? row : RequestTransitions.OwnedBy(row, Me, moves.Now);
    }
}
