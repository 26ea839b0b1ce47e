using System.Data.Common;

namespace PartnerSupport.Services.Ledger;

/// <summary>The statements about small documents and about the files that rows keep.</summary>
/// <param name="world">The world.</param>
internal sealed class KeepingSql(LedgerWorld world) : WorldSql(world)
{
    internal DbCommand ReadDocument(DbConnection connection, DbTransaction? transaction, string name) =>
        Of(connection, transaction, $"SELECT content FROM csp_document WHERE {World} AND name = @name").With("@name", name);

    internal DbCommand Document(DbConnection connection, DbTransaction transaction, string name, string? content, DateTimeOffset now) =>
        content is null
            ? Of(connection, transaction, $"DELETE FROM csp_document WHERE {World} AND name = @name").With("@name", name)
            : Of(
                    connection,
                    transaction,
                    """
                    INSERT INTO csp_document (partner_tenant, cloud, sandbox, name, content, changed_at)
                    VALUES (@tenant, @cloud, @sandbox, @name, @content, @at)
                    ON CONFLICT (partner_tenant, cloud, sandbox, name) DO UPDATE SET content = excluded.content, changed_at = excluded.changed_at
                    """
                )
                .With("@name", name)
                .With("@content", content)
                .With("@at", LedgerTime.Text(now));

    internal DbCommand KeepFile(DbConnection connection, DbTransaction transaction, string reference, AttachmentContent file) =>
        Of(
                connection,
                transaction,
                """
                INSERT INTO csp_file (partner_tenant, cloud, sandbox, reference, sha256, content)
                VALUES (@tenant, @cloud, @sandbox, @reference, @sha256, @content)
                ON CONFLICT (partner_tenant, cloud, sandbox, reference, sha256) DO NOTHING
                """
            )
            .With("@reference", reference)
            .With("@sha256", file.Sha256)
            .With("@content", file.Content.ToArray());

    internal DbCommand ReadFile(DbConnection connection, string reference, string sha256) =>
        Of(connection, null, $"SELECT content FROM csp_file WHERE {World} AND reference = @reference AND sha256 = @sha256")
            .With("@reference", reference)
            .With("@sha256", sha256);

    /// <summary>Drops the files of rows that are there no more.</summary>
    internal DbCommand DropOrphans(DbConnection connection, DbTransaction transaction) =>
        Of(connection, transaction, $"DELETE FROM csp_file WHERE {World} AND reference NOT IN (SELECT reference FROM csp_request WHERE {World})");

    /// <summary>Drops the files of a row that it has no use for.</summary>
    internal DbCommand DropFiles(DbConnection connection, DbTransaction transaction, LedgerEntry row)
    {
        var needed = row.NeededFiles().Select((sha256, at) => (Name: $"@needed{at}", Value: sha256)).ToArray();
        var besides = needed.Length == 0 ? string.Empty : $" AND sha256 NOT IN ({string.Join(", ", needed.Select(file => file.Name))})";
        var command = Of(connection, transaction, $"DELETE FROM csp_file WHERE {World} AND reference = @reference{besides}").With("@reference", row.Reference);
        return needed.Aggregate(command, (drop, file) => drop.With(file.Name, file.Value));
    }
}
