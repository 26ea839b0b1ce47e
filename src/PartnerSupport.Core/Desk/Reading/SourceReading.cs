namespace PartnerSupport;

/// <summary>Reads one system's list to its end, or to where it breaks off: what came before is not lost.</summary>
internal static class SourceReading
{
    internal static async Task<(IReadOnlyList<SupportRequest> Found, SupportException? Error)> ReadAsync(
        IRequestSource source,
        CspCustomer? customer,
        RequestQuery query,
        CancellationToken cancellationToken
    )
    {
        var found = new List<SupportRequest>();
        try
        {
            await foreach (var request in source.ListAsync(customer, query, cancellationToken).ConfigureAwait(false))
                found.Add(request);
            return (found, null);
        }
        catch (SupportException error) when (!error.EndsSession)
        {
            return (found, error);
        }
    }
}
