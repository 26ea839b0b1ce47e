using System.Net;
using System.Text.Json;
using System.Text.Unicode;

namespace PartnerSupport.Services.Wire.Handlers;

/// <summary>Whether a successful answer is what the APIs answer with: JSON to its end, or nothing. Proxies and worn-out gateways say 200 with HTML.</summary>
internal static class AnswerShape
{
    /// <summary>The id of what is wrong with an answer; null when it can be read, or is an error that is read elsewhere.</summary>
    /// <param name="response">The answer, its body already read to the end.</param>
    /// <param name="mayBeEmpty">Whether nothing is an answer: everywhere but at the sign-in.</param>
    internal static string? FailureOf(HttpResponseMessage response, bool mayBeEmpty)
    {
        // An acceptance is one whatever its body looks like: repeating it would only put it in doubt.
        if (!response.IsSuccessStatusCode || response.StatusCode == HttpStatusCode.Accepted)
            return null;

        using var buffer = new MemoryStream();
        response.Content.CopyTo(buffer, null, CancellationToken.None);
        if (buffer.Length == 0)
            return mayBeEmpty ? null : WireIds.ServiceAnswerUnreadable;

        return IsJson(buffer.GetBuffer().AsSpan(0, (int)buffer.Length)) ? null : WireIds.ServiceAnswerUnreadable;
    }

    private static bool IsJson(ReadOnlySpan<byte> body)
    {
        if (body.StartsWith("\uFEFF"u8))
            body = body[3..];
        if (body.Trim(" \t\r\n"u8).IsEmpty)
            return true;

        // A reader that only walks looks into no text: bytes that are no UTF-8 and halves of surrogate pairs would throw at whoever looks later.
        if (!Utf8.IsValid(body))
            return false;
        try
        {
            var reader = new Utf8JsonReader(body);
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped)
                    reader.GetString();
            }

            return true;
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            return false;
        }
    }
}
