using System.Data.Common;

namespace PartnerSupport.Services.Ledger;

/// <summary>A row as it lies in the database.</summary>
/// <param name="Reference">The reference.</param>
/// <param name="Payload">The text.</param>
/// <param name="Format">The format in which it was written.</param>
/// <param name="CreatedAt">When it was written, as the column says: where a list goes on, whatever the text holds.</param>
internal sealed record LedgerRow(string Reference, string Payload, int Format, string CreatedAt)
{
    /// <summary>The columns, in the order in which they are read.</summary>
    internal const string Columns = "reference, payload, format, created_at";

    /// <summary>Reads what a select of <see cref="Columns"/> gives. A file that was tampered with may hold anything there.</summary>
    internal static LedgerRow Read(DbDataReader reader) => new(reader.Text(0), reader.Text(1), reader.Number(2), reader.Text(3));
}
