using System.Net;
using PartnerSupport.Tests.Matrix;

namespace PartnerSupport.Tests.Wire;

/// <summary>A body that cannot be read is one kind of trouble, whatever is broken in it.</summary>
public sealed class MalformedAnswerTests
{
    public static TheoryData<string> Broken => ["cut JSON", "HTML", "broken escape", "invalid UTF-8", "bad gzip", "deep"];

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task A_read_is_tried_again_and_ends_with_one_error(string body)
    {
        using var once = new WireScene(new ScriptedWire().Then((_, _) => Task.FromResult(Answer(HttpStatusCode.OK, body))).Then(HttpStatusCode.OK));
        using var always = new WireScene(new ScriptedWire().Then((_, _) => Task.FromResult(Answer(HttpStatusCode.OK, body))));

        using var mended = await once.SendAsync("GET", WireScene.Requests);
        var error = await Assert.ThrowsAsync<SupportException>(() => always.SendAsync("GET", WireScene.Requests));

        Assert.Equal((HttpStatusCode.OK, 2), (mended.StatusCode, once.Wire.Sent.Count));
        Assert.Equal(("ServiceAnswerUnreadable", true, 5), (error.Id, error.MayHaveArrived, always.Wire.Sent.Count));
    }

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task An_acceptance_and_a_refusal_are_what_their_status_says(string body)
    {
        using var accepted = new WireScene(new ScriptedWire().Then((_, _) => Task.FromResult(Answer(HttpStatusCode.Accepted, body))));
        using var refused = new WireScene(new ScriptedWire().Then((_, _) => Task.FromResult(Answer(HttpStatusCode.BadRequest, body))));

        using var taken = await accepted.SendAsync("PUT", WireScene.Ticket);
        using var turnedDown = await refused.SendAsync("PUT", WireScene.Ticket);

        Assert.Equal((HttpStatusCode.Accepted, 1), (taken.StatusCode, accepted.Wire.Sent.Count));
        Assert.Equal("ServiceRefusedRequest", PartnerSupport.Services.Wire.ServiceError.Read(turnedDown).Id);
    }

    private static HttpResponseMessage Answer(HttpStatusCode status, string body) => new(status) { Content = SpoiltBodies.Make(body) };
}
