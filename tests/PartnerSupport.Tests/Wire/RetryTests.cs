using System.Net;
using PartnerSupport.Services.Wire;

namespace PartnerSupport.Tests.Wire;

public sealed class RetryTests
{
    private static readonly TimeSpan Half = TimeSpan.FromSeconds(0.5);

    [Theory]
    [InlineData("57", 57)]
    [InlineData("2.128", 2.128)]
    [InlineData("0", 0)]
    [InlineData("Sun, 22 Nov 2026 09:10:07 GMT", 7)]
    [InlineData("Sun, 22 Nov 2026 08:00:00 GMT", 0)]
    [InlineData("soon", 0.5)]
    [InlineData("-5", 0.5)]
    [InlineData("2, 2", 2)]
    [InlineData("12, 12", 12)]
    [InlineData("3, 7.5", 7.5)]
    [InlineData("05.11.2026", 0.5)]
    [InlineData("11/27", 0.5)]
    [InlineData("99999999999", 0.5)]
    [InlineData("Sunday, 22-Nov-26 09:10:07 GMT", 7)]
    [InlineData("Sun Nov 22 09:10:07 2026", 7)]
    [InlineData("NaN", 0.5)]
    [InlineData(null, 0.5)]
    public async Task A_throttled_read_waits_as_long_as_the_service_says_in_whatever_words(string? header, double seconds)
    {
        // The date of the answer is ten minutes ahead of our clock: a date is meant by the service's clock.
        var wire = new ScriptedWire()
            .Then(
                HttpStatusCode.TooManyRequests,
                """{"statusCode":429,"message":"Rate limit is exceeded."}""",
                "application/json",
                header is null ? [] : ["Retry-After", header, "Date", "Sun, 22 Nov 2026 09:10:00 GMT"]
            )
            .Then(HttpStatusCode.OK);
        using var scene = new WireScene(
            wire,
            options => options with { TryTimeout = TimeSpan.FromSeconds(110) },
            clock: new(skipUpTo: TimeSpan.FromSeconds(60))
        );

        using var answer = await scene.SendAsync("GET", WireScene.Requests);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(seconds), scene.Clock.Skipped.Aggregate(TimeSpan.Zero, (sum, wait) => sum + wait));
    }

    [Fact]
    public async Task Waits_double_and_the_last_answer_is_handed_on()
    {
        using var scene = new WireScene(new ScriptedWire().Then(HttpStatusCode.ServiceUnavailable));

        using var answer = await scene.SendAsync("GET", WireScene.Requests);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal([Half, Half * 2, Half * 4, Half * 8], scene.Clock.Skipped);
        Assert.Equal(5, scene.Wire.Sent.Count);
    }

    [Fact]
    public async Task A_read_that_no_try_reaches_names_the_host_and_not_the_address()
    {
        using var scene = new WireScene(new ScriptedWire().ThenDrop());

        var error = await Assert.ThrowsAsync<SupportException>(() => scene.SendAsync("GET", WireScene.Requests));

        Assert.Equal(("ServiceUnreachable", SupportErrorKind.ResourceUnavailable, 5), (error.Id, error.Kind, scene.Wire.Sent.Count));
        Assert.Contains("api.partnercenter.microsoft.com", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("616122292874576", error.Message, StringComparison.Ordinal);
        Assert.Contains("proxy", error.Action, StringComparison.Ordinal);
        Assert.Null(error.InnerException);
    }

    [Fact]
    public async Task A_fleet_does_not_come_back_as_one()
    {
        using var scene = new WireScene(
            new ScriptedWire().Then(HttpStatusCode.BadGateway).Then(HttpStatusCode.OK),
            options => options with { Jitter = () => 1 }
        );

        using var answer = await scene.SendAsync("GET", WireScene.Requests);

        Assert.Equal([Half * 1.5], scene.Clock.Skipped);
    }

    public static TheoryData<string, string, bool, bool, bool> Methods =>
        new()
        {
            // method, address, idempotent key, MS-RequestId, sent again
            { "GET", WireScene.Ticket, false, false, true },
            { "PUT", WireScene.Ticket, false, false, true },
            { "PATCH", WireScene.Ticket, false, false, false },
            { "PATCH", WireScene.Ticket, true, false, true },
            { "POST", WireScene.Arm + "/providers/Microsoft.Support/checkNameAvailability", false, false, false },
            { "POST", WireScene.Arm + "/providers/Microsoft.Support/checkNameAvailability", true, false, true },
            { "GET", WireScene.Requests, false, false, true },
            { "PATCH", WireScene.Requests, false, false, false },
            { "PATCH", WireScene.Requests, true, false, false },
            { "PATCH", WireScene.Requests, false, true, true },
            { "PUT", "https://api.partnercenter.microsoft.com/v1/profiles/supportprofile", false, false, false },
        };

    [Theory]
    [MemberData(nameof(Methods))]
    public async Task Only_what_cannot_double_is_sent_again(string method, string address, bool idempotent, bool named, bool again)
    {
        using var scene = new WireScene(new ScriptedWire().ThenDrop().Then(HttpStatusCode.OK));
        var request = WireScene.Request(method, address, method == "GET" ? null : "{}");
        if (idempotent)
            request.Options.Set(WireKeys.Idempotent, true);
        if (named)
            request.Headers.Add("MS-RequestId", "5d845377-5b7d-4cd4-98f6-19e5ae3faa81");

        if (again)
        {
            using var answer = await scene.Client.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal(2, scene.Wire.Sent.Count);
            Assert.Equal(scene.Wire.Sent[0].Body, scene.Wire.Sent[1].Body);
            Assert.Equal(scene.Wire.Sent[0].Header("MS-RequestId"), scene.Wire.Sent[1].Header("MS-RequestId"));
        }
        else
        {
            var error = await Assert.ThrowsAsync<SupportException>(() => scene.Client.SendAsync(request, TestContext.Current.CancellationToken));
            Assert.Equal("ServiceOutcomeUnknown", error.Id);
            Assert.Single(scene.Wire.Sent);
        }
    }

    [Theory]
    [InlineData("<html><body>busy</body></html>", "text/html")]
    [InlineData("{\"value\":[{\"id\":", "application/json")]
    public async Task A_page_or_half_an_answer_in_place_of_data_is_a_failed_try(string body, string type)
    {
        using var scene = new WireScene(new ScriptedWire().Then(HttpStatusCode.OK, body, type).Then(HttpStatusCode.OK, """{"value":[]}"""));

        using var answer = await scene.SendAsync("GET", WireScene.Requests);

        Assert.Equal("""{"value":[]}""", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_page_that_stays_is_an_error_with_an_id()
    {
        using var scene = new WireScene(new ScriptedWire().Then(HttpStatusCode.OK, "<html></html>", "text/html"));

        var error = await Assert.ThrowsAsync<SupportException>(() => scene.SendAsync("GET", WireScene.Requests));

        Assert.Equal("ServiceAnswerUnreadable", error.Id);
        Assert.Equal(5, scene.Wire.Sent.Count);
    }

    [Fact]
    public async Task An_unanswered_try_is_given_up_and_made_again_within_the_deadline()
    {
        using var scene = new WireScene(new ScriptedWire().ThenSilence().Then(HttpStatusCode.OK));

        var sending = scene.SendAsync("GET", WireScene.Requests);
        await scene.Wire.FirstArrived;
        scene.Clock.Advance(TimeSpan.FromSeconds(40));

        Assert.Equal(HttpStatusCode.OK, (await sending).StatusCode);
        Assert.Equal(2, scene.Wire.Sent.Count);
    }

    [Fact]
    public async Task A_wait_that_outlasts_the_deadline_is_not_begun()
    {
        var wire = new ScriptedWire().Then(HttpStatusCode.TooManyRequests, "{}", "application/json", "Retry-After", "3600");
        using var scene = new WireScene(wire);

        using var answer = await scene.SendAsync("GET", WireScene.Requests);

        Assert.Equal("ServiceThrottled", ServiceError.Read(answer).Id);
        Assert.Empty(scene.Clock.Skipped);
    }

    [Fact]
    public async Task The_deadline_covers_all_tries()
    {
        using var scene = new WireScene(new ScriptedWire().ThenSilence(), options => options with { TryTimeout = TimeSpan.FromHours(1) });

        var sending = scene.SendAsync("GET", WireScene.Requests);
        await scene.Wire.FirstArrived;
        scene.Clock.Advance(TimeSpan.FromSeconds(120));

        Assert.Equal("ServiceDeadlinePassed", (await Assert.ThrowsAsync<SupportException>(() => sending)).Id);
    }

    [Fact]
    public async Task A_wait_ends_when_the_user_cancels()
    {
        var wire = new ScriptedWire().Then(HttpStatusCode.TooManyRequests, "{}", "application/json", "Retry-After", "100");
        using var scene = new WireScene(wire);
        using var cancel = new CancellationTokenSource();

        var sending = scene.Client.SendAsync(WireScene.Request("GET", WireScene.Requests), cancel.Token);
        await wire.FirstArrived;
        cancel.Cancel();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
        Assert.Single(wire.Sent);
    }

    [Fact]
    public async Task Each_try_has_an_id_of_its_own_for_the_services_logs()
    {
        using var scene = new WireScene(new ScriptedWire().Then(HttpStatusCode.BadGateway).Then(HttpStatusCode.OK));

        using var answer = await scene.SendAsync("GET", WireScene.Requests);

        var ids = scene.Wire.Sent.ConvertAll(sent => sent.Header("MS-CorrelationId"));
        Assert.All(ids, id => Assert.True(Guid.TryParse(id, out _)));
        Assert.NotEqual(ids[0], ids[1]);
    }
}
