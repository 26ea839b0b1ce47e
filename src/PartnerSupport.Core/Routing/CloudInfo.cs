namespace PartnerSupport;

/// <summary>One cloud: its endpoints and portals, what it offers, and whether it is closed (R1, FACTS 2.8, 3.9, 4.7, 6).</summary>
public sealed record CloudInfo
{
    /// <summary>The cloud.</summary>
    public required CspCloud Cloud { get; init; }

    /// <summary>Microsoft's name of the cloud.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>Sign-in, for example <c>https://login.microsoftonline.com</c>.</summary>
    public required Uri Login { get; init; }

    /// <summary>Microsoft Graph; GCC High's in the cloud for US Government.</summary>
    public required Uri Graph { get; init; }

    /// <summary>Microsoft Graph of the Department of Defense (FACTS 4.7); null elsewhere.</summary>
    public Uri? GraphDod { get; init; }

    /// <summary>Audience of Microsoft Graph tokens; <see cref="Graph"/> unless said otherwise.</summary>
    public Uri GraphAudience
    {
        get => field ?? Graph;
        init;
    }

    /// <summary>Azure Resource Manager.</summary>
    public required Uri ResourceManager { get; init; }

    /// <summary>Audience of Azure Resource Manager tokens.</summary>
    public required Uri ResourceManagerAudience { get; init; }

    /// <summary>Partner Center's API.</summary>
    public required Uri PartnerCenter { get; init; }

    /// <summary>Audience of Partner Center tokens; <see cref="PartnerCenter"/> unless said otherwise.</summary>
    public Uri PartnerCenterAudience
    {
        get => field ?? PartnerCenter;
        init;
    }

    /// <summary>Partner Center's list of customers: where every way begins (R4, R13).</summary>
    public Uri? PartnerCenterPortal { get; init; }

    /// <summary>Partner Center's security alerts: where Microsoft is told of fraud (R3, FACTS 1.6); null where none is known.</summary>
    public Uri? PartnerCenterAlerts { get; init; }

    /// <summary>Portal link templates by channel.</summary>
    public IReadOnlyDictionary<SupportChannel, PortalLinks> Portals
    {
        get;
        init => field = new ReadOnlyTable<SupportChannel, PortalLinks>(value);
    } = new ReadOnlyTable<SupportChannel, PortalLinks>(new Dictionary<SupportChannel, PortalLinks>());

    /// <summary>Hosts to which a link may lead; exact names, nothing below them.</summary>
    public IReadOnlyList<string> LinkHosts { get; init; } = [];

    /// <summary>Services that partners can sell here, as far as the sources say.</summary>
    public IReadOnlyList<CspService> OfferedServices { get; init; } = [];

    /// <summary>Whether Partner Center's service-request API serves here (FACTS 2.8).</summary>
    public bool HasServiceRequestApi { get; init; } = true;

    /// <summary>Whether Azure's support API is known to be registered here (FACTS 3.9: only known of the public cloud).</summary>
    public bool HasAzureSupportApi { get; init; } = true;

    /// <summary>The day on which the cloud closed; null while it runs.</summary>
    public DateOnly? ClosedSince { get; init; }

    /// <summary>Whether the cloud is closed.</summary>
    public bool IsClosed => ClosedSince is not null;

    /// <summary>Every entry with its source and whether it is verified.</summary>
    public IReadOnlyList<CloudEntry> Entries { get; init; } = [];

    /// <inheritdoc/>
    public override string ToString() => Name.Length > 0 ? Name : Cloud.ToString();
}
