using System.Net;
using System.Text.Json;
using PartnerSupport.Sandbox;
using PartnerSupport.Services.Identity;
using PartnerSupport.Services.Wire;
using PartnerSupport.Tests.Wire;

namespace PartnerSupport.Tests.Identity;

public sealed class SecrecyTests
{
    [Fact]
    public async Task Planted_secrets_and_contact_data_are_found_in_nothing_that_the_chain_says()
    {
        var said = new List<string>();
        var secrets = new List<string>
        {
            DefaultWorld.RefreshToken,
            "client_secret",
            "planted-secret",
            "lee.gu",
            "Lee Gu",
            "555 0101",
            "Bearer ey",
            "Bearer ea",
        };
        foreach (
            var fault in (FaultKind[])
                [
                    FaultKind.Unknown,
                    FaultKind.Throttle,
                    FaultKind.ServerError,
                    FaultKind.HtmlPage,
                    FaultKind.CutBody,
                    FaultKind.Drop,
                    FaultKind.TokenRevoked,
                    FaultKind.ClaimsChallenge,
                ]
        )
        {
            foreach (var service in (SandboxService[])[SandboxService.Login, SandboxService.AzureResourceManager])
            {
                await using var bench = await SignInBench.OpenAsync();
                if (fault != FaultKind.Unknown)
                    bench.World.Faults.Add(new SandboxFault(fault) { Service = service, Times = int.MaxValue });
                var request = WireScene.Request(
                    "PUT",
                    WireScene.Ticket + "&planted=planted-secret",
                    """
                    {"properties":{"title":"planted-secret",
                    "contactDetails":{"firstName":"Lee Gu","primaryEmailAddress":"lee.gu@contoso.example","phoneNumber":"+1 425 555 0101"}}}
                    """
                );
                request.Headers.Add("X-Planted", "planted-secret");
                try
                {
                    using var answer = await bench.Client.SendAsync(request, TestContext.Current.CancellationToken);
                    if (!answer.IsSuccessStatusCode)
                        throw ServiceError.Read(answer);
                }
                catch (SupportException error)
                {
                    said.Add(error.ToString());
                    said.Add(error.Action ?? "");
                    said.Add(
                        JsonSerializer.Serialize(
                            new
                            {
                                error.Id,
                                error.Message,
                                error.ServiceCode,
                                error.RequestId,
                                error.CorrelationId,
                                Target = error.Target?.ToString(),
                                Data = error.Data.Keys.Cast<object>().ToList(),
                            }
                        )
                    );
                    Assert.Null(error.InnerException);
                }

                said.AddRange(bench.Trace);
                said.Add(JsonSerializer.Serialize(bench.Tokens.State));
                secrets.AddRange(bench.Rotated);
            }
        }

        Assert.True(said.Count > 40);
        foreach (var line in said)
            Assert.DoesNotContain(secrets, secret => line.Contains(secret, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Nothing_that_holds_a_token_prints_or_serialises_it()
    {
        await using var bench = await SignInBench.OpenAsync();
        var grant = await bench.TokenAsync();
        var shown = string.Join(
            '\n',
            grant,
            new FlowToken(grant.Token, TimeSpan.Zero),
            JwtClaims.Read(grant.Token),
            SignInBench.SecureApplicationModel(),
            bench.Tokens,
            new TokenRequest(SignInBench.Partner, MicrosoftApi.Graph) { Refused = grant },
            JsonSerializer.Serialize(bench.Tokens.State),
            bench.Tokens.State
        );

        Assert.DoesNotContain(grant.Token, shown, StringComparison.Ordinal);
        Assert.DoesNotContain(DefaultWorld.RefreshToken, shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_that_repeats_what_it_was_sent_tells_nobody()
    {
        using var scene = new WireScene(
            new ScriptedWire().Then(
                HttpStatusCode.BadRequest,
                """
                {"error":{"code":"InvalidContact",
                "message":"lee.gu@contoso.example (+14255550101) is not a valid contact for 'Lee Gu'",
                "target":"lee.gu@contoso.example"}}
                """
            )
        );

        using var answer = await scene.SendAsync("PUT", WireScene.Ticket, "{}");
        var error = ServiceError.Read(answer);

        Assert.DoesNotContain("lee", error.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("4255550101", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("InvalidContact", error.Message, StringComparison.Ordinal);
    }
}
