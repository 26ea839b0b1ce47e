namespace PartnerSupport;

/// <summary>Which of the four services Microsoft's names of products mean: managed services of Partner Center, services of Graph's health.</summary>
internal static class ServiceNames
{
    // First match counts. What is "in Microsoft 365" belongs there even where the product is named after another service.
    private static readonly (string Word, CspService Service)[] Words =
    [
        ("in microsoft 365", CspService.Office365),
        ("for microsoft 365", CspService.Office365),
        ("for office 365", CspService.Office365),
        ("intune", CspService.EnterpriseMobilitySuite),
        ("entra", CspService.EnterpriseMobilitySuite),
        ("identity service", CspService.EnterpriseMobilitySuite),
        ("orgliveid", CspService.EnterpriseMobilitySuite),
        ("azure active directory", CspService.EnterpriseMobilitySuite),
        ("azureactivedirectory", CspService.EnterpriseMobilitySuite),
        ("azure ad", CspService.EnterpriseMobilitySuite),
        ("aad", CspService.EnterpriseMobilitySuite),
        ("information protection", CspService.EnterpriseMobilitySuite),
        ("rights management", CspService.EnterpriseMobilitySuite),
        ("cloud app", CspService.EnterpriseMobilitySuite),
        ("defender for identity", CspService.EnterpriseMobilitySuite),
        ("enterprise mobility", CspService.EnterpriseMobilitySuite),
        ("ems", CspService.EnterpriseMobilitySuite),
        ("dynamics", CspService.DynamicsCrmOnline),
        ("crm", CspService.DynamicsCrmOnline),
        ("power platform", CspService.DynamicsCrmOnline),
        ("power apps", CspService.DynamicsCrmOnline),
        ("powerapps", CspService.DynamicsCrmOnline),
        ("power automate", CspService.DynamicsCrmOnline),
        ("power pages", CspService.DynamicsCrmOnline),
        ("dataverse", CspService.DynamicsCrmOnline),
        ("finance and operations", CspService.DynamicsCrmOnline),
        ("business central", CspService.DynamicsCrmOnline),
        ("copilot studio", CspService.DynamicsCrmOnline),
        ("azure", CspService.Azure),
        ("exchange", CspService.Office365),
        ("sharepoint", CspService.Office365),
        ("onedrive", CspService.Office365),
        ("teams", CspService.Office365),
        ("skype", CspService.Office365),
        ("lync", CspService.Office365),
        ("communicationsonline", CspService.Office365),
        ("yammer", CspService.Office365),
        ("viva", CspService.Office365),
        ("office", CspService.Office365),
        ("microsoft 365", CspService.Office365),
        ("microsoft365", CspService.Office365),
        ("planner", CspService.Office365),
        ("project", CspService.Office365),
        ("forms", CspService.Office365),
        ("bookings", CspService.Office365),
        ("stream", CspService.Office365),
        ("sway", CspService.Office365),
        ("to do", CspService.Office365),
        ("osdpplatform", CspService.Office365),
    ];

    internal static CspService OfManagedService(ManagedService managed)
    {
        var byId = Find(managed.Id);
        return byId != CspService.Unknown ? byId : Find(managed.Name);
    }

    /// <summary>The service that a name means; Unknown where it fits none.</summary>
    internal static CspService Find(string? name)
    {
        if (!GivenText.Is(name))
            return CspService.Unknown;
        var text = name.Trim().ToLowerInvariant();
        return Words.FirstOrDefault(row => Has(text, row.Word)).Service;
    }

    // Short words only as words: "ems" stands in "systems", "aad" in nothing good either.
    private static bool Has(string text, string word) =>
        word.Length > 3
            ? text.Contains(word, StringComparison.Ordinal)
            : text.Split([' ', '-', '_', '+'], StringSplitOptions.RemoveEmptyEntries).Contains(word, StringComparer.Ordinal) || text == word;
}
