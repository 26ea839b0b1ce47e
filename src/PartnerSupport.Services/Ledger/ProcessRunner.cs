using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PartnerSupport.Services.Ledger;

/// <summary>
/// This process as a holder of rows. Its name says machine, process, when that began, and a random part; so a process of the same machine
/// can tell that the holder is gone, also after its number was given to another.
/// </summary>
internal sealed class ProcessRunner : IRunner
{
    private static readonly string Place = PlaceOf();

    private ProcessRunner(string name) => Name = name;

    /// <inheritdoc/>
    public string Name { get; }

    /// <summary>A holder of this process's own; each session is one.</summary>
    public static ProcessRunner Create() =>
        new($"{Place}/{Environment.ProcessId}/{BeginOf(Environment.ProcessId)}/{RandomNumberGenerator.GetHexString(16, true)}");

    /// <inheritdoc/>
    public bool IsGone(string name)
    {
        if (name.Split('/') is not [var place, var process, var begin, _] || place != Place)
            return false;
        if (!int.TryParse(process, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            return false;
        var runs = BeginOf(id);
        return runs is null || (begin.Length > 0 && runs.Length > 0 && runs != begin);
    }

    // Null: no such process. Empty: there is one, and nobody may say since when.
    private static string? BeginOf(int id) => OperatingSystem.IsLinux() ? TicksOf(id) : TimeOf(id);

    // Since the boot, by the kernel: .NET works the time out with a clock that may have been set in between (proc(5), field 22).
    private static string? TicksOf(int id)
    {
        try
        {
            var stat = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{id}/stat"));
            return stat[(stat.LastIndexOf(')') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries).ElementAtOrDefault(19) ?? string.Empty;
        }
        catch (Exception absent) when (absent is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception unseen) when (unseen is IOException or UnauthorizedAccessException)
        {
            return string.Empty;
        }
    }

    private static string? TimeOf(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return process.HasExited ? null : process.StartTime.ToUniversalTime().ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);
        }
        catch (Exception absent) when (absent is ArgumentException or InvalidOperationException)
        {
            return null;
        }
        catch (Exception unseen) when (unseen is System.ComponentModel.Win32Exception or NotSupportedException or UnauthorizedAccessException)
        {
            return string.Empty;
        }
    }

    // Containers share a kernel and may share a host name; what numbers of processes mean is told by the boot and the namespace.
    private static string PlaceOf()
    {
        var where = new StringBuilder(Environment.MachineName);
        if (OperatingSystem.IsLinux())
        {
            try
            {
                where.Append('|').Append(File.ReadAllText("/proc/sys/kernel/random/boot_id").Trim());
                where.Append('|').Append(File.ResolveLinkTarget("/proc/self/ns/pid", returnFinalTarget: false)?.Name);
            }
            catch (Exception unread) when (unread is IOException or UnauthorizedAccessException)
            {
                where.Append('|').Append(RandomNumberGenerator.GetHexString(8));
            }
        }

        var hash = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(where.ToString())))[..8].ToLowerInvariant();
        return $"{Environment.MachineName.Replace('/', '-')}~{hash}";
    }
}
