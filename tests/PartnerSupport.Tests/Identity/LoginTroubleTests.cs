using System.Net;
using PartnerSupport.Sandbox;

namespace PartnerSupport.Tests.Identity;

public sealed class LoginTroubleTests
{
    [Theory]
    [InlineData(FaultKind.Throttle)]
    [InlineData(FaultKind.ServerError)]
    [InlineData(FaultKind.HtmlPage)]
    [InlineData(FaultKind.Drop)]
    [InlineData(FaultKind.CutBody)]
    public async Task A_sign_in_that_stumbles_once_succeeds(FaultKind fault)
    {
        await using var bench = await SignInBench.OpenAsync();
        bench.World.Faults.Add(new SandboxFault(fault) { Service = SandboxService.Login, Times = 2 });

        Assert.NotNull(await bench.TokenAsync());
    }

    [Theory]
    [InlineData(FaultKind.Throttle, "LoginThrottled")]
    [InlineData(FaultKind.ServerError, "LoginUnavailable")]
    [InlineData(FaultKind.HtmlPage, "LoginUnreadable")]
    [InlineData(FaultKind.EmptyBody, "LoginUnreadable")]
    [InlineData(FaultKind.Drop, "LoginUnreachable")]
    [InlineData(FaultKind.CutBody, "LoginUnreachable")]
    public async Task A_sign_in_that_stays_down_is_an_error_within_the_deadline(FaultKind fault, string id)
    {
        await using var bench = await SignInBench.OpenAsync();
        bench.World.Faults.Add(new SandboxFault(fault) { Service = SandboxService.Login, Times = int.MaxValue });
        var start = bench.Clock.GetUtcNow();

        var error = await Assert.ThrowsAsync<SupportException>(() => bench.TokenAsync());

        Assert.Equal(id, error.Id);
        Assert.InRange(bench.Clock.GetUtcNow() - start, TimeSpan.Zero, TimeSpan.FromSeconds(60));
        Assert.Null(error.InnerException);
        Assert.False(error.EndsSession);
    }

    [Fact]
    public async Task A_sign_in_that_never_answers_is_given_up_before_the_calls_own_deadline()
    {
        var silence = new Wire.ScriptedWire().ThenSilence();
        await using var bench = await SignInBench.OpenAsync(network: silence);

        var asking = bench.GetAsync("https://graph.microsoft.com/v1.0/organization");
        await silence.FirstArrived;
        bench.Clock.Advance(TimeSpan.FromSeconds(61));

        var error = await Assert.ThrowsAsync<SupportException>(() => asking);
        Assert.Equal("LoginUnreachable", error.Id);
    }

    public static TheoryData<int, string, bool> Codes =>
        new()
        {
            { 65001, "ConsentMissing", false },
            { 50076, "MfaRequired", false },
            { 50079, "MfaRequired", false },
            { 700082, "RefreshTokenExpired", true },
            { 70008, "RefreshTokenExpired", true },
            { 50173, "RefreshTokenRevoked", true },
            { 9002313, "RefreshTokenInvalid", true },
            { 7000215, "ClientSecretWrong", true },
            { 7000222, "ClientSecretExpired", true },
            { 7000218, "ClientProofMissing", true },
            { 700016, "ApplicationUnknown", true },
            { 7000112, "ApplicationDisabled", true },
            { 700024, "ClockWrong", true },
            { 700027, "ClientCertificateRefused", true },
            { 90002, "TenantUnknown", true },
            { 50020, "AccountNotInTenant", false },
            { 50105, "AccountNotAssigned", false },
            { 53003, "ConditionalAccessBlocked", false },
            { 50057, "AccountDisabled", true },
            { 500011, "ApiNotInTenant", false },
            { 1234567, "SignInFailed", false },
        };

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task Each_code_of_the_sign_in_has_its_error_with_what_to_do(int code, string id, bool endsSession)
    {
        await using var bench = await SignInBench.OpenAsync(network: Refusing(code));

        var error = await Assert.ThrowsAsync<SupportException>(() => bench.TokenAsync());

        Assert.Equal(id, error.Id);
        Assert.Equal(endsSession, error.EndsSession);
        Assert.Equal($"AADSTS{code}", error.ServiceCode);
        Assert.Equal("5d845377-5b7d-4cd4-98f6-19e5ae3faa81", error.RequestId);
        Assert.DoesNotContain("ana.moreno", error.ToString(), StringComparison.Ordinal);
        Assert.False(string.IsNullOrEmpty(error.Action));
        Assert.NotEqual(id, error.Message);
    }

