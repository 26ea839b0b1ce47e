using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using PartnerSupport.Services.Wire.Handlers;

namespace PartnerSupport.Services.Wire;

/// <summary>
/// Sends JSON over the handler chain and reads JSON back. Newtonsoft's reader without any binding to types: nothing is reflected on
/// the way of the first filing (25 ms for the first call of a process, of which most is the HTTP stack).
/// </summary>
internal sealed class JsonExchange(HttpClient http, TimeProvider clock)
{
    private static readonly MediaTypeHeaderValue JsonType = new("application/json") { CharSet = "utf-8" };

    /// <summary>Sends a call.</summary>
    /// <param name="request">The call.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="SupportException">The service refused it, cannot be reached, or its answer makes no sense.</exception>
    public async Task<JsonAnswer> SendAsync(JsonRequest request, CancellationToken cancellationToken)
    {
        using var message = Message(request);
        try
        {
            using var response = await http.SendAsync(message, HttpCompletionOption.ResponseContentRead, cancellationToken).ConfigureAwait(false);
            if (!response.IsSuccessStatusCode)
                throw ServiceError.Read(response);
            // JSON is UTF-8, whatever character set stands beside it.
            var bytes = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
            var text = Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF');
            // What was accepted is accepted, whatever stands beside it.
            var body = response.StatusCode == HttpStatusCode.Accepted ? ParseOrNull(text) : Parse(text);
            return new JsonAnswer(response.StatusCode, body, Operation(response))
            {
                CorrelationId = CallIds.Of(response).Correlation,
                RetryAfter = Waits.BeforePoll(RetryAfter.Read(response, clock.GetUtcNow())),
            };
        }
        catch (SupportException failed) when (message.Options.TryGetValue(WireKeys.EarlierTryLost, out var earlier) && earlier)
        {
            failed.MayHaveArrived = true;
            throw;
        }
        catch (Exception lost) when (lost is HttpRequestException or IOException)
        {
            // The chain has tried what may be tried again; the exception's own words can hold addresses and are not passed on.
            throw new SupportException(WireIds.ServiceUnreachable, SupportErrorKind.ResourceUnavailable, request.Target.Host, request.Method.Method);
        }
    }

    /// <summary>The answer is not what the interface promises: an HTML page of a proxy, or a body that ends in the middle.</summary>
    /// <param name="expected">What was expected.</param>
    public static SupportException NotUnderstood(string expected) => new(ChannelIds.AnswerNotUnderstood, SupportErrorKind.InvalidData, expected);

    private static JToken? ParseOrNull(string text)
    {
        try
        {
            return Parse(text);
        }
        catch (SupportException)
        {
            return null;
        }
    }

    /// <summary>Parses a body without touching dates: their missing zones are read by <see cref="JsonReading"/>.</summary>
    /// <param name="text">The body.</param>
    public static JToken? Parse(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        try
        {
            using var reader = new JsonTextReader(new StringReader(text)) { DateParseHandling = DateParseHandling.None, MaxDepth = 64 };
            return JToken.ReadFrom(reader);
        }
        catch (JsonException)
        {
            throw NotUnderstood("JSON");
        }
    }

    /// <summary>
    /// The long-running operation of an accepted write; on the service's own host, since a token goes there. A link that leads elsewhere is
    /// not followed and not complained of either: the write was accepted, and its name can be read.
    /// </summary>
    private static Uri? Operation(HttpResponseMessage response) =>
        response.Headers.NonValidated.TryGetValues("Azure-AsyncOperation", out var link) && response.RequestMessage?.RequestUri is { } from
            ? WireLink.TryResolve(from, link.ToString())
            : null;

    /// <summary>A body as it goes out.</summary>
    /// <param name="body">The body.</param>
    public static byte[] Bytes(JObject body) => Encoding.UTF8.GetBytes(body.ToString(Formatting.None));

    private static HttpRequestMessage Message(JsonRequest request)
    {
        var message = new HttpRequestMessage(request.Method, request.Target);
        message.Headers.Accept.ParseAdd("application/json");
        foreach (var (name, value) in request.Headers)
            message.Headers.TryAddWithoutValidation(name, value);
        if (request.Body is { } body)
        {
            message.Content = new ByteArrayContent(Bytes(body));
            message.Content.Headers.ContentType = JsonType;
        }

        message.Options.Set(WireKeys.Api, request.Api);
        message.Options.Set(WireKeys.TenantId, request.TenantId);
        message.Options.Set(WireKeys.PathTemplate, request.PathTemplate);
        message.Options.Set(WireKeys.AuxiliaryTenantId, request.AuxiliaryTenantId);
        message.Options.Set(WireKeys.CustomerId, request.CustomerId);
        message.Options.Set(WireKeys.Idempotent, request.Idempotent);
        return message;
    }
}
