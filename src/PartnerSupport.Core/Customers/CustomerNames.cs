namespace PartnerSupport;

/// <summary>Compares customers' names as readers do: how a letter is put together (NFC, NFD) and which kind of blank stands in it cannot be seen.</summary>
public static class CustomerNames
{
    /// <summary>The name with letters in one piece and single plain blanks; signs such as ㈜ stay, since they are part of it.</summary>
    /// <param name="name">The name as typed or read.</param>
    public static string Canonical(string? name) =>
        string.Join(' ', UnicodeForm.Composed(name ?? string.Empty).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Whether two names are the same; capitals play no part.</summary>
    /// <param name="left">One name.</param>
    /// <param name="right">The other.</param>
    public static bool AreSame(string? left, string? right) => string.Equals(Canonical(left), Canonical(right), StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a name begins with a text; capitals play no part.</summary>
    /// <param name="name">The name.</param>
    /// <param name="beginning">The text.</param>
    public static bool Begins(string? name, string? beginning) => Canonical(name).StartsWith(Canonical(beginning), StringComparison.OrdinalIgnoreCase);
}
