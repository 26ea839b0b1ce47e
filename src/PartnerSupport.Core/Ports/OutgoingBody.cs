namespace PartnerSupport;

/// <summary>A body that is about to leave.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Target">Where it goes.</param>
/// <param name="ContentType">Its media type; null when none is stated.</param>
/// <param name="Content">The bytes.</param>
/// <param name="CustomerId">The customer in whose context it goes; null when none is.</param>
public sealed record OutgoingBody(string Method, Uri Target, string? ContentType, ReadOnlyMemory<byte> Content, Guid? CustomerId);
