using System.Buffers;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Connections;

namespace PartnerSupport.Sandbox.Server;

/// <summary>
/// What stands before TLS on a port: lets TLS through, opens tunnels to the sandbox's hosts where it is a proxy, and says plainly what is wrong
/// with everything else.
/// </summary>
internal sealed class FrontDoor(SandboxServing serving)
{
    private const byte TlsHandshake = 0x16;
    private const int LongestHead = 16 * 1024;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>A connection, before anything of it was read; <paramref name="next"/> speaks TLS.</summary>
    public async Task AnswerAsync(ConnectionContext connection, ConnectionDelegate next)
    {
        string? head;
        // Not the connection's own end: that comes with the client's last byte, while what it said still waits to be read and answered.
        using (var patience = new CancellationTokenSource(Patience, TimeProvider.System))
        {
            try
            {
                head = await ReadHeadAsync(connection, patience.Token).ConfigureAwait(false);
            }
            catch (Exception error) when (error is OperationCanceledException or IOException or ConnectionResetException)
            {
                return;
            }
        }

        if (head is null)
        {
            await next(connection).ConfigureAwait(false);
            return;
        }

        if (head.Length == 0)
            return;
        var asked = head.Split('\r', 2)[0].Split(' ');
        if (Refusal(asked, connection) is { } refusal)
        {
            serving.Told?.Invoke(refusal.Why);
            await SayAsync(connection, refusal.Status, refusal.Why).ConfigureAwait(false);
            return;
        }

        await WriteAsync(connection, "HTTP/1.1 200 Connection established\r\n\r\n").ConfigureAwait(false);
        await next(connection).ConfigureAwait(false);
    }

    /// <summary>Null: it begins as TLS does, and nothing was taken. Otherwise the head of an HTTP request, taken; empty when it is none.</summary>
    private static async Task<string?> ReadHeadAsync(ConnectionContext connection, CancellationToken cancellationToken)
    {
        var input = connection.Transport.Input;
        while (true)
        {
            var read = await input.ReadAsync(cancellationToken).ConfigureAwait(false);
            var buffer = read.Buffer;
            if (buffer.Length > 0 && buffer.FirstSpan[0] == TlsHandshake)
            {
                input.AdvanceTo(buffer.Start);
                return null;
            }

            if (TryCutHead(ref buffer, out var head))
            {
                input.AdvanceTo(buffer.Start);
                return head;
            }

            var isOver = read.IsCompleted || buffer.Length > LongestHead;
            input.AdvanceTo(isOver ? buffer.End : buffer.Start, buffer.End);
            if (isOver)
                return "";
        }
    }

    private static bool TryCutHead(ref ReadOnlySequence<byte> buffer, out string head)
    {
        var reader = new SequenceReader<byte>(buffer);
        var isWhole = reader.TryReadTo(out ReadOnlySequence<byte> found, "\r\n\r\n"u8) && found.Length <= LongestHead;
        head = isWhole ? Encoding.Latin1.GetString(found) : "";
        if (isWhole)
            buffer = buffer.Slice(reader.Position);
        return isWhole;
    }

    private (HttpStatusCode Status, string Why)? Refusal(string[] asked, ConnectionContext connection)
    {
        var port = (connection.LocalEndPoint as IPEndPoint)?.Port ?? 0;
        if (asked is not [var method, var target, _])
            return (HttpStatusCode.BadRequest, $"This port speaks TLS: https://127.0.0.1:{port}/");
        if (method != "CONNECT")
        {
            var toProxy = serving.Proxy && target.Contains("://", StringComparison.Ordinal);
            return toProxy
                ? (HttpStatusCode.Forbidden, $"The sandbox's proxy opens tunnels for https only, not {Shown(target)}. Nothing was sent on.")
                : (HttpStatusCode.BadRequest, $"This port speaks TLS, and that was plain HTTP: use https://127.0.0.1:{port}/");
        }

        if (!serving.Proxy)
            return (HttpStatusCode.Forbidden, "This sandbox is no proxy: start it with --proxy.");
        return target.Split(':') is [var host, "443"] && SandboxSite.Find(host) is not null
            ? null
            : (
                HttpStatusCode.Forbidden,
                $"The sandbox's proxy reaches Microsoft's hosts as the sandbox plays them, and not {Shown(target)}. Nothing was sent on."
            );
    }

    /// <summary>What a client wrote, safe to show in a terminal.</summary>
    private static string Shown(string target) => new([.. target.Take(200).Where(sign => sign is > ' ' and < (char)0x7f)]);

    private static Task SayAsync(ConnectionContext connection, HttpStatusCode status, string why)
    {
        var reason = status == HttpStatusCode.Forbidden ? "Forbidden" : "Bad Request";
        var body = why + "\n";
        return WriteAsync(
            connection,
            $"HTTP/1.1 {(int)status} {reason}\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n{body}"
        );
    }

    private static async Task WriteAsync(ConnectionContext connection, string text) =>
        await connection.Transport.Output.WriteAsync(Encoding.ASCII.GetBytes(text)).ConfigureAwait(false);
}
