using System.Data.Common;

namespace PartnerSupport.Services.Ledger;

/// <summary>Statements of one world's ledger, the same for every database.</summary>
/// <param name="world">The world.</param>
internal abstract class WorldSql(LedgerWorld world)
{
    /// <summary>Stands in every statement that reads or changes rows, events or documents.</summary>
    internal const string World = "partner_tenant = @tenant AND cloud = @cloud AND sandbox = @sandbox";

    private readonly string _tenant = world.PartnerTenantId.ToString("D");
    private readonly string _cloud = world.Cloud.ToString();

    // "live" cannot be a sandbox's id: those are written with their own prefix.
    private readonly string _sandbox = world.SandboxWorld is { } id ? "sandbox:" + id : "live";

    /// <summary>Names a thing of this world among those of all.</summary>
    internal string KeyOf(string name) => string.Join('/', _tenant, _cloud, _sandbox, name);

    private protected DbCommand Of(DbConnection connection, DbTransaction? transaction, string sql) =>
        connection.Command(transaction, sql, ("@tenant", _tenant), ("@cloud", _cloud), ("@sandbox", _sandbox));
}
