namespace PartnerSupport.Tests.Wire;

/// <summary>A request as it arrived.</summary>
internal sealed record SentRequest(string Method, Uri Target, string Body, IReadOnlyDictionary<string, string> Headers)
{
    public string? Header(string name) => Headers.GetValueOrDefault(name);
}
