namespace PartnerSupport.Sandbox;

/// <summary>A request as it came in, without secrets, for tests to read.</summary>
/// <param name="Time">When, by the world's clock.</param>
/// <param name="Service">The service that was called.</param>
/// <param name="Method">HTTP method.</param>
/// <param name="Host">Real host name.</param>
/// <param name="Path">Path without the query.</param>
/// <param name="Query">Query with its question mark, or empty.</param>
/// <param name="Headers">Headers; of Authorization and the auxiliary header only the scheme is kept.</param>
/// <param name="Body">Body text; in calls of the login service the secret fields are masked. At most 64 KiB are kept.</param>
public sealed record ReceivedRequest(
    DateTimeOffset Time,
    SandboxService Service,
    string Method,
    string Host,
    string Path,
    string Query,
    IReadOnlyDictionary<string, string> Headers,
    string Body
);
