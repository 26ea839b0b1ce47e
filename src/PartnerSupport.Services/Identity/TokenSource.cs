namespace PartnerSupport.Services.Identity;

/// <summary>Tokens for one session.</summary>
internal sealed class TokenSource : ITokenSource
{
    private TokenSource(TokenSourceOptions options) => State = new SignInState { Kind = options.SignIn.Kind };

    /// <inheritdoc/>
    public SignInState State { get; private set; }

    /// <summary>Makes a source; asks nobody.</summary>
    /// <param name="options">What it is made of.</param>
    /// <exception cref="SupportException">SignInIncomplete and others: the sign-in cannot work as it is.</exception>
    public static TokenSource Create(TokenSourceOptions options) => new(options);

    /// <summary>Signs in: gets the first token, by which partner tenant and account are known.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<SignInState> SignInAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <inheritdoc/>
    public ValueTask<AccessGrant> GetTokenAsync(TokenRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();
}
