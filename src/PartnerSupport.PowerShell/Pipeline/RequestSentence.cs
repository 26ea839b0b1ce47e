namespace PartnerSupport.PowerShell;

/// <summary>Says in a few lines what is about to be done with a request: the text of -Confirm and -WhatIf.</summary>
internal static class RequestSentence
{
    /// <param name="review">The review.</param>
    /// <param name="isPreview">Whether nothing was looked up: what is not known yet is marked so.</param>
    internal static string Of(RequestReview review, bool isPreview)
    {
        var unknown = CommandText.Of(isPreview ? CommandIds.NotLookedUpYet : CommandIds.NotKnown);
        var tenant = (review.Customer?.TenantId ?? review.Draft.Customer?.TenantId)?.ToString() ?? unknown;
        // An Azure request's channel hangs on the plan, which a preview cannot know, and the API may refuse the plan even where it was asked for
        // (docs/decisions/hand-off-instead-of-api.md).
        var isOpen = isPreview && review.Service == CspService.Azure && review.Draft.Channel?.Value != ChannelPreference.Portal;
        var lines = new List<string>
        {
            CommandText.Of(
                isOpen ? CommandIds.ConfirmReport : Headline(review),
                review.Title ?? review.Draft.Title ?? unknown,
                review.CustomerName ?? unknown,
                tenant
            ),
            isOpen
                ? CommandText.Of(CommandIds.ConfirmChannelOpen, ValueNames.Of(SupportChannel.AzureSupportApi), ValueNames.Of(SupportChannel.AzurePortal))
                : CommandText.Of(CommandIds.ConfirmChannel, review.Route is { } route ? $"{ValueNames.Of(route.Channel)}: {route.Reason}" : unknown),
            CommandText.Of(CommandIds.ConfirmContact, review.Contact?.ToString() ?? Typed(review.Draft, isPreview) ?? unknown),
        };
        if (review.Response is { } response)
            lines.Add(CommandText.Of(CommandIds.ConfirmResponse, response.Explanation));
        if (isPreview)
            lines.AddRange(review.Findings.Where(finding => IsTold(finding, isOpen ? review.Route : null)).Select(finding => finding.Message));
        return string.Join(Environment.NewLine, lines.Select(VisibleText.Line));
    }

    // What is said of a way that may not be taken is not said.
    private static bool IsTold(Finding finding, SupportRoute? open) =>
        finding.Severity == FindingSeverity.Information && open?.Findings.Contains(finding) != true;

    // A preview judges no contact; it says what was typed, and that it is judged when filing.
    private static string? Typed(SupportRequestDraft draft, bool isPreview) =>
        !isPreview ? null
        : draft.Contact is not { IsEmpty: false } given ? CommandText.Of(CommandIds.ContactNotGiven)
        : CommandText.Of(
            CommandIds.ContactAsTyped,
            given.ProfileName ?? $"{given.Name ?? $"{given.FirstName} {given.LastName}".Trim()} <{given.Email}>".Trim()
        );

    private static string Headline(RequestReview review) =>
        review.Outcome switch
        {
            ReviewOutcome.Filed => CommandIds.ConfirmFile,
            ReviewOutcome.HandedOver => CommandIds.ConfirmHandOver,
            ReviewOutcome.AlreadyThere => CommandIds.ConfirmExisting,
            _ => CommandIds.ConfirmReport,
        };
}
