using System.Text.Json;

namespace PartnerSupport.Services.Wire;

/// <summary>What a service says about an error, whatever its dialect (FACTS 2.5, 2.6, 3.8, 4.7).</summary>
/// <param name="Code">The service's own code; null when it gives none.</param>
/// <param name="Words">The service's own words, without what could be somebody's data (<see cref="ServiceWords"/>); null when it gives none.</param>
/// <param name="Target">The property that the error is about; null when it names none.</param>
internal sealed record ServiceFault(string? Code, string? Words, string? Target)
{
    /// <summary>Nothing can be read.</summary>
    internal static ServiceFault None { get; } = new(null, null, null);

    /// <summary>
    /// Reads a body: ARM's and Graph's <c>error</c> in any casing, Partner Center's code and description, ProblemDetails, the 429 of a gateway; HTML,
    /// nothing or half of something give <see cref="None"/>.
    /// </summary>
    /// <param name="body">The body.</param>
    internal static ServiceFault Read(ReadOnlyMemory<byte> body)
    {
        if (body.Span.StartsWith("\uFEFF"u8))
            body = body[3..];

        try
        {
            using var document = JsonDocument.Parse(body);
            return Read(document.RootElement);
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            // Half a surrogate pair and bytes that are no UTF-8 come out where a text is looked at.
            return None;
        }
    }

    /// <summary>Reads an error that stands inside another document, such as a failed operation's status.</summary>
    /// <param name="element">The document, or the error itself.</param>
    internal static ServiceFault Read(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.String)
            return new ServiceFault(null, ServiceWords.Clean(element.GetString()), null);
        if (element.ValueKind != JsonValueKind.Object)
            return None;
        if (Find(element, "error") is { ValueKind: JsonValueKind.Object } inner)
            return Read(inner);

        // error as a text is the sign-in's: {"error":"invalid_grant","error_description":"AADSTS…"}
        var code = Text(element, "code") ?? Text(element, "error") ?? Text(element, "statusCode") ?? Text(element, "status");
        var words =
            Text(element, "message") ?? Text(element, "description") ?? Text(element, "error_description") ?? Text(element, "detail") ?? Text(element, "title");
        var fault = new ServiceFault(ServiceWords.Code(code), ServiceWords.Clean(words), ServiceWords.Code(Text(element, "target")));
        return FromDetails(element, fault);
    }

    // ARM often says BadRequest outside and what is bad inside.
    private static ServiceFault FromDetails(JsonElement element, ServiceFault outer)
    {
        if (outer.Words is not null || Find(element, "details") is not { ValueKind: JsonValueKind.Array } details)
            return outer;

        foreach (var detail in details.EnumerateArray())
        {
            var inner = Read(detail);
            if (inner.Words is not null)
                return inner with { Code = outer.Code ?? inner.Code, Target = inner.Target ?? outer.Target };
        }

        return outer;
    }

    private static string? Text(JsonElement element, string name) =>
        Find(element, name) switch
        {
            { ValueKind: JsonValueKind.String } text when text.GetString() is { Length: > 0 } value => value,
            { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
            _ => null,
        };

    private static JsonElement? Find(JsonElement element, string name)
    {
        foreach (var property in element.EnumerateObject())
        {
            if (string.Equals(property.Name, name, StringComparison.OrdinalIgnoreCase))
                return property.Value;
        }

        return null;
    }
}
