using System.Management.Automation;

namespace PartnerSupport.PowerShell;

/// <summary>Asks before something is done, and says what would be done under -WhatIf.</summary>
internal static class Confirmation
{
    /// <summary>Whether the cmdlet runs under -WhatIf, given or from $WhatIfPreference: known before any look-up.</summary>
    internal static bool IsWhatIf(this PSCmdlet cmdlet) =>
        cmdlet.MyInvocation.BoundParameters.TryGetValue("WhatIf", out var given)
            ? LanguagePrimitives.IsTrue(given)
            : LanguagePrimitives.IsTrue(cmdlet.SessionState.PSVariable.GetValue("WhatIfPreference"));

    /// <summary>Asks on the pipeline thread, after review and routing: tenant, channel and why, contact.</summary>
    internal static bool Confirms(this TerminalCmdlet cmdlet, RequestReview review)
    {
        if (review.Outcome == ReviewOutcome.AlreadyThere && review.Draft.OnDuplicate?.Value != DuplicateHandling.Note && !cmdlet.IsWhatIf())
            return true;
        var text = RequestSentence.Of(review, cmdlet.IsWhatIf());
        return cmdlet.ShouldProcess(text, text, CommandText.Of(CommandIds.ConfirmCaption));
    }
}
