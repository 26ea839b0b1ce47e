using System.Net;
using PartnerSupport.Services.Wire;
using PartnerSupport.Services.Wire.Handlers;

namespace PartnerSupport.Tests.Wire;

/// <summary>Numbers of others never go into a delay unbounded.</summary>
public sealed class BoundedWaitTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("1000000", 1_000_000, "11.13:46:40")]
    [InlineData("5184000", 5_184_000, "60.00:00:00")]
    [InlineData("Fri, 01 Jan 2027 09:00:00 GMT", 3_456_000, "40.00:00:00")]
    [InlineData("600", 600, "00:10:00")]
    public async Task A_wait_that_is_longer_than_the_deadline_is_told_with_its_length(string header, int seconds, string length)
    {
        var wire = new ScriptedWire().Then(
            HttpStatusCode.TooManyRequests,
            """{"error":{"code":"TooManyRequests","message":"later"}}""",
            "application/json",
            "Retry-After",
            header,
            "Date",
            "Sun, 22 Nov 2026 09:00:00 GMT"
        );
        using var scene = new WireScene(wire);

        using var answer = await scene.SendAsync("GET", WireScene.Requests);
        var error = ServiceError.Read(answer);

        Assert.Equal(("ServiceThrottled", TimeSpan.FromSeconds(seconds)), (error.Id, error.RetryAfter));
        Assert.Contains($"{seconds:N0} seconds ({length})", error.Message, StringComparison.Ordinal);
        Assert.Single(wire.Sent);
        Assert.Empty(scene.Clock.Skipped);
    }

    [Theory]
    [InlineData("7", 7)]
    [InlineData("1000000", 300)]
    [InlineData("5184000", 300)]
    [InlineData("999999999", 300)]
    [InlineData("Thu, 01 Jan 2099 00:00:00 GMT", 300)]
    [InlineData("Fri, 31 Dec 9999 23:59:59 GMT", 300)]
    [InlineData("0", null)]
    [InlineData("-5", null)]
    [InlineData("1e300", null)]
    [InlineData("99999999999999999999", null)]
    [InlineData("Sun, 22 Nov 2026 08:00:00 GMT", null)]
    [InlineData("soon", null)]
    public void An_operation_is_asked_about_again_within_five_minutes_whatever_the_service_says(string header, int? seconds)
    {
        using var answer = new HttpResponseMessage(HttpStatusCode.Accepted);
        answer.Headers.TryAddWithoutValidation("Retry-After", header);

        Assert.Equal((TimeSpan?)(seconds is { } some ? TimeSpan.FromSeconds(some) : null), Waits.BeforePoll(RetryAfter.Read(answer, Now)));
    }
}
