using System.Data.Common;
using System.Globalization;
using System.Text;

namespace PartnerSupport.Services.Ledger;

/// <summary>The statements of one world's ledger, the same for every database.</summary>
/// <param name="world">The world.</param>
/// <param name="rowLock">What a select within a transaction says to hold its row.</param>
internal sealed class LedgerSql(LedgerWorld world, string rowLock)
{
    /// <summary>Stands in every statement that reads or changes rows, events or documents.</summary>
    internal const string World = "partner_tenant = @tenant AND cloud = @cloud AND sandbox = @sandbox";

    private readonly string _tenant = world.PartnerTenantId.ToString("D");
    private readonly string _cloud = world.Cloud.ToString();

    // "live" cannot be a sandbox's id: those are written with their own prefix.
    private readonly string _sandbox = world.SandboxWorld is { } id ? "sandbox:" + id : "live";

    internal DbCommand Insert(DbConnection connection, DbTransaction transaction, LedgerEntry entry, string payload) =>
        Row(
                Of(
                    connection,
                    transaction,
                    """
                    INSERT INTO csp_request (partner_tenant, cloud, sandbox, reference, state, customer, service, duplicate_key, idempotency_key,
                        request_number, external_reference, lease_owner, lease_until, created_at, changed_at, format, payload)
                    VALUES (@tenant, @cloud, @sandbox, @reference, @state, @customer, @service, @duplicate, @idempotency,
                        @number, @external, @owner, @until, @created, @changed, @format, @payload)
                    ON CONFLICT (partner_tenant, cloud, sandbox, reference) DO NOTHING
                    """
                ),
                entry,
                payload,
                LedgerPayload.Format
            )
            .With("@created", LedgerTime.Text(entry.CreatedAt));

    internal DbCommand Update(DbConnection connection, DbTransaction transaction, LedgerEntry entry, string payload, int format) =>
        Row(
            Of(
                connection,
                transaction,
                $"""
                UPDATE csp_request SET state = @state, customer = @customer, service = @service, duplicate_key = @duplicate,
                    idempotency_key = @idempotency, request_number = @number, external_reference = @external,
                    lease_owner = @owner, lease_until = @until, changed_at = @changed, format = @format, payload = @payload
                WHERE {World} AND reference = @reference
                """
            ),
            entry,
            payload,
            format
        );

    internal DbCommand Find(DbConnection connection, DbTransaction? transaction, string reference) =>
        Of(
                connection,
                transaction,
                $"SELECT {LedgerRow.Columns} FROM csp_request WHERE {World} AND reference = @reference{(transaction is null ? string.Empty : rowLock)}"
            )
            .With("@reference", reference);

    internal DbCommand Page(DbConnection connection, LedgerQuery query, LedgerRow? after, int size)
    {
        var command = Of(connection, null, string.Empty);
        var text = new StringBuilder($"SELECT {LedgerRow.Columns} FROM csp_request WHERE {World}");
        Narrow(text, command, query);
        if (after is not null)
        {
            text.Append(" AND (created_at < @lastAt OR (created_at = @lastAt AND reference > @last))");
            command.With("@lastAt", after.CreatedAt).With("@last", after.Reference);
        }

        command.CommandText = text.Append(CultureInfo.InvariantCulture, $" ORDER BY created_at DESC, reference LIMIT {size}").ToString();
        return command;
    }

    /// <summary>Open rows of one duplicate key, newest first.</summary>
    internal DbCommand Duplicates(DbConnection connection, DbTransaction transaction, LedgerEntry entry, DateTimeOffset since)
    {
        var command = Of(connection, transaction, string.Empty)
            .With("@duplicate", entry.DuplicateKey)
            .With("@since", LedgerTime.Text(since))
            .With("@reference", entry.Reference);
        command.CommandText = $"""
            SELECT {LedgerRow.Columns} FROM csp_request
            WHERE {World} AND duplicate_key = @duplicate AND created_at >= @since AND reference <> @reference ORDER BY created_at DESC, reference
            """;
        return command;
    }

    /// <summary>The row that has a number; another's than the named one.</summary>
    internal DbCommand HolderOf(DbConnection connection, DbTransaction transaction, string number, string reference) =>
        Of(connection, transaction, $"SELECT reference FROM csp_request WHERE {World} AND request_number = @number AND reference <> @reference")
            .With("@number", number)
            .With("@reference", reference);

    /// <summary>Moves the end of a lease, in the columns and in the row's text.</summary>
    internal DbCommand Lease(DbConnection connection, DbTransaction transaction, LedgerEntry entry, string payload) =>
        Of(
                connection,
                transaction,
                $"UPDATE csp_request SET lease_owner = @owner, lease_until = @until, payload = @payload WHERE {World} AND reference = @reference"
            )
            .With("@reference", entry.Reference)
            .With("@owner", entry.LeaseOwner)
            .With("@until", LedgerTime.Text(entry.LeaseUntil))
            .With("@payload", payload);

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

