namespace PartnerSupport.Tests.Ledger;

/// <summary>A folder that ends with its test.</summary>
internal sealed class LedgerFolder : IDisposable
{
    internal string Path { get; } = Directory.CreateTempSubdirectory("ledger-").FullName;

    internal string Ledger => System.IO.Path.Combine(Path, "ledger.db");

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
