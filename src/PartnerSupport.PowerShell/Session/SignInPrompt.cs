using System.Management.Automation;

namespace PartnerSupport.PowerShell;

/// <summary>Shows a person where to sign in and with which code, as Write-Host would: seen by default, and not part of the output.</summary>
internal static class SignInPrompt
{
    internal static void Show(string text) =>
        PipelinePump.Current?.Post(cmdlet => cmdlet.WriteInformation(new HostInformationMessage { Message = text }, ["PSHOST"]));
}
