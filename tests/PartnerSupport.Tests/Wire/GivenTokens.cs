namespace PartnerSupport.Tests.Wire;

/// <summary>Tokens that name tenant, API and number, so that a test sees on the wire which one was sent.</summary>
internal sealed class GivenTokens : ITokenSource
{
    private int _number;

    public List<TokenRequest> Asked { get; } = [];

    public bool HasMfa { get; init; } = true;

    public SignInState State { get; init; } =
        new()
        {
            Kind = SignInKind.RefreshToken,
            IsDelegated = true,
            TenantId = WireScene.Partner,
        };

    public ValueTask<AccessGrant> GetTokenAsync(TokenRequest request, CancellationToken cancellationToken)
    {
        lock (Asked)
        {
            Asked.Add(request);
            var number = request.Refused is null && request.Claims is null ? 0 : ++_number;
            return ValueTask.FromResult(
                new AccessGrant
                {
                    Token = $"{request.TenantId:N}.{request.Api}.{number}",
                    ExpiresAt = DateTimeOffset.MaxValue,
                    IsDelegated = State.IsDelegated,
                    HasMfa = HasMfa,
                }
            );
        }
    }
}
