using System.Data.Common;

namespace PartnerSupport.Services.Ledger;

/// <summary>Commands with named parameters, the same for every provider.</summary>
internal static class LedgerCommands
{
    internal static DbCommand Command(this DbConnection connection, DbTransaction? transaction, string sql, params (string Name, object? Value)[] parameters)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
            command.With(name, value);
        return command;
    }

    internal static DbCommand With(this DbCommand command, string name, object? value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value ?? DBNull.Value;
        command.Parameters.Add(parameter);
        return command;
    }

    /// <summary>A text; empty where something else stands.</summary>
    internal static string Text(this DbDataReader reader, int column) => reader.GetValue(column) as string ?? string.Empty;

    /// <summary>A whole number; -1 where something else stands, or one that is none of ours.</summary>
    internal static int Number(this DbDataReader reader, int column) => NumberOf(reader.GetValue(column));

    /// <summary>A whole number that is not below nothing; -1 where something else stands.</summary>
    internal static int NumberOf(object? value) =>
        value switch
        {
            long number and >= 0 and <= int.MaxValue => (int)number,
            int number and >= 0 => number,
            _ => -1,
        };

    internal static async Task<int> RunAsync(this DbCommand command, CancellationToken cancellationToken)
    {
        await using (command.ConfigureAwait(false))
            return await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }

    internal static async Task<object?> ScalarAsync(this DbCommand command, CancellationToken cancellationToken)
    {
        await using (command.ConfigureAwait(false))
        {
            var value = await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false);
            return value is DBNull ? null : value;
        }
    }

    internal static async Task<List<T>> RowsAsync<T>(this DbCommand command, Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        await using (command.ConfigureAwait(false))
        {
            var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
            {
                var rows = new List<T>();
                while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                    rows.Add(read(reader));
                return rows;
            }
        }
    }
}
