namespace PartnerSupport.PowerShell;

/// <summary>Makes a draft of what was bound. An empty cell is a parameter not given.</summary>
internal static class DraftReader
{
    /// <summary>The draft; a cell that cannot be read is left out.</summary>
    /// <param name="input">The parameters.</param>
    /// <param name="switches">The switches of the row.</param>
    /// <param name="unreadable">Takes what cannot be read: ContactUnreadable, AttachmentNotFound, YesNoUnknown.</param>
    internal static SupportRequestDraft Read(RequestInputCmdlet input, RowSwitches switches, List<SupportException> unreadable) =>
        new()
        {
            Customer = input.Customer,
            Service = input.Service,
            Category = input.Category,
            Severity = input.Severity,
            BusinessImpact = input.BusinessImpact,
            Topic = input.Topic,
            Title = input.Title,
            Description = input.Description,
            Language = input.Language,
            SubscriptionId = input.SubscriptionId,
            ResourceId = input.ResourceId,
            Contact = Try(unreadable, () => ContactReader.Read(input.Contact, input.ContactName, input.ContactEmail, input.ContactPhone)),
            AdditionalEmail = AddressList.Split(input.AdditionalEmail),
            ProblemStartTime = Try(unreadable, () => input.ProblemStartTime?.In(input.DateFormat)),
            Require24x7Response = Try(unreadable, () => switches.Of(nameof(input.Require24x7Response), input.Require24x7Response)),
            AdvancedDiagnosticConsent = Try(unreadable, () => switches.Of(nameof(input.AdvancedDiagnosticConsent), input.AdvancedDiagnosticConsent)) ?? false,
            IsAdvisory = Try(unreadable, () => switches.Of(nameof(input.Advisory), input.Advisory)) ?? false,
            PreferredContactMethod = input.PreferredContactMethod,
            TimeZone = input.TimeZone,
            Country = input.Country,
            ExternalReference = input.ExternalReference,
            IdempotencyKey = input.IdempotencyKey,
            Channel = input.Channel,
            OnDuplicate = input.OnDuplicate,
            EscalationCriterion = input.EscalationCriterion,
            RedactCustomerData = Try(unreadable, () => switches.Of(nameof(input.RedactCustomerData), input.RedactCustomerData)) ?? false,
            Attachments = Try(unreadable, () => AttachmentReader.Read(input, input.Attachment ?? [])) ?? [],
            Group = input.Group,
        };

    private static T? Try<T>(List<SupportException> unreadable, Func<T?> read)
    {
        try
        {
            return read();
        }
        catch (SupportException error)
        {
            unreadable.Add(error);
            return default;
        }
    }
}
