using System.Net;
using System.Text.Json.Nodes;

namespace PartnerSupport.Sandbox;

/// <summary>Customers and what hangs below them.</summary>
internal static class CustomersApi
{
    public static WireAnswer Answer(WireCall call)
    {
        if (call.Route.Length == 2)
            return call.Method == "GET" ? CustomerList.Answer(call) : PartnerCenterErrors.NotFound();
        if (FindCustomer(call, out var customer) is { } refused)
            return refused;
        return (call.Method, call.Route[3..]) switch
        {
            ("GET", []) => WireAnswer.Ok(CustomerJson.Full(call.World, customer)),
            ("GET", ["profiles", "billing"]) => ReadsProfiles(call, customer) ? WireAnswer.Ok(CustomerJson.Billing(customer)) : PartnerCenterErrors.Denied(),
            ("GET", ["profiles", "company"]) => WireAnswer.Ok(CustomerJson.Company(customer, ReadsProfiles(call, customer))),
            ("GET", ["subscriptions"]) => WireAnswer.Ok(SubscriptionJson.All(customer)),
            ("GET", ["subscriptions", _]) => OfSubscription(call, customer, subscription => subscription),
            ("GET", ["subscriptions", _, "azureentitlements"]) => OfSubscription(call, customer, _ => SubscriptionJson.Entitlements(customer)),
            ("GET", ["subscriptions", _, "supportcontact"]) => OfSubscription(
                call,
                customer,
                _ => SubscriptionJson.SupportContact(call.World.Partner, customer, call.Segments[4])
            ),
            ("GET", ["subscribedskus"]) => ReadsProfiles(call, customer) ? WireAnswer.Ok(SubscriptionJson.Skus(customer)) : PartnerCenterErrors.Denied(),
            ("GET", ["managedservices"]) => WireAnswer.Ok(ManagedServices.Of(customer)),
            ("POST", ["applicationconsents"]) => Consent(call, customer),
            _ => PartnerCenterErrors.NotFound(),
        };
    }

    /// <summary>Finds the customer in the path; the refusal says whether the id is none, unknown, or not a customer's.</summary>
    public static WireAnswer? FindCustomer(WireCall call, out SandboxCustomer customer)
    {
        customer = null!;
        if (!Guid.TryParse(call.Segments[2], out var id))
        {
            return PartnerCenterErrors.Of(HttpStatusCode.BadRequest, "900118", "The customer ID is invalid.");
        }

        if (call.World.Customers.ById(id.ToString("D")) is { } found)
        {
            customer = found;
            return null;
        }

        return call.World.IsPartner(id.ToString("D"))
            ? PartnerCenterErrors.Of(
                HttpStatusCode.Forbidden,
                "20002",
                $"The partner ID {call.World.Partner.Tenant.Id} has no commerce relationship with the customer ID {id}."
            )
            : PartnerCenterErrors.Of(HttpStatusCode.NotFound, "60003", "Tenant not found");
    }

    /// <summary>Without a reading role in the customer's tenant its mail, address and domains stay hidden (FACTS 1.5).</summary>
    private static bool ReadsProfiles(WireCall call, SandboxCustomer customer) => AdminRoles.ReadsDirectory(customer.RolesOf(call.World.User));

    private static WireAnswer OfSubscription(WireCall call, SandboxCustomer customer, Func<JsonObject, JsonObject> answer) =>
        SubscriptionJson.Find(customer, call.Segments[4]) is { } found
            ? WireAnswer.Ok(answer(found))
            : PartnerCenterErrors.Of(HttpStatusCode.NotFound, "20003", $"Subscription with ID {call.Segments[4]} not found.");

    private static WireAnswer Consent(WireCall call, SandboxCustomer customer)
    {
        if (call.Token.AppOnly || !customer.HasActiveRelationship)
            return PartnerCenterErrors.Denied();
        if (!call.TryReadObject(out var body) || body.Text("applicationId") is not { } application)
        {
            return PartnerCenterErrors.InvalidProperty("applicationId");
        }

        if (string.Equals(application, DefaultWorld.ClientId, StringComparison.OrdinalIgnoreCase))
        {
            call.World.Customers.Change(customer.Tenant.Id, before => before with { HasConsent = true });
        }

        return WireAnswer.Of(HttpStatusCode.Created, body.DeepClone());
    }
}
