using System.Net;
using Newtonsoft.Json.Linq;

namespace PartnerSupport.Services.Wire;

/// <summary>A successful answer of a JSON API.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The body; null when there is none.</param>
/// <param name="Operation">Where an accepted write is asked about; null when it is done.</param>
internal sealed record JsonAnswer(HttpStatusCode Status, JToken? Body, Uri? Operation)
{
    /// <summary>The service's correlation id.</summary>
    public string? CorrelationId { get; init; }

    /// <summary>
    /// How long the service asks to wait before its operation is asked about again, at most <see cref="Waits.LongestPoll"/>; null when it does not
    /// say.
    /// </summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The body as an object.</summary>
    /// <exception cref="SupportException">AnswerNotUnderstood: it is none.</exception>
    public JObject Object => Body as JObject ?? throw JsonExchange.NotUnderstood("object");
}
