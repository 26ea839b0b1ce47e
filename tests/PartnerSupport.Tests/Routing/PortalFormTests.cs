using System.Globalization;
using static PartnerSupport.Tests.Routing.RoutingWorld;

namespace PartnerSupport.Tests.Routing;

/// <summary>The portals' forms: one table, honest about what nobody has seen.</summary>
public sealed class PortalFormTests
{
    private static readonly PortalStyle Madrid = new(CultureInfo.GetCultureInfo("en"), TimeZoneInfo.FindSystemTimeZoneById("Europe/Madrid"));
    private static readonly PortalStyle Seoul = new(CultureInfo.GetCultureInfo("ko"), TimeZoneInfo.FindSystemTimeZoneById("Asia/Seoul"));

    [Fact]
    public void Every_line_has_label_source_and_date_and_only_what_a_document_names_is_verified()
    {
        Assert.All(PortalForm.Fields, field => Assert.True(field is { English.Length: > 0, Korean.Length: > 0, Source.Length: > 0 }, field.Name));
        Assert.All(PortalForm.Fields, field => Assert.True(field.SeenOn > new DateOnly(2026, 1, 1) && field.Kind != PortalFieldKind.Unknown, field.Name));
        Assert.Equal(["SupportPlan"], PortalForm.Fields.Where(field => field.IsVerified).Select(field => field.Name));
        Assert.Equal(PortalForm.Fields.Count, PortalForm.Fields.Select(field => field.Name).Distinct().Count());
        Assert.All(PortalForm.Of(SupportChannel.Office365AdminCenter), field => Assert.True(field.IsAdminCenter));
    }

    [Theory]
    [InlineData("en", "11/27/2026", "7:15 AM")]
    [InlineData("ko", "2026-11-27", "오후 3:15")]
    public void A_date_stands_as_the_operators_portal_writes_it_in_the_operators_time(string language, string date, string time)
    {
        var request = Order(CspService.Office365).Request with
        {
            Channel = SupportChannel.Office365AdminCenter,
            ProblemStartTime = new DateTimeOffset(2026, 11, 27, 6, 15, 0, TimeSpan.Zero),
        };
        var form = HandOffForm.Fill(request, language == "ko" ? Seoul : Madrid);

        Assert.Equal(date, form.Single(entry => entry.Field.Name == "StartDate").Value);
        Assert.Equal(time, form.Single(entry => entry.Field.Name == "StartTime").Value);
    }

    [Theory]
    [InlineData(CspService.Azure)]
    [InlineData(CspService.Office365)]
    public void R3_step_and_form_call_fraud_the_same_and_say_what_the_portal_cannot_take(CspService service)
    {
        var order = Order(service, category: RequestCategory.Fraud);
        var handOff = HandOffBuilder.Build(order).Request;

        Assert.Equal("Billing", handOff.FormFields["Issue type"]);
        Assert.Contains(handOff.Steps, step => step.Text.Contains("no category for fraud: \"Billing\"", StringComparison.Ordinal));
        Assert.DoesNotContain(handOff.Steps, step => step.Text.Contains("category: Fraud", StringComparison.Ordinal));
        Assert.Contains(HandOffLimits.Of(handOff), limit => limit.Contains("\"Billing\"", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_kept_with_the_request_and_what_the_page_shows_say_the_same()
    {
        var handOff = HandOffBuilder.Build(Order(CspService.Azure)).Request with { Channel = SupportChannel.AzurePortal };

        Assert.Equal(handOff.FormFields.Values, HandOffForm.Fill(handOff, Madrid).Select(entry => entry.Value));
    }
}
