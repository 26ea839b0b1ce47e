namespace PartnerSupport.Services.Graph;

/// <summary>Which of the four services a product's name at Microsoft belongs to.</summary>
internal static class ServiceNames
{
    /// <summary>Looked for inside a name, in this order: "Dynamics 365" must not be taken for a "365" of Office.</summary>
    private static readonly (string Part, CspService Service)[] Parts =
    [
        ("Dynamics", CspService.DynamicsCrmOnline),
        ("CRM", CspService.DynamicsCrmOnline),
        ("Power ", CspService.DynamicsCrmOnline),
        ("Dataverse", CspService.DynamicsCrmOnline),
        ("Intune", CspService.EnterpriseMobilitySuite),
        ("Enterprise Mobility", CspService.EnterpriseMobilitySuite),
        ("Entra", CspService.EnterpriseMobilitySuite),
        ("Azure Active Directory", CspService.EnterpriseMobilitySuite),
        ("Azure Information Protection", CspService.EnterpriseMobilitySuite),
        ("Identity Service", CspService.EnterpriseMobilitySuite),
        ("Mobile Device Management", CspService.EnterpriseMobilitySuite),
        ("Azure", CspService.Azure),
        ("Exchange", CspService.Office365),
        ("SharePoint", CspService.Office365),
        ("OneDrive", CspService.Office365),
        ("Teams", CspService.Office365),
        ("Skype", CspService.Office365),
        ("Lync", CspService.Office365),
        ("Yammer", CspService.Office365),
        ("Viva", CspService.Office365),
        ("Planner", CspService.Office365),
        ("Office", CspService.Office365),
        ("Microsoft 365", CspService.Office365),
    ];

    /// <summary>The service; Unknown where the name fits none.</summary>
    /// <param name="name">The product's name.</param>
    public static CspService Find(string? name)
    {
        if (string.IsNullOrWhiteSpace(name)) return CspService.Unknown;
        if (RequestWords.Services.Find(name) is var exact and not CspService.Unknown) return exact;
        foreach (var (part, service) in Parts)
        {
            if (name.Contains(part, StringComparison.OrdinalIgnoreCase)) return service;
        }

        return CspService.Unknown;
    }
}
