namespace PartnerSupport;

/// <summary>The fields of one contact in a message, judged together by the contact policy.</summary>
internal sealed class WireContact(IReadOnlyList<WireField> fields)
{
    internal IEnumerable<Finding> Judge(PartnerProfile partner, CustomerContactFacts customer, SupportPolicy policy)
    {
        var theirs = new CustomerGround(customer, policy);
        foreach (var field in fields)
        {
            if (IsCrooked(field))
                yield return ContactEgress.Refuse(field.Path, ContactIds.EgressReasonShape);
            else if (field.Kind is WireFieldKind.Other && HoldsTheirs(field.Text!, theirs))
                yield return ContactEgress.Refuse(field.Path, ContactIds.EgressReasonShape);
        }

        foreach (var phone in Of(WireFieldKind.Phone).DefaultIfEmpty(null))
        {
            foreach (var finding in Errors(phone, partner, customer, policy))
                yield return finding;
        }
    }

    private IEnumerable<WireField> Of(WireFieldKind kind) => fields.Where(field => field.Kind == kind && !string.IsNullOrWhiteSpace(field.Text));

    private IEnumerable<Finding> Errors(WireField? phone, PartnerProfile partner, CustomerContactFacts customer, SupportPolicy policy)
    {
        var emails = Of(WireFieldKind.Email).ToList();
        var names = string.Join(' ', Of(WireFieldKind.Name).Select(field => field.Text));
        var contact = new ContactInput
        {
            Name = names.Length == 0 ? null : names,
            Email = emails.Count == 0 ? null : emails[0].Text,
            AdditionalEmail = [.. emails.Skip(1).Select(field => field.Text!)],
            Phone = phone?.Text,
        };
        foreach (var finding in ContactPolicy.Judge(contact, partner, customer, policy).Findings)
        {
            // A change may carry a part of a contact only.
            if (finding.Severity != FindingSeverity.Error || finding.Id == ContactIncompleteRule.Id)
                continue;
            if (finding.Id == PartnerFactsRule.Id && emails.Count == 0 && phone is null)
                continue;
            yield return Refusal(finding, phone, emails);
        }
    }

    private Finding Refusal(Finding finding, WireField? phone, List<WireField> emails)
    {
        var at =
            finding.Target == ContactCase.PhoneField ? phone
            : finding.Target == ContactCase.NameField ? Of(WireFieldKind.Name).FirstOrDefault()
            : emails.FirstOrDefault();
        var path = at?.Path ?? fields[0].Path;
        return FindingFactory.Error(ContactEgress.Id, "R8", path, path, finding.Message);
    }

    /// <summary>What leaves is the canonical form itself: another writing of it might be read otherwise at the far end.</summary>
    private static bool IsCrooked(WireField field) =>
        field.Kind switch
        {
            _ when field.Text is null => true,
            WireFieldKind.Email => field.Text.Length > 0 && !IsCanonical(field.Text),
            WireFieldKind.Phone => field.Text.Any(letter => !char.IsAscii(letter) || char.IsControl(letter)),
            _ => false,
        };

    private static bool IsCanonical(string text) =>
        EmailAddress.Parse(text, out _) is { } address && string.Equals(address.ToString(), text, StringComparison.OrdinalIgnoreCase);

    private static bool HoldsTheirs(string text, CustomerGround theirs) =>
        text.Contains('@', StringComparison.Ordinal) || HiddenAddress.IsIn(text, theirs) || theirs.OwnsPhone(text, null);
}
