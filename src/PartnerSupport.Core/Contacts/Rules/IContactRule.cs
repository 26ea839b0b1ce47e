namespace PartnerSupport;

/// <summary>One rule of the contact policy.</summary>
internal interface IContactRule
{
    /// <summary>What the rule finds; nothing when it does not speak.</summary>
    IEnumerable<Finding> Judge(ContactCase contact);
}
