using System.Text.Json;

namespace PartnerSupport;

/// <summary>
/// Remembers for each operator up to where the notes of each request were read: a small document of the ledger under the account's name, so that a
/// shift on another machine goes on where its people left off. What cannot be understood is as good as nothing: everything is unread then.
/// </summary>
internal sealed class ReadMarks(IRequestLedger ledger, ITokenSource tokens)
{
    /// <summary>More requests than an operator reads in years; what was read longest ago goes first.</summary>
    private const int MostRequests = 5000;

    private string Document => "read/" + Account.ToLowerInvariant();

    /// <summary>Who reads.</summary>
    internal string Account => tokens.State.Account ?? tokens.State.ClientId ?? Environment.UserName;

    internal async Task<ReadMark?> FindAsync(string request, CancellationToken cancellationToken) =>
        Read(await ledger.ReadDocumentAsync(Document, cancellationToken).ConfigureAwait(false)).GetValueOrDefault(request);

    internal Task SetAsync(string request, IReadOnlyCollection<SupportNote> read, CancellationToken cancellationToken) =>
        ledger.UpdateDocumentAsync(Document, text => With(text, request, read), cancellationToken);

    private static string With(string? text, string request, IReadOnlyCollection<SupportNote> read)
    {
        var marks = Read(text);
        marks[request] = ReadMark.After(marks.GetValueOrDefault(request), read);
        var kept = marks.Count <= MostRequests ? marks : marks.OrderByDescending(mark => mark.Value.At).Take(MostRequests).ToDictionary();
        return JsonSerializer.Serialize(kept);
    }

    private static Dictionary<string, ReadMark> Read(string? text)
    {
        try
        {
            return text is null ? [] : JsonSerializer.Deserialize<Dictionary<string, ReadMark>>(text) ?? [];
        }
        catch (JsonException)
        {
            return [];
        }
    }
}
