using System.Data.Common;
using System.Globalization;
using System.Text;

namespace PartnerSupport.Services.Ledger;

/// <summary>The statements about audit events.</summary>
/// <param name="world">The world.</param>
internal sealed class HistorySql(LedgerWorld world) : WorldSql(world)
{
    internal DbCommand Append(DbConnection connection, DbTransaction transaction, AuditEvent evidence, string payload) =>
        Of(
                connection,
                transaction,
                "INSERT INTO csp_audit (partner_tenant, cloud, sandbox, reference, at, what, payload) VALUES (@tenant, @cloud, @sandbox, "
                    + "@reference, @at, @what, @payload)"
            )
            .With("@reference", evidence.Reference)
            .With("@at", LedgerTime.Text(evidence.At))
            .With("@what", evidence.What)
            .With("@payload", payload);

    internal DbCommand Events(DbConnection connection, AuditQuery query, long after, int size)
    {
        var command = Of(connection, null, string.Empty).With("@after", after);
        var text = new StringBuilder($"SELECT id, payload FROM csp_audit WHERE {World} AND id > @after");
        if (query.Reference is { } reference)
        {
            text.Append(" AND reference = @reference");
            command.With("@reference", reference);
        }

        if (query.Since is { } since)
        {
            text.Append(" AND at >= @since");
            command.With("@since", LedgerTime.Text(since));
        }

        command.CommandText = text.Append(CultureInfo.InvariantCulture, $" ORDER BY id LIMIT {size}").ToString();
        return command;
    }

    /// <summary>Up to when events may leave; it only goes forward. The triggers of the schema keep everything after it.</summary>
    internal DbCommand Horizon(DbConnection connection, DbTransaction transaction, DateTimeOffset before) =>
        Of(
                connection,
                transaction,
                """
                INSERT INTO csp_retention (partner_tenant, cloud, sandbox, before) VALUES (@tenant, @cloud, @sandbox, @before)
                ON CONFLICT (partner_tenant, cloud, sandbox) DO UPDATE
                    SET before = CASE WHEN excluded.before > csp_retention.before THEN excluded.before ELSE csp_retention.before END
                """
            )
            .With("@before", LedgerTime.Text(before));

    internal DbCommand ClearEvents(DbConnection connection, DbTransaction transaction, DateTimeOffset before) =>
        Of(connection, transaction, $"DELETE FROM csp_audit WHERE {World} AND at < @before").With("@before", LedgerTime.Text(before));

    internal DbCommand CountEvents(DbConnection connection) => Of(connection, null, $"SELECT CAST(count(*) AS INTEGER), min(at) FROM csp_audit WHERE {World}");
}