    internal DbCommand DropFiles(DbConnection connection, DbTransaction transaction, string reference) =>
        Of(connection, transaction, $"DELETE FROM csp_file WHERE {World} AND reference = @reference").With("@reference", reference);

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

    internal DbCommand Events(DbConnection connection, string? reference, long after, int size)
    {
        var one = reference is null ? string.Empty : " AND reference = @reference";
        var command = Of(
                connection,
                null,
                string.Create(CultureInfo.InvariantCulture, $"SELECT id, payload FROM csp_audit WHERE {World}{one} AND id > @after ORDER BY id LIMIT {size}")
            )
            .With("@after", after);
        return reference is null ? command : command.With("@reference", reference);
    }

    /// <summary>Names a document among those of all worlds.</summary>
    internal string KeyOf(string document) => string.Join('/', _tenant, _cloud, _sandbox, document);

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

    internal DbCommand Clear(DbConnection connection, DbTransaction transaction, DateTimeOffset before)
    {
        var command = Of(connection, transaction, string.Empty).With("@before", LedgerTime.Text(before));
        var settled = Among(command, "settled", Enum.GetValues<LedgerState>().Where(state => state.IsSettled()).Select(state => state.ToString()));
        // Settled rows keep no files: those went with the move that settled them.
        command.CommandText = $"DELETE FROM csp_request WHERE {World} AND state IN {settled} AND changed_at < @before";
        return command;
    }

    private DbCommand Of(DbConnection connection, DbTransaction? transaction, string sql) =>
        connection.Command(transaction, sql, ("@tenant", _tenant), ("@cloud", _cloud), ("@sandbox", _sandbox));

    private static DbCommand Row(DbCommand command, LedgerEntry entry, string payload, int format) =>
        command
            .With("@reference", entry.Reference)
            .With("@state", entry.State.ToString())
            .With("@customer", entry.Request.CustomerId.ToString("D"))
            .With("@service", entry.Request.Service.ToString())
            .With("@duplicate", entry.DuplicateKey)
            .With("@idempotency", entry.IdempotencyKey)
            .With("@number", entry.Request.RequestNumber)
            .With("@external", Folded(entry.Request.ExternalReference))
            .With("@owner", entry.LeaseOwner)
            .With("@until", LedgerTime.Text(entry.LeaseUntil))
            .With("@changed", LedgerTime.Text(entry.ChangedAt))
            .With("@format", format)
            .With("@payload", payload);

    // Narrows by what is indexed; LedgerQuery.Means decides. Many customers are left to it: databases bound the number of parameters.
    private static void Narrow(StringBuilder text, DbCommand command, LedgerQuery query)
    {
        var asked = query.Requests;
        if (asked.Customers.Count is > 0 and <= 500)
            text.Append(" AND customer IN ").Append(Among(command, "customer", asked.Customers.Select(customer => customer.TenantId.ToString("D"))));
        if (query.States.Count > 0)
            text.Append(" AND state IN ").Append(Among(command, "state", query.States.Select(state => state.ToString())));
        if (asked.Services.Count > 0)
            text.Append(" AND service IN ").Append(Among(command, "service", asked.Services.Select(service => service.ToString())));
        if (query.DuplicateKey is { } duplicate)
            Equal("duplicate_key", duplicate);
        if (asked.RequestNumber is { } number)
            Equal("request_number", number);
        if (GivenText.Of(asked.ExternalReference) is { } external)
            Equal("external_reference", Folded(external)!);
        if (query.WrittenSince is { } written)
            Since("created_at", written);
        if (query.ChangedSince is { } changed)
            Since("changed_at", changed);

        void Equal(string column, string value)
        {
            text.Append(CultureInfo.InvariantCulture, $" AND {column} = @{column}");
            command.With("@" + column, value);
        }

        void Since(string column, DateTimeOffset time)
        {
            text.Append(CultureInfo.InvariantCulture, $" AND {column} >= @{column}");
            command.With("@" + column, LedgerTime.Text(time));
        }
    }

    // The column is for finding, in any capitals; what is shown stands in the row.
    private static string? Folded(string? text) => text?.ToUpperInvariant();

    private static string Among(DbCommand command, string name, IEnumerable<string> values)
    {
        var names = new List<string>();
        foreach (var value in values)
        {
            names.Add(string.Create(CultureInfo.InvariantCulture, $"@{name}{names.Count}"));
            command.With(names[^1], value);
        }

        return $"({string.Join(", ", names)})";
    }
}
