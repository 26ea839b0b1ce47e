namespace PartnerSupport.PowerShell;

/// <summary>Makes a draft of what was bound. An empty cell is a parameter not given.</summary>
internal static class DraftReader
{
    /// <exception cref="SupportException">ContactUnreadable, AttachmentNotFound, YesNoUnknown.</exception>
    internal static SupportRequestDraft Read(RequestInputCmdlet input, RowSwitches switches) =>
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
            Contact = ContactReader.Read(input.Contact, input.ContactName, input.ContactEmail, input.ContactPhone),
            AdditionalEmail = AddressList.Split(input.AdditionalEmail),
            ProblemStartTime = input.ProblemStartTime?.In(input.DateFormat),
            Require24x7Response = switches.Of(nameof(input.Require24x7Response), input.Require24x7Response),
            AdvancedDiagnosticConsent = switches.Of(nameof(input.AdvancedDiagnosticConsent), input.AdvancedDiagnosticConsent) ?? false,
            IsAdvisory = switches.Of(nameof(input.Advisory), input.Advisory) ?? false,
            PreferredContactMethod = input.PreferredContactMethod,
            TimeZone = input.TimeZone,
            Country = input.Country,
            ExternalReference = input.ExternalReference,
            IdempotencyKey = input.IdempotencyKey,
            Channel = input.Channel,
            OnDuplicate = input.OnDuplicate,
            EscalationCriterion = input.EscalationCriterion,
            RedactCustomerData = switches.Of(nameof(input.RedactCustomerData), input.RedactCustomerData) ?? false,
            Attachments = AttachmentReader.Read(input, input.Attachment ?? []),
            Group = input.Group,
        };
}
