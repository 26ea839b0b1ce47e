using System.Buffers;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PartnerSupport.Sandbox;

/// <summary>What a simulated service answers, before it becomes an HttpResponseMessage.</summary>
internal sealed class WireAnswer
{
    public const string Json = "application/json; charset=utf-8";

    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly List<KeyValuePair<string, string>> _headers = [];

    private WireAnswer(HttpStatusCode status, byte[] body, string? contentType)
    {
        Status = status;
        Body = body;
        ContentType = contentType;
    }

    public HttpStatusCode Status { get; }

    public byte[] Body { get; }

    public string? ContentType { get; }

    public string? Reason { get; private set; }

    public IReadOnlyList<KeyValuePair<string, string>> Headers => _headers;

    public static WireAnswer Ok(JsonNode body) => Of(HttpStatusCode.OK, body);

    public static WireAnswer Of(HttpStatusCode status, JsonNode body) => new(status, Bytes(body), Json);

    public static WireAnswer Text(HttpStatusCode status, JsonNode body, string contentType) => new(status, Bytes(body), contentType);

    public static WireAnswer Empty(HttpStatusCode status) => new(status, [], null);

    public static WireAnswer Text(HttpStatusCode status, string text, string contentType) => new(status, Encoding.UTF8.GetBytes(text), contentType);

    public WireAnswer With(string name, string value)
    {
        _headers.Add(new(name, value));
        return this;
    }

    /// <summary>A header that an answer of its own kind may have set already.</summary>
    public WireAnswer Unless(string name, string value) =>
        _headers.Exists(known => known.Key.Equals(name, StringComparison.OrdinalIgnoreCase)) ? this : With(name, value);

    public WireAnswer Because(string reason)
    {
        Reason = reason;
        return this;
    }

    /// <summary>The same answer, to be given again.</summary>
    public WireAnswer Copy()
    {
        var copy = new WireAnswer(Status, Body, ContentType) { Reason = Reason };
        copy._headers.AddRange(_headers);
        return copy;
    }

    public HttpResponseMessage ToMessage(HttpRequestMessage request, DateTimeOffset now)
    {
        // 204 has neither a length nor a type (recorded-2024 35).
        HttpContent content = Status == HttpStatusCode.NoContent ? new StreamContent(Stream.Null) : new ByteArrayContent(Body);
        if (ContentType is not null)
            content.Headers.ContentType = MediaTypeHeaderValue.Parse(ContentType);
        var message = new HttpResponseMessage(Status)
        {
            RequestMessage = request,
            Content = content,
            Version = HttpVersion.Version11,
        };
        if (Reason is not null)
            message.ReasonPhrase = Reason;
        message.Headers.Date = now;
        foreach (var (name, value) in _headers)
        {
            // Expires is a header of the content to .NET.
            if (!message.Headers.TryAddWithoutValidation(name, value))
                message.Content.Headers.TryAddWithoutValidation(name, value);
        }
        return message;
    }

    private static byte[] Bytes(JsonNode body)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using var writer = new Utf8JsonWriter(buffer, Writing);
        body.WriteTo(writer);
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }
}
