namespace PartnerSupport.Sandbox.Server;

/// <summary>How a world is served.</summary>
public sealed record SandboxServing
{
    /// <summary>A port on 127.0.0.1; 0 finds a free one.</summary>
    public int Port { get; init; }

    /// <summary>TLS, with certificates of an authority made for this run.</summary>
    public bool Https { get; init; }

    /// <summary>The port is a proxy, too: it ends tunnels to the hosts that the sandbox plays, and refuses all others. Implies <see cref="Https"/>.</summary>
    public bool Proxy { get; init; }

    /// <summary>Where the authority's certificate is written; null: in the user's folder, by the port.</summary>
    public string? CertificateFile { get; init; }

    /// <summary>Told in a line what a client does wrong before any request of it is read: another protocol, another host, a broken handshake.</summary>
    public Action<string>? Told { get; init; }

    internal bool IsTls => Https || Proxy;
}
