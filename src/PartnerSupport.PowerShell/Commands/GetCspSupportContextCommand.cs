using System.Management.Automation;

namespace PartnerSupport.PowerShell;

/// <summary>Shows who is connected, where and how.</summary>
/// <remarks>
/// The output holds no token and may be logged or exported. Handed to -Session of other cmdlets it shares the session,
/// for example with ForEach-Object -Parallel.
/// </remarks>
/// <example>
/// <code>Get-CspSupportContext</code>
/// <para>Shows the session, with the age of its refresh token.</para>
/// </example>
/// <example>
/// <code>$session = Get-CspSupportContext; $rows | ForEach-Object -Parallel { $_ | New-CspSupportRequest -Session $using:session }</code>
/// <para>Reports rows side by side in one session.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "CspSupportContext")]
[OutputType(typeof(SupportContext))]
public sealed class GetCspSupportContextCommand : SessionCmdlet
{
    /// <inheritdoc/>
    private protected override void ProcessOne() => WriteObject(RunspaceSessions.ContextOf(Connected));
}
