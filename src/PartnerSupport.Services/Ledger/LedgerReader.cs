using System.Text;
using System.Text.Json;

namespace PartnerSupport.Services.Ledger;

/// <summary>
/// Reads rows and events. One that nobody can read is set aside and named once, so that it costs itself and nothing else; asked for by its
/// reference it is an error, since it may stand for a request that was sent.
/// </summary>
/// <param name="location">Where the ledger lies.</param>
internal sealed class LedgerReader(string location)
{
    private readonly object _gate = new();
    private readonly HashSet<string> _named = new(StringComparer.Ordinal);
    private readonly List<string> _untold = [];

    /// <exception cref="SupportException">LedgerCorrupt.</exception>
    internal LedgerEntry Read(LedgerRow row)
    {
        var entry = Read<LedgerEntry>(row.Payload, row.Reference);
        return entry.Reference == row.Reference ? entry : throw LedgerErrors.Corrupt(location, row.Reference);
    }

    /// <summary>A row; null where it is set aside.</summary>
    internal LedgerEntry? ReadOrSetAside(LedgerRow row) => OrSetAside(row.Reference, () => Read(row));

    /// <summary>An event; null where it is set aside.</summary>
    internal AuditEvent? ReadOrSetAside(string payload, string name) => OrSetAside(name, () => Read<AuditEvent>(payload, name));

    /// <summary>What was set aside since this was last asked.</summary>
    internal IReadOnlyList<string> TakeSetAside()
    {
        lock (_gate)
        {
            string[] taken = [.. _untold];
            _untold.Clear();
            return taken;
        }
    }

    private T Read<T>(string payload, string name)
    {
        var read = LedgerJson.Read<T>(payload, name, location);
        return !IsSound(payload) ? throw LedgerErrors.Corrupt(location, name) : read;
    }

    // We write what is missing as nothing at all. A null where a text or a list belongs would come out much later, and far from here; so would half a
    // surrogate pair in a name that this version passes over.
    private static bool IsSound(string payload)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(payload));
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.Null)
                    return false;
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped)
                    reader.GetString();
            }

            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private T? OrSetAside<T>(string name, Func<T> read)
        where T : class
    {
        try
        {
            return read();
        }
        catch (SupportException error) when (error.Id == ErrorIds.LedgerCorrupt)
        {
            lock (_gate)
            {
                if (_named.Add(name))
                    _untold.Add(name);
            }

            return null;
        }
    }
}
