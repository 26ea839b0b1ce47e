namespace PartnerSupport.PowerShell;

/// <summary>Reads what Set-CspSupportRequest is to change.</summary>
internal static class ChangeReader
{
    private static readonly string[] Parameters =
    [
        nameof(SetCspSupportRequestCommand.Severity),
        nameof(SetCspSupportRequestCommand.Contact),
        nameof(SetCspSupportRequestCommand.AdvancedDiagnosticConsent),
        nameof(SetCspSupportRequestCommand.ExternalReference),
        nameof(SetCspSupportRequestCommand.AsNote),
        nameof(SetCspSupportRequestCommand.Note),
    ];

    /// <summary>The change; null where the command names none.</summary>
    /// <exception cref="SupportException">TitleNotChangeable, SeverityUnknown, YesNoUnknown, ContactUnreadable.</exception>
    internal static ChangeOrder? Read(SetCspSupportRequestCommand input)
    {
        if (GivenText.Is(input.Title))
            throw new SupportException(ErrorIds.TitleNotChangeable, SupportErrorKind.InvalidArgument);
        if (!Array.Exists(Parameters, input.MyInvocation.BoundParameters.ContainsKey))
            return null;
        return new ChangeOrder
        {
            Severity = input.Severity is { IsGiven: true } severity ? Words.Of(severity, ReviewIds.SeverityUnknown) : null,
            Contact = ContactReader.Read(input.Contact, null, null, null),
            AdvancedDiagnosticConsent = Consent(input.AdvancedDiagnosticConsent),
            ExternalReference = input.ExternalReference,
            AsNote = input.AsNote,
            Note = input.Note,
        };
    }

    private static bool? Consent(Word<YesNo>? given) =>
        given is not { IsGiven: true } word ? null
        : word.IsUnknown
            ? throw new SupportException(
                ErrorIds.YesNoUnknown,
                SupportErrorKind.InvalidArgument,
                nameof(SetCspSupportRequestCommand.AdvancedDiagnosticConsent),
                TypedText.Of(word.Text),
                string.Join(", ", RequestWords.YesNo.Offered)
            )
            {
                Candidates = RequestWords.YesNo.Accepted,
            }
        : word.Value == YesNo.Yes;
}
