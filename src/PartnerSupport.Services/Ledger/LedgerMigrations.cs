using System.Data.Common;

namespace PartnerSupport.Services.Ledger;

/// <summary>Brings a database to the schema of this version, step by step, each written down in the table of migrations.</summary>
internal static class LedgerMigrations
{
    // Far above what this schema will ever have: a higher number was written by nobody of us.
    private const int HighestVersion = 10_000;

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
        var version = LedgerCommands.NumberOf(found);
        if (version is < 1 or > HighestVersion)
            throw LedgerErrors.Corrupt(dialect.Location, "csp_migration");
        return version <= dialect.Migrations.Count ? version : throw LedgerErrors.Newer(dialect.Location, version, dialect.Migrations.Count);
    }
}
