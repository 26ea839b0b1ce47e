using System.Data.Common;
using System.Globalization;
using System.Text;

namespace PartnerSupport.Services.Ledger;

/// <summary>The statements about rows.</summary>
/// <param name="world">The world.</param>
/// <param name="rowLock">What a select within a transaction says to hold its row.</param>
internal sealed class LedgerSql(LedgerWorld world, string rowLock) : WorldSql(world)
{
    internal DbCommand Insert(DbConnection connection, DbTransaction transaction, LedgerEntry entry, string payload) =>
        Row(
                Of(
                    connection,
                    transaction,
                    """
                    INSERT INTO csp_request (partner_tenant, cloud, sandbox, reference, state, customer, service, duplicate_key, idempotency_key,
                        request_number, external_reference, lease_owner, lease_until, created_at, changed_at, status, holds_text, actions, format, payload)
                    VALUES (@tenant, @cloud, @sandbox, @reference, @state, @customer, @service, @duplicate, @idempotency,
                        @number, @external, @owner, @until, @created, @changed, @status, @text, @actions, @format, @payload)
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
                    lease_owner = @owner, lease_until = @until, changed_at = @changed,
                    status = @status, holds_text = @text, actions = @actions, format = @format, payload = @payload
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

    internal DbCommand CountRows(DbConnection connection) =>
        Of(
            connection,
            null,
            $"""
            SELECT state, CAST(count(*) AS INTEGER), min(created_at), CAST(sum(holds_text) AS INTEGER)
            FROM csp_request WHERE {World} GROUP BY state
            """
        );

    internal DbCommand Clear(DbConnection connection, DbTransaction transaction, DateTimeOffset before)
    {
        var command = Of(connection, transaction, string.Empty).With("@before", LedgerTime.Text(before));
        var settled = Among(command, "settled", Enum.GetValues<LedgerState>().Where(state => state.IsSettled()).Select(state => state.ToString()));
        command.CommandText = $"DELETE FROM csp_request WHERE {World} AND state IN {settled} AND changed_at < @before";
        return command;
    }

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
            .With("@status", entry.Request.Status.ToString())
            .With("@text", entry.HoldsText ? 1 : 0)
            .With("@actions", entry.Actions.Count)
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
        if (query.WrittenBefore is { } old)
            Before("created_at", old);
        if (query.ChangedBefore is { } before)
            Before("changed_at", before);
        if (asked.Statuses.Count > 0)
            text.Append(" AND status IN ").Append(Among(command, "status", asked.Statuses.Select(status => status.ToString()).Append(string.Empty)));

        if (query.WithText)
            text.Append(" AND holds_text = 1");
        if (query.WithActions)
            text.Append(" AND actions > 0");

        void Equal(string column, string value)
        {
            text.Append(CultureInfo.InvariantCulture, $" AND {column} = @{column}");
            command.With("@" + column, value);
        }

        void Before(string column, DateTimeOffset time)
        {
            text.Append(CultureInfo.InvariantCulture, $" AND {column} < @{column}_before");
            command.With($"@{column}_before", LedgerTime.Text(time));
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
