namespace PartnerSupport.Services.Ledger;

/// <summary>Counts what a database holds of one world.</summary>
internal static class LedgerCount
{
    internal static Task<LedgerSummary> OfAsync(LedgerDialect dialect, LedgerSql sql, DatabaseHistory history, CancellationToken cancellationToken) =>
        dialect.ReadAsync(
            async connection =>
            {
                var rows = await sql.CountRows(connection)
                    .RowsAsync(
                        reader =>
                            (
                                State: Word(reader.GetString(0)),
                                Count: reader.GetInt32(1),
                                Oldest: LedgerTime.Read(reader.GetString(2)),
                                Text: reader.GetInt32(3)
                            ),
                        cancellationToken
                    )
                    .ConfigureAwait(false);
                var events = await history
                    .Sql.CountEvents(connection)
                    .RowsAsync(
                        reader => (Count: reader.GetInt32(0), Oldest: reader.IsDBNull(1) ? null : LedgerTime.Read(reader.GetString(1))),
                        cancellationToken
                    )
                    .ConfigureAwait(false);
                return new LedgerSummary
                {
                    Location = dialect.Location,
                    SchemaVersion = dialect.Migrations.Count,
                    SizeInBytes = await dialect.SizeAsync(connection, cancellationToken).ConfigureAwait(false),
                    RowsByState = rows.GroupBy(row => row.State).ToDictionary(group => group.Key, group => group.Sum(row => row.Count)),
                    OldestDue = rows.Where(row => row.State.IsUnderWay()).Min(row => row.Oldest),
                    OldestRow = rows.Min(row => row.Oldest),
                    RowsWithText = rows.Sum(row => row.Text),
                    Events = events[0].Count,
                    OldestEvent = events[0].Oldest,
                };
            },
            cancellationToken
        );

    // A state of a newer version counts as not known.
    private static LedgerState Word(string state) => Enum.TryParse<LedgerState>(state, out var known) ? known : LedgerState.Unknown;
}