    [Theory]
    [InlineData(65001)]
    [InlineData(700016)]
    public async Task A_customer_without_consent_is_named_with_the_call_that_gives_it_and_ends_no_session(int code)
    {
        await using var bench = await SignInBench.OpenAsync(network: Refusing(code));

        var error = await Assert.ThrowsAsync<SupportException>(() => bench.TokenAsync(SignInBench.Contoso));

        Assert.Equal("ConsentMissing", error.Id);
        Assert.False(error.EndsSession);
        Assert.Contains(
            $"POST https://api.partnercenter.microsoft.com/v1/customers/{SignInBench.Contoso}/applicationconsents",
            error.Action,
            StringComparison.Ordinal
        );
        Assert.Contains($"\"applicationId\":\"{DefaultWorld.ClientId}\"", error.Action, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_customer_without_consent_in_the_sandbox_stops_no_other_customer()
    {
        await using var bench = await SignInBench.OpenAsync();
        bench.World.ChangeCustomer(DefaultWorld.ContosoTenantId, customer => customer with { HasConsent = false });

        Assert.Equal("ConsentMissing", (await Assert.ThrowsAsync<SupportException>(() => bench.TokenAsync(SignInBench.Contoso))).Id);
        Assert.NotNull(await bench.TokenAsync(SignInBench.Fabrikam));
    }

    [Fact]
    public async Task A_customer_without_a_relationship_says_that_the_account_has_no_way_in()
    {
        await using var bench = await SignInBench.OpenAsync();

        Assert.Equal("AccountNotInTenant", (await Assert.ThrowsAsync<SupportException>(() => bench.TokenAsync(new Guid(DefaultWorld.AdatumTenantId)))).Id);
    }

    [Fact]
    public async Task A_refresh_token_of_ninety_one_days_has_expired()
    {
        await using var bench = await SignInBench.OpenAsync();
        bench.Clock.Advance(TimeSpan.FromDays(91));

        var error = await Assert.ThrowsAsync<SupportException>(() => bench.TokenAsync());

        Assert.Equal("RefreshTokenExpired", error.Id);
        Assert.True(error.EndsSession);
    }

    [Fact]
    public async Task A_wrong_secret_a_wrong_application_and_a_wrong_tenant_are_told_apart()
    {
        await using var secret = await SignInBench.OpenAsync(_ =>
            SignInBench.SecureApplicationModel() with
            {
                ClientSecret = Services.Identity.SecureText.Hold("wrong"),
            }
        );
        Assert.Equal("ClientSecretWrong", (await Assert.ThrowsAsync<SupportException>(() => secret.TokenAsync())).Id);

        await using var application = await SignInBench.OpenAsync(_ =>
            SignInBench.SecureApplicationModel() with
            {
                ClientId = "0c5a11ce-0000-4000-8000-000000000bad",
            }
        );
        Assert.Equal("ApplicationUnknown", (await Assert.ThrowsAsync<SupportException>(() => application.TokenAsync())).Id);

        await using var tenant = await SignInBench.OpenAsync(change: options => options with { TenantId = "nowhere.example" });
        Assert.Equal("TenantUnknown", (await Assert.ThrowsAsync<SupportException>(() => tenant.Tokens.SignInAsync(TestContext.Current.CancellationToken))).Id);
    }

    private static Wire.ScriptedWire Refusing(int code) =>
        new Wire.ScriptedWire().Then(
            HttpStatusCode.BadRequest,
            $$"""
            {"error":"invalid_grant",
            "error_description":"AADSTS{{code}}: User account 'ana.moreno@relecloud.example' from identity provider. Trace ID: x",
            "error_codes":[{{code}}],"trace_id":"5d845377-5b7d-4cd4-98f6-19e5ae3faa81","correlation_id":"5a3d64d4-4490-4932-bf5e-0dc9a58f27ca"}
            """
        );
}
