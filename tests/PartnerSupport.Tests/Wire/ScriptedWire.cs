using System.Net;
using System.Text;

namespace PartnerSupport.Tests.Wire;

/// <summary>Stands where the network stands and answers line by line; keeps what it was sent.</summary>
internal sealed class ScriptedWire : HttpMessageHandler
{
    private readonly Queue<Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>>> _script = new();

    private readonly TaskCompletionSource _arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Done when the first request is there.</summary>
    public Task FirstArrived => _arrived.Task;

    /// <summary>What was received: method and address, authorization, body.</summary>
    public List<SentRequest> Sent { get; } = [];

    public ScriptedWire Then(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> step)
    {
        _script.Enqueue(step);
        return this;
    }

    public ScriptedWire Then(HttpStatusCode status, string body = "{}", string type = "application/json", params string[] headers) =>
        Then((_, _) => Task.FromResult(Answer(status, body, type, headers)));

    /// <summary>The connection drops.</summary>
    public ScriptedWire ThenDrop() => Then((_, _) => throw new HttpRequestException(HttpRequestError.ResponseEnded, "dropped"));

    /// <summary>Nothing comes until the caller gives up.</summary>
    public ScriptedWire ThenSilence() =>
        Then(
            async (_, cancellation) =>
            {
                await Task.Delay(Timeout.Infinite, cancellation);
                throw new InvalidOperationException("unreachable");
            }
        );

    public static HttpResponseMessage Answer(HttpStatusCode status, string body, string type = "application/json", params string[] headers)
    {
        var answer = new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, type) };
        for (var at = 0; at < headers.Length; at += 2)
            answer.Headers.TryAddWithoutValidation(headers[at], headers[at + 1]);
        return answer;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> step;
        lock (Sent)
        {
            Sent.Add(
                new SentRequest(
                    request.Method.Method,
                    request.RequestUri!,
                    body,
                    request.Headers.ToDictionary(header => header.Key, header => string.Join(",", header.Value), StringComparer.OrdinalIgnoreCase)
                )
            );
            // The last line of a script is said again and again.
            step = _script.Count > 1 ? _script.Dequeue() : _script.Peek();
        }

        _arrived.TrySetResult();
        var answer = await step(request, cancellationToken);
        answer.RequestMessage = request;
        return answer;
    }
}
