namespace PartnerSupport.PowerShell;

/// <summary>A list as a stream.</summary>
internal static class AsyncSequence
{
    internal static async IAsyncEnumerable<T> ToAsync<T>(this IEnumerable<T> items)
    {
        foreach (var item in items)
            yield return item;
        await Task.CompletedTask.ConfigureAwait(false);
    }
}
