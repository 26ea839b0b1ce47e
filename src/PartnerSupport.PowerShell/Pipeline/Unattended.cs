using System.Management.Automation.Host;

namespace PartnerSupport.PowerShell;

/// <summary>Whether nobody sits before the shell: a runbook, a scheduled task, a pipeline of a build server.</summary>
internal static class Unattended
{
    // Azure Automation; GitHub Actions, Azure Pipelines, GitLab and most others.
    private static readonly string[] Signs = ["AUTOMATION_ASSET_ACCOUNTID", "TF_BUILD", "CI"];

    internal static bool IsSo(PSHost host) =>
        host.UI is null
        || Array.Exists(Signs, name => Environment.GetEnvironmentVariable(name) is { Length: > 0 })
        || Array.Exists(Environment.GetCommandLineArgs(), IsNonInteractive);

    // As PowerShell reads it: any beginning of the word that means nothing else.
    private static bool IsNonInteractive(string argument) =>
        argument.Length > 4 && argument[0] is '-' or '/' && "NonInteractive".StartsWith(argument.TrimStart('-', '/'), StringComparison.OrdinalIgnoreCase);
}
