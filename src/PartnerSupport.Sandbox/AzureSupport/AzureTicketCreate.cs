using System.Net;
using System.Text.Json.Nodes;

namespace PartnerSupport.Sandbox;

/// <summary>PUT of a ticket: on behalf of a customer, by name, long-running (FACTS 3.3, 3.4, 3.6, 3.7).</summary>
internal static class AzureTicketCreate
{
    private const string PlanError = "InvalidSupportPlan";

    public static WireAnswer Answer(WireCall call, AzureScope scope, string name)
    {
        if (AuxiliaryRefusal(call, scope) is { } refused)
            return refused;
        if (!AzureNames.IsValid(name))
            return ArmErrors.Invalid(AzureNames.Rule(name), target: "supportTicketName");
        if (!call.TryReadObject(out var body))
            return ArmErrors.Deserialization("The request body is not valid JSON.");
        if (body.Member("properties") is not JsonObject properties)
        {
            return ArmErrors.Invalid("The field properties is required.", target: "properties");
        }

        if (AzureTicketRules.Fault(call, scope, properties) is { } fault)
            return fault;
        if (Repeated(call, scope, name) is { } repeated)
            return repeated;

        var asked = (JsonObject)properties.DeepClone();
        var plan = scope.Subscription?.Plan ?? AzurePlan.OfTenant;
        var planRefused = (scope.Subscription is { PlanHasApi: false }) || call.Faults.Any(hit => hit.Kind == FaultKind.PlanRefused);
        var operation = call.World.Azure.Begin(
            scope,
            name,
            () =>
            {
                var ticket = call.World.Azure.Add(scope, name, asked, plan, "Api", MadeAt(call));
                ticket.Communications.Add(AzureMail.Acknowledgement(ticket));
            },
            planRefused ? (PlanError, PlanMessage(plan)) : null
        );
        return AzureOperations.Accepted(call, operation);
    }

    /// <summary>Four seconds after it was accepted at the latest, whenever somebody asks (recorded-2024 10).</summary>
    private static DateTimeOffset MadeAt(WireCall call)
    {
        var made = call.Now + TimeSpan.FromSeconds(4);
        return made < call.World.Now ? made : call.World.Now;
    }

    public static string PlanMessage(string plan) =>
        $"Your support plan type is {plan}. To create and update support tickets, and add communication operations, you need access to our high "
        + "tier-support plans. Learn more at https://aka.ms/supportapi";

    /// <summary>What an API-less plan says to changes of a ticket made in the portal.</summary>
    public static WireAnswer? PlanRefusal(AzureScope scope) =>
        scope.Subscription is { PlanHasApi: false, Plan: var plan } ? ArmErrors.Invalid(PlanMessage(plan), PlanError) : null;

    /// <summary>
    /// In a customer's subscription the partner's own tenant must be shown as well. The header is documented; the answer to its
    /// absence is our guess, an expired one answers 401 (FACTS 3.7).
    /// </summary>
    private static WireAnswer? AuxiliaryRefusal(WireCall call, AzureScope scope)
    {
        if (scope.Subscription is null || call.World.IsPartner(scope.TenantId))
            return null;
        if (BearerCheck.Auxiliary(call) is not { } tokens)
        {
            return ArmErrors.Of(
                HttpStatusCode.Unauthorized,
                "InvalidAuxiliaryTokens",
                $"Authentication failed for auxiliary token: a token of client '{DefaultWorld.ClientId}', tenant "
                    + $"'{call.World.Partner.Tenant.Id}' is invalid or expired."
            );
        }

        return tokens.Any(token => call.World.IsPartner(token.TenantId))
            ? null
            : ArmErrors.Of(
                HttpStatusCode.Unauthorized,
                "LinkedAuthorizationFailed",
                "The request is on behalf of a customer and needs a token of the partner's tenant in the header x-ms-authorization-auxiliary."
            );
    }

    private static WireAnswer? Repeated(WireCall call, AzureScope scope, string name)
    {
        var existing = call.World.Azure.Find(scope, name);
        var underWay = call.World.Azure.UnderWay(scope, name);
        if (existing is null && underWay is null)
            return null;
        if (call.World.Options.RepeatedPutConflicts)
        {
            return ArmErrors.Of(HttpStatusCode.Conflict, "Conflict", $"A support ticket with the name '{name}' exists already.");
        }

        return existing is not null ? WireAnswer.Ok(AzureTicketJson.Of(existing)) : AzureOperations.Accepted(call, underWay!);
    }
}
