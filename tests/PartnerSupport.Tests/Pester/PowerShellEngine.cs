using System.Reflection;
using System.Runtime.InteropServices;

namespace PartnerSupport.Tests.Pester;

/// <summary>A PowerShell that the Pester tests run on.</summary>
/// <param name="Program">What is started.</param>
/// <param name="Leading">Its arguments before those of PowerShell.</param>
/// <param name="Folder">The folder in which a child's <c>pwsh</c> is found before any other; null for what is on the PATH already.</param>
internal sealed record PowerShellEngine(string Program, IReadOnlyList<string> Leading, string? Folder)
{
    /// <summary>The version that <see cref="Brought"/> has.</summary>
    internal static Version BroughtVersion { get; } = Version.Parse(Fact("PowerShellVersion"));

    /// <summary>The manifest of the Pester that comes with the packages of these tests.</summary>
    internal static string Pester { get; } = Fact("Pester");

    /// <summary>PowerShell as the .NET tool package holds it, run by the runtime that is there anyway: a machine needs the SDK and nothing else.</summary>
    /// <exception cref="FileNotFoundException">The package folder was emptied since the last restore.</exception>
    internal static PowerShellEngine Brought()
    {
        var folder = Path.Combine(Fact("PowerShell"), OperatingSystem.IsWindows() ? "win" : "unix");
        var shell = Path.Combine(folder, "pwsh.dll");
        foreach (var file in new[] { shell, Pester })
        {
            if (!File.Exists(file))
                throw new FileNotFoundException($"{file} is not there: run dotnet restore.", file);
        }

        return new(Dotnet, [shell], OperatingSystem.IsWindows() ? folder : Script(shell));
    }

    /// <summary>The environment in which a child finds the same engine.</summary>
    /// <param name="environment">Of the process to start; changed.</param>
    internal void Point(IDictionary<string, string?> environment)
    {
        if (Folder is null)
            return;
        environment["PATH"] = $"{Folder}{Path.PathSeparator}{environment["PATH"]}";
        // pwsh.exe in the package looks for a shared runtime, and dotnet need not be in its usual place.
        environment["DOTNET_ROOT"] = Path.GetDirectoryName(Dotnet);
    }

    /// <summary>The dotnet that runs these tests; where they carry their runtime along, the one on the PATH.</summary>
    private static string Dotnet { get; } = FindDotnet();

    private static string FindDotnet()
    {
        var name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        var beside = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", name));
        if (File.Exists(beside))
            return beside;
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return folders.Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists) ?? name;
    }

    /// <summary>The package's own pwsh is built for one processor and asks for a permission that not every unpacking sets; this runs everywhere.</summary>
    private static string Script(string shell)
    {
        var folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "engine")).FullName;
        var script = Path.Combine(folder, "pwsh");
        var fresh = Path.Combine(folder, $"pwsh-{Guid.NewGuid():N}");
        File.WriteAllText(fresh, $"#!/bin/sh\nexec '{Quoted(Dotnet)}' '{Quoted(shell)}' \"$@\"\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(fresh, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        // Tests run beside one another: whoever starts it meanwhile finds the old one or the new one, never half of it.
        File.Move(fresh, script, overwrite: true);
        return folder;
    }

    private static string Quoted(string path) => path.Replace("'", @"'\''", StringComparison.Ordinal);

    private static string Fact(string key) =>
        typeof(PowerShellEngine).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(fact => fact.Key == key).Value!;
}
