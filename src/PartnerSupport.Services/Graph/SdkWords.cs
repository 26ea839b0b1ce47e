namespace PartnerSupport.Services.Graph;

/// <summary>States of the Graph SDK in the words of the wire.</summary>
internal static class SdkWords
{
    /// <summary>The word of a state; null where the SDK does not know what came.</summary>
    /// <typeparam name="T">The SDK's enum, whose names are the words with a capital.</typeparam>
    /// <param name="state">The state.</param>
    public static string? Of<T>(T? state)
        where T : struct, Enum => state is { } known && known.ToString() is { Length: > 0 } name ? char.ToLowerInvariant(name[0]) + name[1..] : null;
}
