using System.Runtime.CompilerServices;
using System.Text;

namespace PartnerSupport.Clients;

/// <summary>The tables client, call, result in docs/sandbox.md. What a run saw must be what stands there.</summary>
internal static class ClientTable
{
    /// <summary>Set to 1, a run writes what it saw into the document instead of comparing.</summary>
    public const string WriteVariable = "PARTNERSUPPORT_WRITE_CLIENTS";

    private static readonly string Document = Path.GetFullPath(Path.Combine(Here(), "..", "..", "docs", "sandbox.md"));
    private static readonly object Gate = new();

    /// <summary>Makes the calls of one client in turn and compares.</summary>
    public static async Task CheckAsync(string client, IEnumerable<ClientCall> calls)
    {
        var seen = new List<(string Call, string Result)>();
        foreach (var call in calls)
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            try
            {
                seen.Add((call.Name, await call.ResultAsync()));
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                TestContext.Current.SendDiagnosticMessage(error.ToString());
                seen.Add((call.Name, $"fails: {error.GetType().Name}: {error.Message.Split('\n')[0]}"));
            }
        }

        Check(seen.GroupBy(_ => client));
    }

    /// <summary>Compares what was seen of each client with its table, or writes it.</summary>
    public static void Check(IEnumerable<IGrouping<string, (string Call, string Result)>> clients)
    {
        lock (Gate)
        {
            var text = File.ReadAllText(Document).ReplaceLineEndings("\n");
            foreach (var client in clients)
            {
                var start = $"<!-- clients: {client.Key} -->\n";
                var at = text.IndexOf(start, StringComparison.Ordinal) + start.Length;
                Assert.True(at >= start.Length, $"docs/sandbox.md has no place for {client.Key}: {start}");
                var end = text.IndexOf("<!-- end -->", at, StringComparison.Ordinal);
                var seen = Table(client);
                if (Environment.GetEnvironmentVariable(WriteVariable) == "1")
                    text = text[..at] + seen + text[end..];
                else
                    Assert.Equal(text[at..end], seen);
            }

            if (Environment.GetEnvironmentVariable(WriteVariable) != "1")
                return;
            File.WriteAllText(Document, text);
            Assert.Skip($"Written into docs/sandbox.md; run again without {WriteVariable}.");
        }
    }

    /// <summary>The folder of this project's source.</summary>
    public static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;

    private static string Table(IGrouping<string, (string Call, string Result)> client)
    {
        var table = new StringBuilder($"\n### {client.Key}\n\n| Call | Result |\n| --- | --- |\n");
        foreach (var (call, result) in client)
            table.Append(Cell(call)).Append(Cell(result)).Append("|\n");
        return table.Append('\n').ToString();
    }

    private static string Cell(string text) => $"| {text.Replace("|", "\\|", StringComparison.Ordinal)} ";
}
