namespace PartnerSupport.Services.AzureSupport;

/// <summary>
/// What a 409 is about. Resource Manager answers it for subscriptions that are disabled or not registered as well, and those are
/// refusals; that the name is taken is another matter, since our names are nobody else's.
/// </summary>
internal static class NameConflict
{
    private static readonly string[] Words = ["already", "exist", "in progress", "being created", "being updated"];

    /// <summary>Whether an error says that the name is taken, by a ticket or by a create that is under way.</summary>
    /// <param name="code">The error's code.</param>
    /// <param name="message">The error's words.</param>
    public static bool Is(string? code, string? message) => Mentions(code) || Mentions(message);

    private static bool Mentions(string? text) => text is not null && Array.Exists(Words, word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
}
