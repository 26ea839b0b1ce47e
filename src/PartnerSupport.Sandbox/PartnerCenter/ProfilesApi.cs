using System.Text.Json.Nodes;

namespace PartnerSupport.Sandbox;

/// <summary>The partner's own profiles (FACTS 2.7).</summary>
internal static class ProfilesApi
{
    public static WireAnswer Answer(WireCall call)
    {
        var partner = call.World.Partner;
        return (call.Method, call.Route[2..]) switch
        {
            ("GET", ["support"]) => WireAnswer.Ok(Support(partner)),
            ("PUT", ["supportprofile" or "support"]) => Update(call),
            ("GET", ["legalbusiness"]) => WireAnswer.Ok(LegalBusiness(partner)),
            ("GET", ["organization"]) => WireAnswer.Ok(Organization(partner)),
            ("GET", ["mpn"]) => WireAnswer.Ok(Mpn(partner)),
            ("GET", ["billing"]) => WireAnswer.Ok(Billing(partner)),
            _ => PartnerCenterErrors.NotFound(),
        };
    }

    private static WireAnswer Update(WireCall call)
    {
        if (!call.TryReadObject(out var body))
            return PartnerCenterErrors.Invalid("The body is not valid JSON.");
        if (body.Text("Email") is not { } email || body.Text("Telephone") is not { } phone)
        {
            return PartnerCenterErrors.InvalidProperty("Email, Telephone");
        }

        call.World.Partner = call.World.Partner with { SupportEmail = email, SupportPhone = phone, SupportWebsite = body.Text("Website") ?? "" };
        return WireAnswer.Ok(Support(call.World.Partner));
    }

    private static JsonObject Support(SandboxPartner partner) =>
        new()
        {
            ["email"] = partner.SupportEmail,
            ["telephone"] = partner.SupportPhone,
            ["website"] = partner.SupportWebsite,
            ["profileType"] = "support_profile",
            ["links"] = PartnerCenterJson.SelfLink("/v1/profiles/support"),
            ["attributes"] = PartnerCenterJson.Attributes("PartnerSupportProfile"),
        };

    private static JsonObject LegalBusiness(SandboxPartner partner)
    {
        var contact = partner.PrimaryContact;
        return new JsonObject
        {
            ["companyName"] = partner.Tenant.Name,
            ["address"] = PartnerCenterJson.Address(partner.Address, contact.FirstName, contact.LastName, contact.Phone),
            ["primaryContact"] = new JsonObject
            {
                ["firstName"] = contact.FirstName,
                ["lastName"] = contact.LastName,
                ["email"] = contact.Email,
                ["phoneNumber"] = contact.Phone,
            },
            ["companyApproverAddress"] = PartnerCenterJson.Address(partner.Address),
            ["companyApproverEmail"] = contact.Email,
            ["vettingStatus"] = "authorized",
            ["vettingSubStatus"] = "none",
            ["profileType"] = "LegalBusinessProfile",
            ["links"] = PartnerCenterJson.SelfLink("/profiles/legalbusiness"),
            ["attributes"] = PartnerCenterJson.Attributes("LegalBusinessProfile"),
        };
    }

    private static JsonObject Organization(SandboxPartner partner) =>
        new()
        {
            ["id"] = partner.Tenant.Id,
            ["companyName"] = partner.Tenant.Name,
            ["defaultAddress"] = PartnerCenterJson.Address(
                partner.Address,
                partner.PrimaryContact.FirstName,
                partner.PrimaryContact.LastName,
                partner.PrimaryContact.Phone
            ),
            ["tenantId"] = partner.Tenant.Id,
            ["domain"] = partner.Tenant.DefaultDomain,
            ["email"] = partner.PrimaryContact.Email,
            ["language"] = "es",
            ["culture"] = "es-ES",
            ["profileType"] = "OrganizationProfile",
            ["links"] = PartnerCenterJson.SelfLink("/profiles/organization"),
            ["attributes"] = PartnerCenterJson.Attributes("OrganizationProfile"),
        };

    private static JsonObject Mpn(SandboxPartner partner) =>
        new()
        {
            ["mpnId"] = partner.MpnId,
            ["partnerName"] = partner.Tenant.Name,
            ["profileType"] = "MpnProfile",
            ["links"] = PartnerCenterJson.SelfLink("/profiles/mpn"),
            ["attributes"] = PartnerCenterJson.Attributes("MpnProfile"),
        };

    private static JsonObject Billing(SandboxPartner partner) =>
        new()
        {
            ["companyName"] = partner.Tenant.Name,
            ["address"] = PartnerCenterJson.Address(partner.Address),
            ["primaryContact"] = new JsonObject
            {
                ["firstName"] = partner.PrimaryContact.FirstName,
                ["lastName"] = partner.PrimaryContact.LastName,
                ["phoneNumber"] = partner.PrimaryContact.Phone,
            },
            ["purchaseOrderNumber"] = "",
            ["taxId"] = "",
            ["billingCurrency"] = "EUR",
            ["profileType"] = "BillingProfile",
            ["links"] = PartnerCenterJson.SelfLink("/profiles/billing"),
            ["attributes"] = PartnerCenterJson.Attributes("BillingProfile"),
        };
}
