using System.Net;
using PartnerSupport.Services.Wire;

namespace PartnerSupport.Tests.Wire;

public sealed class ServiceErrorTests
{
    public static TheoryData<int, string, string, string, string?> Dialects =>
        new()
        {
            // Azure, common types v5; and the recorded PascalCase 400 (FACTS 3.8).
            {
                404,
                """{"error":{"code":"ResourceNotFound","message":"Support ticket was not found."}}""",
                "application/json",
                "ServiceObjectNotFound",
                "ResourceNotFound"
            },
            {
                400,
                """{"Error":{"Code":"BadRequest","Message":null,"Target":"x","Details":[{"Code":"Inner","Message":"Name is too long"}]}}""",
                "application/json",
                "ServiceRefusedRequest",
                "BadRequest"
            },
            { 409, """{"error":{"code":"Conflict","message":"exists"}}""", "application/json", "ServiceConflict", "Conflict" },
            // Partner Center: a number in a string; the code 400 comes with the status 401 (FACTS 2.5).
            { 401, """{"code":"400","description":"Access denied","data":[],"source":"PartnerFD"}""", "application/json", "ServiceNeedsSignIn", "400" },
            { 403, """{"code":"20002","description":"no relationship","source":"x"}""", "application/json", "PartnerRelationshipMissing", "20002" },
            { 404, """{"code":"60003","description":"Tenant not found"}""", "application/json", "CustomerTenantUnknown", "60003" },
            { 400, """{"code":3000,"description":"Invalid property"}""", "application/json", "ServiceRefusedRequest", "3000" },
            { 401, """{"code":"800001","description":"Unauthorized - MFA required"}""", "application/json", "MfaRequired", "800001" },
            // ProblemDetails, and the gateway's 429 (FACTS 2.5, 2.6).
            {
                403,
                """{"type":"about:blank","title":"Forbidden","status":403,"detail":"You may not","instance":"/x"}""",
                "application/problem+json",
                "ServicePermissionDenied",
                "403"
            },
            { 429, """{"statusCode":429,"message":"Rate limit is exceeded. Try again in 57 seconds."}""", "application/json", "ServiceThrottled", "429" },
            // Graph (FACTS 4.7).
            {
                403,
                """{"error":{"code":"Authorization_RequestDenied","message":"Insufficient privileges","innerError":{"request-id":"x"}}}""",
                "application/json",
                "ServicePermissionDenied",
                "Authorization_RequestDenied"
            },
            { 503, "<html><body>Our services aren't available right now</body></html>", "text/html", "ServiceUnavailable", null },
            { 500, "", "application/json", "ServiceUnavailable", null },
            { 502, """{"error":{"code":"Bad""", "application/json", "ServiceUnavailable", null },
            { 400, "[1,2]", "application/json", "ServiceRefusedRequest", null },
            { 400, "\"plain\"", "application/json", "ServiceRefusedRequest", null },
            { 302, "", "text/html", "ServiceRedirected", null },
            { 418, "null", "application/json", "ServiceRefusedRequest", null },
        };

    [Theory]
    [MemberData(nameof(Dialects))]
    public void Every_dialect_of_an_error_is_read(int status, string body, string type, string id, string? code)
    {
        using var answer = ScriptedWire.Answer(
            (HttpStatusCode)status,
            body,
            type,
            "MS-RequestId",
            "5d845377-5b7d-4cd4-98f6-19e5ae3faa81",
            "MS-CorrelationId",
            "5a3d64d4-4490-4932-bf5e-0dc9a58f27ca"
        );

        var error = ServiceError.Read(answer);

        Assert.Equal(id, error.Id);
        Assert.Equal(code, error.ServiceCode);
        Assert.Equal(status, error.HttpStatus);
        Assert.Equal("5d845377-5b7d-4cd4-98f6-19e5ae3faa81", error.RequestId);
        Assert.Equal("5a3d64d4-4490-4932-bf5e-0dc9a58f27ca", error.CorrelationId);
        Assert.NotEqual(error.Id, error.Message);
        Assert.False(string.IsNullOrEmpty(error.Action));
    }

    [Fact]
    public void Recorded_azure_errors_are_read()
    {
        using var answer = ScriptedWire.Answer(
            HttpStatusCode.BadRequest,
            """
            {"Error":{"Code":"InvalidParameter",
            "Message":"The value for the parameter severity is not valid.","Target":"properties.severity","InnerError":null,"Details":null}}
            """
        );

        Assert.Contains(
            "InvalidParameter (properties.severity): The value for the parameter severity is not valid.",
            ServiceError.Read(answer).Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(
        "Your support plan type is CSP. To create and update support tickets, you need access to our high tier-support plans. Learn more at "
            + "https://aka.ms/supportapi",
        "Your support plan type is CSP. To create and update support tickets, you need access to our high tier-support plans. Learn more at "
            + "https://aka.ms/supportapi"
    )]
    [InlineData("The address lee.gu@contoso.example is not valid", "The address … is not valid")]
    [InlineData("Phone +1 425 555 0101 refused", "Phone … 425 555 0101 refused")]
    [InlineData("Phone 4255550101 refused", "Phone … refused")]
    [InlineData("The value 'Lee Gu' can't be used", "The value … can't be used")]
    [InlineData("Tenant \"contoso.example\" is unknown", "Tenant … is unknown")]
    [InlineData("Tenant contoso.example is unknown", "Tenant … is unknown")]
    [InlineData("token eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiIsIng1dCI6Ik1yNS1BVWliZkJpaTdOZDFqQmViYXhib1hXMCJ9", "token …")]
    [InlineData("see c0000001-0000-4000-8000-000000000001.", "see c0000001-0000-4000-8000-000000000001.")]
    [InlineData("name 'open", "name …")]
    [InlineData("   ", null)]
    public void A_services_words_pass_as_far_as_they_cannot_be_somebodys_data(string said, string? shown) => Assert.Equal(shown, ServiceWords.Clean(said));

    [Fact]
    public void An_id_that_is_none_is_not_shown()
    {
        using var answer = ScriptedWire.Answer(HttpStatusCode.BadRequest, "{}", "application/json", "x-ms-request-id", "lee.gu@contoso.example");

        Assert.Null(ServiceError.Read(answer).RequestId);
    }
}
