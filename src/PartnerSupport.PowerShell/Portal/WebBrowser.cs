using System.ComponentModel;
using System.Diagnostics;

namespace PartnerSupport.PowerShell;

/// <summary>Opens a link in the user's browser, where there is one.</summary>
internal static class WebBrowser
{
    /// <summary>Whether there is one: not on a runner, in a container, or at the far end of an SSH connection.</summary>
    internal static bool IsThere => Command() is not null;

    /// <summary>Opens a link; false on a machine without a browser, such as a runner.</summary>
    internal static bool TryOpen(Uri link)
    {
        if (Command() is not { } command)
            return false;
        var start = new ProcessStartInfo(command.Length == 0 ? link.AbsoluteUri : command) { UseShellExecute = command.Length == 0 };
        if (command.Length > 0)
            start.ArgumentList.Add(link.AbsoluteUri);
        try
        {
            using var process = Process.Start(start);
            return true;
        }
        catch (Exception absent) when (absent is Win32Exception or InvalidOperationException or FileNotFoundException)
        {
            return false;
        }
    }

    // Empty: the shell knows; null: there is none. $BROWSER is how a Unix user names his own.
    private static string? Command()
    {
        // Over SSH a window would open before somebody else, or before nobody; an X server that is forwarded is the caller's own.
        var isRemote = Environment.GetEnvironmentVariable("SSH_CONNECTION") is { Length: > 0 };
        if (OperatingSystem.IsWindows())
            return Environment.UserInteractive && !isRemote ? string.Empty : null;
        if (Environment.GetEnvironmentVariable("BROWSER") is { Length: > 0 } chosen)
            return chosen;
        if (OperatingSystem.IsMacOS())
            return isRemote ? null : "open";
        var hasDesktop =
            Environment.GetEnvironmentVariable("DISPLAY") is { Length: > 0 } || Environment.GetEnvironmentVariable("WAYLAND_DISPLAY") is { Length: > 0 };
        return hasDesktop && IsOnPath("xdg-open") ? "xdg-open" : null;
    }

    private static bool IsOnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Any(folder => File.Exists(Path.Combine(folder, program)));
}
