namespace PartnerSupport.Sandbox;

/// <summary>A request at the token endpoint, read: who asks, in which tenant, for which API.</summary>
internal sealed record TokenAsk(WireCall Call, IReadOnlyDictionary<string, string> Form, SandboxTenant? Tenant, bool Version1)
{
    public string ClientId => Field("client_id");

    public string Scope => Field("scope");

    public bool HasClaims => Field("claims").Contains("acrs", StringComparison.Ordinal) || Field("claims").Contains("nbf", StringComparison.Ordinal);

    public string Resource => Version1 && Field("resource") is { Length: > 0 } resource ? resource : ResourceCatalog.OfScope(Call.Site.Cloud, Scope);

    /// <summary>The tenant of a user's token: the named one, else the user's home.</summary>
    public SandboxTenant UserTenant => Tenant ?? Call.World.Partner.Tenant;

    public string Field(string name) => Form.GetValueOrDefault(name, "");

    public WireAnswer Refuse(string error, int number, string message, System.Net.HttpStatusCode status = System.Net.HttpStatusCode.BadRequest) =>
        LoginErrors.Of(Call, error, number, message, status);
}
