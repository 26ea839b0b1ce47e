namespace PartnerSupport.Services.Ledger;

/// <summary>Where a ledger lies, as the user says it: nothing, a file, a PostgreSQL connection string, or memory.</summary>
internal abstract record LedgerPlace
{
    /// <summary>The word for a ledger that ends with its session.</summary>
    internal const string InMemory = LedgerName.InMemory;

    /// <exception cref="SupportException">
    /// LedgerConnectionInvalid: it looks like a connection string and is none; nothing of it is repeated. LedgerTextInvalid: no file can have that name.
    /// </exception>
    internal static LedgerPlace Of(string? ledger, LedgerWorld world) =>
        LedgerName.KindOf(ledger) switch
        {
            LedgerKind.Default => new File(DefaultPath(world), IsDefault: true),
            LedgerKind.Memory => new Memory(),
            LedgerKind.Server => new Server(ledger!.Trim()),
            LedgerKind.File => new File(Path.GetFullPath(LedgerChecks.Name(ledger!.Trim()))),
            _ => throw LedgerErrors.ConnectionInvalid(),
        };

    /// <summary>
    /// The user's own local folder: LocalApplicationData on Windows, XDG_DATA_HOME or its default elsewhere. Worlds of a
    /// sandbox have a file of their own, so that a rehearsal never grows, locks or cleans the live one.
    /// </summary>
    internal static string DefaultPath(LedgerWorld world) =>
        DefaultPath(world, Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify));

    /// <summary>The file below the account's own folder.</summary>
    /// <param name="world">The world.</param>
    /// <param name="local">The folder; empty for a service account without a home.</param>
    /// <exception cref="SupportException">LedgerNoFolder: a relative path would put the ledger wherever the shell stands.</exception>
    internal static string DefaultPath(LedgerWorld world, string local) =>
        Path.IsPathFullyQualified(local)
            ? Path.Combine(local, "PartnerSupport", world.IsSandbox ? "ledger-sandbox.db" : "ledger.db")
            : throw LedgerErrors.NoFolder();

    /// <summary>Nowhere: it ends with its session.</summary>
    internal sealed record Memory : LedgerPlace;

    /// <summary>A file of SQLite.</summary>
    /// <param name="Path">The full path.</param>
    /// <param name="IsDefault">Whether it lies where only this module puts one.</param>
    internal sealed record File(string Path, bool IsDefault = false) : LedgerPlace;

    /// <summary>A PostgreSQL database.</summary>
    /// <param name="Connection">Connection string or address; holds secrets and is never shown.</param>
    internal sealed record Server(string Connection) : LedgerPlace;
}
