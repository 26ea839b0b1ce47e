namespace PartnerSupport.Services.Wire.Handlers;

/// <summary>
/// Reads each answer to its end within the try and the try's time, so that a line that drops in the middle, or a service that says
/// nothing, is a failed try and not somebody else's surprise. Waits for tokens or for a place at the host do not count.
/// </summary>
internal sealed class WholeAnswerHandler(WireOptions options, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    // No UTF-8, so no JSON: what stands for a body that cannot be unpacked.
    private static readonly byte[] Unreadable = [0xFF];

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var timer = new CancellationTokenSource(options.TryTimeout, options.Clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timer.Token);
        try
        {
            return await ReceiveAsync(request, both.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (timer.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new IOException("Nobody answered in time.");
        }
    }

    private async Task<HttpResponseMessage> ReceiveAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        try
        {
            response.RequestMessage ??= request;
            var content = response.Content;
            var announced = content.Headers.ContentLength;
            var bytes = await ReadAsync(content, cancellationToken).ConfigureAwait(false);
            if (announced > bytes.Length && bytes != Unreadable && request.Method != HttpMethod.Head)
                throw new IOException("The answer was cut off.");

            response.Content = Copy(content, bytes);
            content.Dispose();
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    private async Task<byte[]> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        using var buffer = new MemoryStream();
        var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            var chunk = new byte[16 * 1024];
            int read;
            try
            {
                while ((read = await stream.ReadAsync(chunk, cancellationToken).ConfigureAwait(false)) > 0)
                {
                    if (buffer.Length + read > options.MaxAnswerBytes)
                        throw new IOException("The answer is longer than is read.");
                    buffer.Write(chunk, 0, read);
                }
            }
            catch (Exception packed) when (packed is InvalidDataException or InvalidOperationException)
            {
                // gzip and deflate say the one, Brotli the other. Status and headers are read all the same: a 202 stays one.
                return Unreadable;
            }
        }

        return buffer.ToArray();
    }

    private static ByteArrayContent Copy(HttpContent content, byte[] bytes)
    {
        var copy = new ByteArrayContent(bytes);
        foreach (var header in content.Headers.NonValidated)
        {
            foreach (var value in header.Value)
                copy.Headers.TryAddWithoutValidation(header.Key, value);
        }

        copy.Headers.ContentLength = bytes.Length;
        return copy;
    }
}
