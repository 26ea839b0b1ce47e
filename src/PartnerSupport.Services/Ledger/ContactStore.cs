namespace PartnerSupport.Services.Ledger;

/// <summary>
/// Policy and contact profiles. The policy is the partner's read-only file where one is given, narrowed by the user's own
/// document; else the ledger's document, which a team shares when the ledger lies in PostgreSQL.
/// </summary>
/// <param name="ledger">The ledger whose documents hold them.</param>
/// <param name="file">The partner's read-only policy; null: the ledger's document.</param>
/// <param name="clock">The clock of the audit events.</param>
internal sealed class ContactStore(IRequestLedger ledger, PolicyFile? file, TimeProvider clock) : IContactStore
{
    /// <summary>
    /// The hash of the policy that nobody has changed: worked out beforehand, since doing so costs a fresh process 30 ms
    /// of its first request. A test keeps it true.
    /// </summary>
    internal const string DefaultHash = "a19d3353de7816e93f99bece925ed2069bec77e19fc2f256397090fdbc4a798a";

    private const string Document = "policy";

    private readonly ContactProfiles _profiles = new(ledger);
    private readonly UserPolicy _user = new(ledger);
    private InForce? _last;

    /// <summary>The signed-in user or application, for the audit events.</summary>
    internal Func<string?> Account { get; init; } = () => null;

    public async Task<SupportPolicy> GetPolicyAsync(CancellationToken cancellationToken) => (await ReadAsync(cancellationToken).ConfigureAwait(false)).Policy;

    public async Task<PolicyInForce> ReadPolicyAsync(CancellationToken cancellationToken)
    {
        var read = await ReadAsync(cancellationToken).ConfigureAwait(false);
        return new PolicyInForce(read.Policy, () => read.Hash.Value);
    }

    public Task SetPolicyAsync(SupportPolicy policy, CancellationToken cancellationToken) => StoreAsync(null, policy, cancellationToken);

    public Task<bool> TrySetPolicyAsync(SupportPolicy from, SupportPolicy to, CancellationToken cancellationToken) =>
        StoreAsync(PolicyDocument.Hash(from), to, cancellationToken);

    // Compared and written in one step of the ledger: of two who change the policy at once, the later sees what the earlier did (null: it need not).
    private async Task<bool> StoreAsync(string? from, SupportPolicy policy, CancellationToken cancellationToken)
    {
        if (file is null && PolicyCheck.Check(policy) is { Count: > 0 } wrong)
            throw new SupportException([.. wrong], policy);
        var isStored = false;
        if (file is null)
        {
            var written = PolicyDocument.Write(policy);
            await ledger
                .UpdateDocumentAsync(Document, stands => (isStored = from is null || HashOf(stands) == from) ? written : stands, cancellationToken)
                .ConfigureAwait(false);
        }
        else
        {
            var partners = await file.ReadAsync(cancellationToken).ConfigureAwait(false);
            isStored = await _user.WriteAsync(policy, partners, from, cancellationToken).ConfigureAwait(false) ?? throw PolicyErrors.ReadOnly(file.Path);
        }

        if (isStored)
            await NoteAsync("PolicySet", null, (await ReadPolicyAsync(cancellationToken).ConfigureAwait(false)).Hash, cancellationToken).ConfigureAwait(false);
        return isStored;
    }

    private string HashOf(string? text) => text is null ? DefaultHash : PolicyDocument.Hash(PolicyText.Read(text, ledger.Location));

    public Task<IReadOnlyDictionary<string, ContactInput>> GetProfilesAsync(CancellationToken cancellationToken) => _profiles.ReadAsync(cancellationToken);

    public async Task SetProfileAsync(string name, ContactInput? profile, CancellationToken cancellationToken)
    {
        await _profiles.WriteAsync(name, profile, cancellationToken).ConfigureAwait(false);
        var hash = (await ReadPolicyAsync(cancellationToken).ConfigureAwait(false)).Hash;
        await NoteAsync(profile is null ? "ContactRemoved" : "ContactStored", name.Trim(), hash, cancellationToken).ConfigureAwait(false);
    }

    private async Task<InForce> ReadAsync(CancellationToken cancellationToken)
    {
        if (file is not null)
        {
            var partners = await file.ReadAsync(cancellationToken).ConfigureAwait(false);
            var own = await _user.ReadAsync(cancellationToken).ConfigureAwait(false);
            return new InForce(own?.Apply(partners, out _) ?? partners, null);
        }

        var text = await ledger.ReadDocumentAsync(Document, cancellationToken).ConfigureAwait(false);
        if (_last is { } last && string.Equals(last.Text, text, StringComparison.Ordinal))
            return last;
        return _last = text is null ? new InForce(new SupportPolicy(), null, DefaultHash) : new InForce(PolicyText.Read(text, ledger.Location), text);
    }

    private Task NoteAsync(string what, string? contact, string policyHash, CancellationToken cancellationToken) =>
        ledger.AppendAsync(
            new AuditEvent
            {
                At = clock.GetUtcNow(),
                What = what,
                Account = Account(),
                SystemUser = Environment.UserName,
                Machine = Environment.MachineName,
                Command = SupportCommand.Current,
                ContactId = contact,
                PolicyHash = policyHash,
            },
            cancellationToken
        );

    /// <summary>The policy as it was read last, and its hash once somebody asks.</summary>
    private sealed record InForce(SupportPolicy Policy, string? Text, string? KnownHash = null)
    {
        internal Lazy<string> Hash { get; } = new(() => KnownHash ?? PolicyDocument.Hash(Policy));
    }
}
