using System.Management.Automation.Runspaces;

namespace PartnerSupport.InProcess;

/// <summary>A runspace in this process with the built module in it, connected to the sandbox inside the module.</summary>
public sealed class ModuleShell : IDisposable
{
    private readonly Runspace _runspace;

    public ModuleShell()
    {
        _runspace = Open();
        using var shell = Shell();
        shell.AddCommand("Connect-CspSupport").AddParameter("Sandbox").Invoke();
    }

    /// <summary>The manifest of the module as it was laid by the build.</summary>
    public static string Manifest { get; } = Path.Combine(Root(), "out", "PartnerSupport", "PartnerSupport.psd1");

    /// <summary>A runspace with the module and no session.</summary>
    public static Runspace Open()
    {
        var runspace = RunspaceFactory.CreateRunspace(InitialSessionState.CreateDefault2());
        runspace.Open();
        using var shell = PowerShell.Create(runspace);
        shell.AddCommand("Import-Module").AddParameter("Name", Manifest).AddParameter("ErrorAction", ActionPreference.Stop).Invoke();
        return runspace;
    }

    /// <summary>A pipeline in the runspace; dispose it.</summary>
    public PowerShell Shell() => PowerShell.Create(_runspace);

    /// <summary>The module's cmdlets.</summary>
    public IReadOnlyList<CmdletInfo> Commands()
    {
        using var shell = Shell();
        return [.. shell.AddCommand("Get-Command").AddParameter("Module", "PartnerSupport").Invoke().Select(command => (CmdletInfo)command.BaseObject)];
    }

    public void Dispose() => _runspace.Dispose();

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "PartnerSupport.slnx")))
                return folder.FullName;
        }

        throw new InvalidOperationException("The tests must run from within the repository (PartnerSupport.slnx is in no parent folder).");
    }
}
