namespace PartnerSupport;

/// <summary>The command on whose behalf work is done, for the audit trail; it flows with the work.</summary>
public static class SupportCommand
{
    private static readonly AsyncLocal<string?> Ambient = new();

    /// <summary>The command; null outside of one.</summary>
    public static string? Current => Ambient.Value;

    /// <summary>Does work on a command's behalf.</summary>
    /// <param name="command">The command's name, for example <c>New-CspSupportRequest</c>.</param>
    /// <param name="work">The work.</param>
    public static async Task<T> RunAsync<T>(string command, Func<Task<T>> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        Ambient.Value = command;
        return await work().ConfigureAwait(false);
    }
}
