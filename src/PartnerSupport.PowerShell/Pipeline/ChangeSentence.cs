namespace PartnerSupport.PowerShell;

/// <summary>Says what is going to be different about a request: the text of -Confirm and -WhatIf.</summary>
internal static class ChangeSentence
{
    /// <summary>A request as a question names it: with its customer and title.</summary>
    internal static string Named(RequestTarget target) =>
        QuotedText.Of(VisibleText.Line(CommandText.Of(CommandIds.NamedRequest, target.Name, target.Request.CustomerName, target.Request.Title)));

    /// <summary>By what was typed, without a look-up.</summary>
    internal static string Of(ChangeOrder order) =>
        Of(order.Severity, order.Contact?.ToString(), order.AdvancedDiagnosticConsent, order.ExternalReference, order.Note);

    /// <summary>By what was looked at.</summary>
    internal static string Of(ChangeReview review) =>
        Of(
            review.Change.Severity,
            review.Change.Contact?.ToString(),
            review.Change.AdvancedDiagnosticConsent,
            review.ExternalReference,
            review.Note?.Note.ToString()
        );

    private static string Of(SupportSeverity? severity, string? contact, bool? consent, string? externalReference, string? note)
    {
        var parts = new List<string>();
        if (severity is { } level)
            parts.Add($"{nameof(SupportRequest.Severity)} = {ValueNames.Of(level)}");
        if (contact is not null)
            parts.Add($"{nameof(SupportRequest.Contact)} = {contact}");
        if (consent is { } given)
            parts.Add($"{nameof(SupportRequest.AdvancedDiagnosticConsent)} = {(given ? YesNo.Yes : YesNo.No)}");
        if (externalReference is not null)
            parts.Add($"{nameof(SupportRequest.ExternalReference)} = {externalReference}");
        if (note is not null)
            parts.Add($"{nameof(RequestAction.Note)}: {note}");
        return QuotedText.Of(VisibleText.Line(CommandText.Of(CommandIds.ChangeRequest, string.Join("; ", parts))));
    }
}
