namespace PartnerSupport.Services.Ledger;

/// <summary>The partner's policy in a file that this module only reads. Read again when it changes.</summary>
/// <param name="path">The file.</param>
internal sealed class PolicyFile(string path)
{
    private Reading? _last;

    /// <summary>The full path.</summary>
    internal string Path { get; } =
        path.Contains('\0', StringComparison.Ordinal) ? throw PolicyErrors.NotReadable(path.Replace('\0', '\uFFFD'), "NUL") : System.IO.Path.GetFullPath(path);

    /// <exception cref="SupportException">PolicyNotReadable, PolicyInvalid, PolicyNewer: without its policy a partner's session stands still.</exception>
    internal async Task<SupportPolicy> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            // Length and time say nothing for sure: some tools keep both.
            var text = await File.ReadAllTextAsync(Path, cancellationToken).ConfigureAwait(false);
            if (_last is { } last && last.Text == text)
                return last.Policy;
            var policy = PolicyText.Read(text, Path);
            _last = new Reading(text, policy);
            return policy;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw PolicyErrors.NotReadable(Path, error.Message);
        }
    }

    private sealed record Reading(string Text, SupportPolicy Policy);
}
