namespace PartnerSupport.Services.Identity;

/// <summary>The call that gives the partner's application its consent in a customer's tenant (FACTS 2.8): printed for a person, never made.</summary>
internal static class ConsentCall
{
    private const string Graph = "00000003-0000-0000-c000-000000000000";
    private const string ResourceManager = "797f4846-ba00-4fd7-ba43-dac1f8f63013";

    /// <summary>The call as one line.</summary>
    /// <param name="cloud">The cloud.</param>
    /// <param name="customer">The customer's tenant.</param>
    /// <param name="clientId">The partner's application.</param>
    internal static string Print(CloudInfo cloud, string customer, string? clientId) =>
        $"POST {cloud.PartnerCenter.GetLeftPart(UriPartial.Authority)}/v1/customers/{customer}/applicationconsents "
        + $$"""{"applicationId":"{{clientId ?? "{applicationId}"}}","displayName":"{displayName}","applicationGrants":["""
        + $$"""{"enterpriseApplicationId":"{{ResourceManager}}","scope":"user_impersonation"},"""
        + $$"""{"enterpriseApplicationId":"{{Graph}}","scope":"Organization.Read.All,ServiceHealth.Read.All"}]}""";
}
