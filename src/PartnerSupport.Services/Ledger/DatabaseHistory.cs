using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace PartnerSupport.Services.Ledger;

/// <summary>The audit trail in a database.</summary>
internal sealed class DatabaseHistory(LedgerDialect dialect, HistorySql sql, LedgerReader rows)
{
    private const int PageSize = 200;

    internal HistorySql Sql => sql;

    internal async IAsyncEnumerable<AuditEvent> ReadAsync(AuditQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        long last = 0;
        while (true)
        {
            var page = await dialect
                .ReadAsync(
                    connection =>
                        sql.Events(connection, query, last, PageSize).RowsAsync(reader => (Id: reader.GetInt64(0), Payload: reader.Text(1)), cancellationToken),
                    cancellationToken
                )
                .ConfigureAwait(false);
            foreach (var (id, payload) in page)
            {
                cancellationToken.ThrowIfCancellationRequested();
                last = id;
                if (rows.ReadOrSetAside(payload, string.Create(CultureInfo.InvariantCulture, $"csp_audit {id}")) is { } evidence && query.Means(evidence))
                    yield return evidence;
            }

            if (page.Count < PageSize)
                yield break;
        }
    }

    internal Task<int> ClearAsync(DateTimeOffset before, AuditEvent evidence, CancellationToken cancellationToken) =>
        dialect.WriteAsync(
            async (connection, transaction) =>
            {
                await sql.Horizon(connection, transaction, before).RunAsync(cancellationToken).ConfigureAwait(false);
                var removed = await sql.ClearEvents(connection, transaction, before).RunAsync(cancellationToken).ConfigureAwait(false);
                await AppendAsync(connection, transaction, evidence, cancellationToken).ConfigureAwait(false);
                return removed;
            },
            cancellationToken
        );

    internal async Task<bool> AppendAsync(DbConnection connection, DbTransaction transaction, AuditEvent evidence, CancellationToken cancellationToken)
    {
        await sql.Append(connection, transaction, evidence, LedgerJson.Write(evidence)).RunAsync(cancellationToken).ConfigureAwait(false);
        return true;
    }
}
