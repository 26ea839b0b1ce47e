using System.Management.Automation;

namespace PartnerSupport.PowerShell;

/// <summary>Gives a request to somebody, or back: what Set-CspSupportRequest's -Owner and -Release ask for.</summary>
internal static class OwnerChange
{
    /// <summary>What is asked for.</summary>
    /// <param name="cmdlet">The cmdlet: asks before anything is done.</param>
    /// <param name="desk">The desk.</param>
    /// <param name="reference">The request.</param>
    /// <param name="owner">To whom.</param>
    /// <param name="release">Whether it becomes nobody's.</param>
    /// <returns>The work; null where nothing is to be done under -WhatIf.</returns>
    /// <exception cref="SupportException">OwnerAndRelease.</exception>
    internal static Func<CancellationToken, Task<SupportRequest>>? Of(PSCmdlet cmdlet, HandOffDesk desk, string reference, string? owner, bool release)
    {
        if (release && owner is not null)
            throw new SupportException(ErrorIds.OwnerAndRelease, SupportErrorKind.InvalidArgument) { Target = reference };
        if (!cmdlet.ShouldProcess(reference, release ? CommandText.Of(CommandIds.ReleaseRequest) : CommandText.Of(CommandIds.AssignRequest, owner)))
            return null;
        return release ? token => desk.ReleaseAsync(reference, token) : token => desk.AssignAsync(reference, owner!, token);
    }
}
