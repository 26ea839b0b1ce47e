namespace PartnerSupport.Sandbox;

/// <summary>
/// The services and problem classifications that tickets can be about. The three special services and the virtual machine
/// services carry Microsoft's ids (FACTS 3.3, specs); the others are ours. Made when first asked for.
/// </summary>
internal static class AzureCatalog
{
    public const string Billing = "517f2da6-78fd-0498-4e22-ad26996b1dfc";
    public const string SubscriptionManagement = "f3dc5421-79ef-1efa-41a5-42bf3cbb52c6";
    public const string Quota = "06bfd9d3-516b-d5c6-5802-169c800dec89";

    private static readonly Lazy<AzureService[]> Made = new(Create);

    public static IReadOnlyList<AzureService> Services => Made.Value;

    public static AzureService? Find(string name) =>
        Made.Value.FirstOrDefault(service => string.Equals(service.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The service of an id /providers/Microsoft.Support/services/{name}.</summary>
    public static AzureService? FindById(string? id) =>
        id?.Split('/', StringSplitOptions.RemoveEmptyEntries) switch
        {
            [var providers, var support, var services, var name]
                when Is(providers, "providers") && Is(support, "Microsoft.Support") && Is(services, "services") => Find(name),
            _ => null,
        };

    private static bool Is(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static AzureService[] Create() =>
        [
            Service(
                    1,
                    "Billing",
                    [],
                    "Reservation Management / Exchanges and Refunds",
                    "Reservation Management / Request Invoices",
                    "Invoice / Unexpected charges",
                    "Refund request",
                    "Other General Billing Questions"
                )
                .WithId(Billing)
                .With("44114011-6a66-e902-c00f-e419b6b4509f", "Cost Management / Access control issues"),
            Service(
                    2,
                    "Subscription management",
                    [],
                    "Transfer ownership",
                    "Cancel subscription",
                    "Reactivate a disabled subscription",
                    "Role-based access control / Elevate access",
                    "Other General Questions"
                )
                .WithId(SubscriptionManagement),
            Service(
                    3,
                    "Service and subscription limits (quotas)",
                    [],
                    "Compute-VM (cores-vCPUs) subscription limit increases",
                    "Batch",
                    "SQL Database",
                    "SQL Managed Instance",
                    "Azure Synapse Analytics",
                    "Machine Learning service",
                    "Other Requests"
                )
                .WithId(Quota),
            Service(
                    4,
                    "Virtual Machine running Linux",
                    ["MICROSOFT.CLASSICCOMPUTE/VIRTUALMACHINES", "MICROSOFT.COMPUTE/VIRTUALMACHINES", "MICROSOFT.COMPUTE/VIRTUALMACHINESCALESETS"],
                    "Cannot connect to my VM",
                    "VM restarted or stopped unexpectedly",
                    "Cannot start or stop my VM",
                    "VM performance",
                    "Management / Extensions"
                )
                .WithId("cddd3eb5-1830-b494-44fd-782f691479dc"),
            Service(
                    5,
                    "Virtual Machine running Windows",
                    ["MICROSOFT.CLASSICCOMPUTE/VIRTUALMACHINES", "MICROSOFT.COMPUTE/VIRTUALMACHINES", "MICROSOFT.COMPUTE/VIRTUALMACHINESCALESETS"],
                    "Cannot connect to my VM",
                    "VM restarted or stopped unexpectedly",
                    "Windows Update, guest patching and OS upgrades",
                    "VM performance",
                    "Licensing and activation"
                )
                .WithId("6f16735c-b0ae-b275-ad3a-03479cfa1396"),
            Service(
                6,
                "App Service",
                ["MICROSOFT.WEB/SITES", "MICROSOFT.WEB/SERVERFARMS"],
                "Availability and performance",
                "Configuration and settings",
                "Deployment slots",
                "Custom domains and certificates",
                "Authentication and authorization"
            ),
            Service(
                7,
                "Key Vault",
                ["MICROSOFT.KEYVAULT/VAULTS"],
                "Recover a deleted vault or object",
                "Access denied to keys, secrets or certificates",
                "Certificate renewal",
                "Managed HSM"
            ),
            Service(
                8,
                "SQL Database",
                ["MICROSOFT.SQL/SERVERS", "MICROSOFT.SQL/SERVERS/DATABASES", "MICROSOFT.SQL/SERVERS/ELASTICPOOLS"],
                "Scaling",
                "Connectivity",
                "Query performance",
                "Geo-replication and failover groups",
                "Backup and restore"
            ),
            Service(
                9,
                "ExpressRoute",
                ["MICROSOFT.NETWORK/EXPRESSROUTECIRCUITS"],
                "BGP session down",
                "Circuit provisioning",
                "Packet loss or latency",
                "Route advertisement"
            ),
            Service(
                10,
                "Azure Kubernetes Service",
                ["MICROSOFT.CONTAINERSERVICE/MANAGEDCLUSTERS"],
                "API server unavailable",
                "Node not ready",
                "Cluster upgrade",
                "Ingress and networking"
            ),
            Service(
                11,
                "Virtual Network",
                ["MICROSOFT.NETWORK/VIRTUALNETWORKS", "MICROSOFT.CLASSICNETWORK/VIRTUALNETWORKS"],
                "Connectivity between resources",
                "Peering",
                "DNS name resolution",
                "Network security groups"
            ),
            Service(
                12,
                "Storage Account Management",
                ["MICROSOFT.STORAGE/STORAGEACCOUNTS"],
                "Availability and latency",
                "Recover deleted data",
                "Replication and failover",
                "Access and permissions"
            ),
            Service(
                13,
                "Microsoft Entra Directories, Domains, and Objects",
                [],
                "Domain verification",
                "Directory synchronization",
                "Groups and administrative units"
            ),
            Service(14, "Backup", ["MICROSOFT.RECOVERYSERVICES/VAULTS"], "Backup failure", "Restore failure", "Vault configuration"),
            Service(15, "Azure Databricks", ["MICROSOFT.DATABRICKS/WORKSPACES"], "Cluster creation fails", "Job or notebook failures")
                .WithConsent("DatabricksConsent"),
        ];

    private static AzureService Service(int number, string display, string[] resourceTypes, params string[] classifications) =>
        new($"5b000000-0000-4000-8000-{number:D12}", display, resourceTypes)
        {
            Classifications = [.. classifications.Select((name, index) => new AzureClassification($"5c000000-0000-4000-8000-{number:D6}{index + 1:D6}", name))],
        };
}
