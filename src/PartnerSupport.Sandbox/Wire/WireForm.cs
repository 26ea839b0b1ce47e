namespace PartnerSupport.Sandbox;

/// <summary>Reads <c>name=value&amp;…</c>, the form of query strings and of the token endpoint's bodies.</summary>
internal static class WireForm
{
    public static Dictionary<string, string> Parse(string text)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var pair in text.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            var name = equals < 0 ? pair : pair[..equals];
            values[Unescape(name)] = equals < 0 ? "" : Unescape(pair[(equals + 1)..]);
        }

        return values;
    }

    private static string Unescape(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
