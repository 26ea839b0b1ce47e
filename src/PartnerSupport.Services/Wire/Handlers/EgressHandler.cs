namespace PartnerSupport.Services.Wire.Handlers;

/// <summary>
/// Reads a body once, has it checked, and sends exactly the bytes that were checked (R8, R11). Only the sign-in's own requests
/// pass unread: they carry secrets, never contacts. They are known by their host and by nothing else.
/// </summary>
internal sealed class EgressHandler(IEgressGuard guard, CloudInfo cloud, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Content is { } content)
        {
            var target = request.RequestUri ?? throw new InvalidOperationException("A request without an address.");
            var bytes = await content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
            if (bytes.Length > 0 && !WireHosts.IsLogin(cloud, target))
            {
                // What is compressed or encrypted cannot be read, and what cannot be read does not leave.
                if (content.Headers.ContentEncoding.Count > 0)
                    throw new SupportException(WireIds.EgressBodyEncoded, SupportErrorKind.SecurityError, target.Host);

                var customer = request.Options.TryGetValue(WireKeys.CustomerId, out var id) ? id : null;
                await guard
                    .CheckAsync(new OutgoingBody(request.Method.Method, target, content.Headers.ContentType?.MediaType, bytes, customer), cancellationToken)
                    .ConfigureAwait(false);
            }

            request.Content = Frozen(content, bytes);
        }

        return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }

    // The guard has no way to change these bytes, and each try sends them anew.
    private static ByteArrayContent Frozen(HttpContent content, byte[] bytes)
    {
        var frozen = new ByteArrayContent(bytes);
        foreach (var header in content.Headers.NonValidated)
        {
            foreach (var value in header.Value)
                frozen.Headers.TryAddWithoutValidation(header.Key, value);
        }

        return frozen;
    }
}
