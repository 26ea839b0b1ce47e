using System.Text;
using System.Text.Json;

namespace PartnerSupport;

/// <summary>
/// Reads the contact fields of a JSON body from its bytes, knowing nothing of how it was built: any casing, any nesting, twice the same property,
/// and JSON that stands inside a string. Only the texts that people write are not looked into.
/// </summary>
internal sealed class WireContactReader
{
    private const int DeepestNesting = 64;
    private const int DeepestEmbedding = 4;

    private readonly List<WireField> _fields = [];
    private readonly Stack<Level> _levels = new();
    private string? _property;

    private sealed record Level(string Path, string Group, bool InContact, WireFieldKind? Kind, bool IsArray);

    /// <summary>The contact fields; null when the bytes are no JSON.</summary>
    internal static IReadOnlyList<WireField>? Read(ReadOnlySpan<byte> body)
    {
        try
        {
            return Read(body, new Level(string.Empty, string.Empty, false, null, false), 0);
        }
        catch (JsonException)
        {
            return null;
        }
        catch (InvalidOperationException)
        {
            // A string that holds half a surrogate pair or bytes that are no UTF-8.
            return null;
        }
    }

    private static List<WireField> Read(ReadOnlySpan<byte> body, Level root, int embedding)
    {
        if (body.StartsWith(Encoding.UTF8.Preamble))
            body = body[Encoding.UTF8.Preamble.Length..];
        var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = DeepestNesting });
        var contacts = new WireContactReader();
        contacts._levels.Push(root);
        while (reader.Read())
            contacts.Take(ref reader, embedding);
        return contacts._fields;
    }

    private void Take(ref Utf8JsonReader reader, int embedding)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                _property = reader.GetString();
                break;
            case JsonTokenType.StartObject or JsonTokenType.StartArray:
                _levels.Push(Next(isContainer: true, isArray: reader.TokenType == JsonTokenType.StartArray));
                _property = null;
                break;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                _levels.Pop();
                _property = null;
                break;
            default:
                Value(ref reader, embedding);
                _property = null;
                break;
        }
    }

    /// <summary>What a value or a child at this place is: inside a contact everything is contact data, and a list is what its property says.</summary>
    private Level Next(bool isContainer, bool isArray)
    {
        var above = _levels.Peek();
        if (_property is null)
            return above with { IsArray = isArray, Path = above.Path + (above.IsArray ? "[]" : string.Empty) };
        var name = WireVocabulary.Normal(_property);
        var path = above.Path.Length == 0 ? _property : $"{above.Path}.{_property}";
        var opens = WireVocabulary.OpensContact(name);
        var kind = WireVocabulary.KindOf(name) ?? (opens ? null : above.Kind);
        return new Level(path, opens && isContainer ? path : above.Group, above.InContact || opens, kind, isArray);
    }

    private void Value(ref Utf8JsonReader reader, int embedding)
    {
        var place = Next(isContainer: false, isArray: false);
        if (reader.TokenType == JsonTokenType.Null)
            return;
        var text = reader.TokenType switch
        {
            JsonTokenType.String => reader.GetString(),
            JsonTokenType.Number => Encoding.UTF8.GetString(reader.ValueSpan),
            _ => null,
        };
        if (text is not null && Embedded(text, place, embedding))
            return;
        if (place.Kind is null && !place.InContact)
            return;

        // A flag inside a contact is no datum; one in the place of an address is no address.
        if (text is null && place.Kind is null)
            return;
        _fields.Add(new WireField(place.Path, place.Group, place.Kind ?? WireFieldKind.Other, text));
    }

    /// <summary>Azure's problemScopingQuestions is JSON in a string (FACTS 3.3).</summary>
    private bool Embedded(string text, Level place, int embedding)
    {
        if (embedding >= DeepestEmbedding || WireVocabulary.IsProse(place.Path) || text.AsSpan().TrimStart() is not ['{' or '[', ..])
            return false;
        try
        {
            _fields.AddRange(Read(Encoding.UTF8.GetBytes(text), place, embedding + 1));
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
