namespace PartnerSupport.Services.Wire;

/// <summary>
/// Reads a fact: what cannot be read says why and what would help, and is no error (docs/decisions/contact-policy.md: unknown is never "no").
/// </summary>
internal static class FactReading
{
    /// <summary>Reads a fact.</summary>
    /// <typeparam name="T">What is read.</typeparam>
    /// <param name="what">Id of the text that names what is read.</param>
    /// <param name="remedy">Id of the text that names the right or call that would help.</param>
    /// <param name="read">Reads it; null: the service left it out.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static async Task<Fact<T>> ReadAsync<T>(string what, string remedy, Func<CancellationToken, Task<T?>> read, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            return await read(cancellationToken).ConfigureAwait(false) is { } value
                ? Fact<T>.Known(value)
                : Fact<T>.Unknown(MessageText.Format(FactIds.FactLeftOut, MessageText.Format(what)), MessageText.Format(remedy));
        }
        catch (SupportException failed) when (!failed.EndsSession)
        {
            var advice = failed.Kind == SupportErrorKind.PermissionDenied ? null : failed.Action;
            return Fact<T>.Unknown(MessageText.Format(FactIds.FactUnreadable, MessageText.Format(what), failed.Message), advice ?? MessageText.Format(remedy));
        }
    }
}
