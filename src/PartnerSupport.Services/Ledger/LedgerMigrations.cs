using System.Data.Common;
using System.Globalization;

namespace PartnerSupport.Services.Ledger;

/// <summary>Brings a database to the schema of this version, step by step, each written down in the table of migrations.</summary>
internal static class LedgerMigrations
{
    internal static async Task ApplyAsync(LedgerDialect dialect, TimeProvider clock, CancellationToken cancellationToken)
    {
        var version = await dialect
            .ReadAsync(connection => VersionAsync(dialect, connection, null, cancellationToken), cancellationToken)
            .ConfigureAwait(false);
        if (version == dialect.Migrations.Count)
            return;
        await dialect
            .WriteAsync(
                async (connection, transaction) =>
                {
                    await dialect.BeforeMigrationAsync(connection, transaction, cancellationToken).ConfigureAwait(false);

                    // Asked again under the lock: another process may have been first.
                    var stands = await VersionAsync(dialect, connection, transaction, cancellationToken).ConfigureAwait(false);
                    for (var step = stands; step < dialect.Migrations.Count; step++)
                    {
                        await connection.Command(transaction, dialect.Migrations[step]).RunAsync(cancellationToken).ConfigureAwait(false);
                        await connection
                            .Command(
                                transaction,
                                "INSERT INTO csp_migration (version, applied_at) VALUES (@version, @at)",
                                ("@version", step + 1),
                                ("@at", LedgerTime.Text(clock.GetUtcNow()))
                            )
                            .RunAsync(cancellationToken)
                            .ConfigureAwait(false);
                    }

                    return true;
                },
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    private static async Task<int> VersionAsync(LedgerDialect dialect, DbConnection connection, DbTransaction? transaction, CancellationToken cancellationToken)
    {
        if (!await dialect.HasSchemaAsync(connection, transaction, cancellationToken).ConfigureAwait(false))
            return 0;
        var found = await connection.Command(transaction, "SELECT max(version) FROM csp_migration").ScalarAsync(cancellationToken).ConfigureAwait(false);
        var version = Convert.ToInt32(found ?? 0, CultureInfo.InvariantCulture);
        return version <= dialect.Migrations.Count ? version : throw LedgerErrors.Newer(dialect.Location, version, dialect.Migrations.Count);
    }
}
