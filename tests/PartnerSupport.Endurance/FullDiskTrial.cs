using System.Diagnostics;
using System.Globalization;
using PartnerSupport.Sandbox.Server;

namespace PartnerSupport.Endurance;

/// <summary>
/// Does the work on a disk that is full but for so many kilobytes: a file system of its own in memory, in a mount namespace of a child process. Then room is
/// made, it is synchronised, the work is done again, and the service's truth is compared with the ledger.
/// </summary>
internal static class FullDiskTrial
{
    private const string Ballast = "ballast";

    /// <summary>Why it cannot be run here; null: it can.</summary>
    internal static async Task<string?> MissingAsync()
    {
        if (!OperatingSystem.IsLinux())
            return "A full disk is tried on Linux only.";
        try
        {
            using var tried = Process.Start(InNamespace(Path.GetTempPath(), "true"))!;
            await tried.WaitForExitAsync().ConfigureAwait(false);
            return tried.ExitCode == 0 ? null : "This system lets no process mount a file system in a namespace of its own (unshare).";
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return "unshare (util-linux) is not installed.";
        }
    }

    /// <summary>Once, with so much room left.</summary>
    /// <param name="kilobytes">The room.</param>
    internal static async Task<FullDiskOutcome> WithAsync(int kilobytes)
    {
        var folder = Directory.CreateTempSubdirectory("endurance");
        try
        {
            await using var server = await SandboxServer.StartAsync().ConfigureAwait(false);
            var run = Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture)[..12];
            var mount = folder.CreateSubdirectory("disk").FullName;
            var ledger = Path.Combine(folder.FullName, "ledger.db");
            var room = kilobytes.ToString(CultureInfo.InvariantCulture);
            var start = InNamespace(mount, Child.Host, Child.Program, "child-full", server.Uri.ToString(), server.World.WorldId, mount, ledger, run, room);
            var (code, output, complaint) = await Child.RunAsync(start).ConfigureAwait(false);
            var outcome = new CrashOutcome($"{room} kB left");
            if (code != 0 || complaint.Length > 0)
                outcome.Complaints.Add($"{code} {output} {complaint}");
            else
                await JudgeAsync(server, ledger, run, outcome).ConfigureAwait(false);
            return new FullDiskOutcome(output.Trim(), outcome);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The child's part: fills the disk, works until that is refused, makes room, synchronises and carries the ledger out.</summary>
    internal static async Task<int> WorkAsync(Uri server, string worldId, string disk, string ledger, string run, int kilobytes)
    {
        var path = Path.Combine(disk, "ledger.db");
        await using (var desk = await Desk.OpenAsync(server, worldId, path).ConfigureAwait(false))
        {
            Fill(disk, kilobytes * 1024);
            try
            {
                await Work.DoAsync(desk.Here, run).ConfigureAwait(false);
                Console.WriteLine("done");
            }
            catch (SupportException refused)
            {
                Console.WriteLine(refused.Id);
            }

            File.Delete(Path.Combine(disk, Ballast));
            await desk.SyncAsync().ConfigureAwait(false);
        }

        foreach (var ending in new[] { string.Empty, "-wal" }.Where(ending => File.Exists(path + ending)))
            File.Copy(path + ending, ledger + ending);
        return 0;
    }

    private static async Task JudgeAsync(SandboxServer server, string ledger, string run, CrashOutcome outcome)
    {
        await using var desk = await Desk.OpenAsync(server.Uri, server.World.WorldId, ledger).ConfigureAwait(false);
        outcome.Take(Judgement.AfterSync(run, await desk.RowsAsync(run).ConfigureAwait(false), server.World.Tickets), run);
        await Work.DoAsync(desk.Here, run).ConfigureAwait(false);
        await desk.SyncAsync().ConfigureAwait(false);
        outcome.Take(Judgement.AtEnd(run, await desk.RowsAsync(run).ConfigureAwait(false), server.World.Tickets), run);
        outcome.Times++;
    }

    private static void Fill(string disk, int room)
    {
        // Up to the last page, so that what is left is what was asked for whatever the ledger took.
        var ballast = new byte[4096];
        using var file = new FileStream(Path.Combine(disk, Ballast), FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        try
        {
            while (true)
                file.Write(ballast);
        }
        catch (IOException)
        {
            file.SetLength(Math.Max(0, file.Length - room));
        }
    }

    private static ProcessStartInfo InNamespace(string mount, params string[] command)
    {
        var start = new ProcessStartInfo("unshare") { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var part in (string[])["-rm", "sh", "-c", "mount -t tmpfs -o size=2m tmpfs \"$0\" && exec \"$@\"", mount, .. command])
            start.ArgumentList.Add(part);
        return start;
    }
}
