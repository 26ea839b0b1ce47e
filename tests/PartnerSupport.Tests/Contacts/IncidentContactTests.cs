namespace PartnerSupport.Tests.Contacts;

/// <summary>The contact lines of the incidents as partners write them.</summary>
public sealed class IncidentContactTests
{
    public static TheoryData<string, string, string?, string, string?, string?, string?> Lines =>
        new()
        {
            { "22", "Contoso", "Lee Gu", "lee.gu@contoso.example", "+1 425 555 0101", null, "ContactBelongsToCustomer" },
            { "23", "Fabrikam", "Service Desk", "helpdesk@it.fabrikam.example", null, null, "ContactBelongsToCustomer" },
            { "24", "Contoso", "Lee Gu", "  LEE.GU@CONTOSO.EXAMPLE ", null, null, "ContactBelongsToCustomer" },
            { "25", "Contoso", "Lee Gu", "lee.gu_contoso.example#EXT#@relecloud.example", null, null, "ContactBelongsToCustomer" },
            { "26", "Contoso", "Ana Moreno", "ana.moreno@outlook.com", null, null, "ContactNotPartner" },
            { "27", "Contoso", "Ana Moreno", "ana.moreno@r\u0435lecloud.example", null, null, "ContactLookAlike" },
            { "28", "Contoso", "Help desk", "desk@relecloud-helpdesk.example", "+34 91 555 0100", null, null },
            { "29", "Contoso", "Ana Moreno", "ana.moreno@relecloud.example", "+34 91 555 0134", "lee.gu@contoso.example", "ContactBelongsToCustomer" },
            { "30", "Contoso", "Ana Moreno", "ana.moreno@relecloud.example", "+34 91 555 0134", "desk@relecloud-helpdesk.example;noc@relecloud.example", null },
            { "31", "Contoso", "Ana Moreno", "ana.moreno@relecloud.example", "001 (425) 555-0101", null, "ContactBelongsToCustomer" },
            { "32", "Contoso", "Ana Moreno", "ana.moreno at relecloud.example", null, null, "ContactInvalid" },
            { "45", "Tailspin Toys", "NOC", "noc@relecloud.example", null, null, null },
        };

    [Theory]
    [MemberData(nameof(Lines))]
    public void The_contact_of_each_incident_leads_to_what_is_expected(
        string row,
        string customer,
        string? name,
        string email,
        string? phone,
        string? additional,
        string? expected
    )
    {
        var facts = customer switch
        {
            "Contoso" => World.ContosoFacts,
            "Fabrikam" => World.FabrikamFacts,
            _ => World.TailspinFacts,
        };
        var contact = new ContactInput
        {
            Name = name,
            Email = email,
            Phone = phone,
            AdditionalEmail = additional?.Split(';') ?? [],
        };
        var verdict = World.Judge(contact, customer: facts);
        Assert.True(expected == verdict.LeadingError(), $"row {row}: {string.Join("; ", verdict.Findings)}");
        Assert.Equal(expected is null, verdict.Passes);
        if (row == "45")
            Assert.Contains(verdict.Findings, finding => finding is { Id: "ContactAlsoInCustomerProfile", Severity: FindingSeverity.Warning });
        if (row == "30")
            Assert.Equal(["desk@relecloud-helpdesk.example", "noc@relecloud.example"], verdict.Contact!.AdditionalEmail);
    }
}
