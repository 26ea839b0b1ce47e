using Microsoft.Kiota.Abstractions;

namespace PartnerSupport.Services.Graph;

/// <summary>Goes with each request of the Graph SDK and says whose token it takes.</summary>
/// <param name="TenantId">The tenant that is read.</param>
internal sealed record GraphTenant(Guid TenantId) : IRequestOption
{
    /// <summary>Where Kiota puts it.</summary>
    private static readonly HttpRequestOptionsKey<IRequestOption> Key = new(typeof(GraphTenant).FullName!);

    /// <summary>The tenant of a request.</summary>
    /// <param name="request">The request.</param>
    /// <exception cref="InvalidOperationException">A reader forgot the options: no token may be guessed.</exception>
    public static Guid Of(HttpRequestMessage request) =>
        request.Options.TryGetValue(Key, out var option) && option is GraphTenant tenant
            ? tenant.TenantId
            : throw new InvalidOperationException("A request to Graph names no tenant.");
}
