using System.Net;
using System.Text;
using PartnerSupport.Services.Wire;

namespace PartnerSupport.Tests.Wire;

public sealed class EgressTests
{
    [Fact]
    public async Task A_refused_body_never_reaches_the_wire_nor_asks_for_a_token()
    {
        using var scene = new WireScene(new ScriptedWire().Then(HttpStatusCode.OK), guard: new OpenGuard(refused: "lee.gu@contoso.example"));

        var error = await Assert.ThrowsAsync<SupportException>(() =>
            scene.SendAsync("PUT", WireScene.Ticket, """{"primaryEmailAddress":"lee.gu@contoso.example"}""")
        );

        Assert.Equal("EgressRefused", error.Id);
        Assert.Empty(scene.Wire.Sent);
        Assert.Empty(scene.Tokens.Asked);
    }

    [Fact]
    public async Task The_bytes_that_were_checked_are_the_bytes_that_leave_at_every_try()
    {
        using var scene = new WireScene(new ScriptedWire().ThenDrop().Then(HttpStatusCode.OK));
        var request = WireScene.Request("PUT", WireScene.Ticket);
        request.Content = new ChangingContent();
        request.Options.Set(WireKeys.CustomerId, WireScene.Customer);

        using var answer = await scene.Client.SendAsync(request, TestContext.Current.CancellationToken);

        var seen = Assert.Single(scene.Guard.Seen);
        Assert.Equal("body 1", Encoding.UTF8.GetString(seen.Content.Span));
        Assert.Equal(WireScene.Customer, seen.CustomerId);
        Assert.Equal("application/json", seen.ContentType);
        Assert.Equal(["body 1", "body 1"], scene.Wire.Sent.ConvertAll(sent => sent.Body));
    }

    [Fact]
    public async Task The_sign_ins_own_requests_pass_by_their_host_and_nothing_else()
    {
        using var scene = new WireScene(new ScriptedWire().Then(HttpStatusCode.OK), guard: new OpenGuard(refused: "secret"));
        using var form = new StringContent("client_secret=secret", Encoding.UTF8, "application/x-www-form-urlencoded");

        using var answer = await scene.Login.PostAsync("https://login.microsoftonline.com/x/oauth2/v2.0/token", form, TestContext.Current.CancellationToken);

        Assert.Empty(scene.Guard.Seen);
        foreach (
            var host in (string[])
                ["https://login.microsoftonline.com.evil.example/x", "https://graph.microsoft.com/oauth2/v2.0/token", "http://login.microsoftonline.com/x"]
        )
        {
            using var other = new StringContent("client_secret=secret", Encoding.UTF8, "application/x-www-form-urlencoded");
            await Assert.ThrowsAsync<SupportException>(() => scene.Login.PostAsync(host, other, TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task A_compressed_body_cannot_hide_from_the_guard()
    {
        using var scene = new WireScene(new ScriptedWire().Then(HttpStatusCode.OK));
        var request = WireScene.Request("PUT", WireScene.Ticket, "{}");
        request.Content!.Headers.ContentEncoding.Add("gzip");

        var error = await Assert.ThrowsAsync<SupportException>(() => scene.Client.SendAsync(request, TestContext.Current.CancellationToken));

        Assert.Equal("EgressBodyEncoded", error.Id);
        Assert.Empty(scene.Wire.Sent);
    }

    /// <summary>Says something else each time it is read.</summary>
    private sealed class ChangingContent : HttpContent
    {
        private int _reads;

        public ChangingContent() => Headers.ContentType = new("application/json");

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
            stream.WriteAsync(Encoding.UTF8.GetBytes($"body {++_reads}")).AsTask();

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
