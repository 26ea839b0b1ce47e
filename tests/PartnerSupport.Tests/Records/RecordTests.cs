using System.Text.Json;

namespace PartnerSupport.Tests.Records;

/// <summary>What machines get: the contract of docs/machine-output.md.</summary>
public sealed class RecordTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 27, 21, 30, 5, TimeSpan.FromHours(9));

    private static SupportRequest Request { get; } =
        new()
        {
            Reference = "CSP-7Q2M4XKD",
            RequestNumber = "2611220050000123",
            CustomerId = new Guid("c0000001-0000-4000-8000-000000000001"),
            CustomerName = "=Contoso",
            Service = CspService.Office365,
            Severity = SupportSeverity.Critical,
            Status = RequestStatus.ToSubmit,
            Title = "+cmd|' /C calc'!A0",
            Topic = " @SUM(A1)",
            Description = "The words of the customer",
            Owner = "dana@relecloud.example",
            Group = "internal sweep",
            RouteReason = "internal reason",
            CorrelationId = "internal id",
            Contact = new SupportContact
            {
                FirstName = "Ana",
                LastName = "Moreno",
                Email = "ana.moreno@relecloud.example",
            },
            CreatedAt = Now,
            SubmitBy = Now.AddMinutes(15),
            Findings =
            [
                new Finding
                {
                    Id = "KnownIncident",
                    Severity = FindingSeverity.Warning,
                    Message = "internal finding",
                },
            ],
        };

    [Fact]
    public void A_request_is_words_ISO_8601_times_in_UTC_and_one_plain_value_a_column()
    {
        var record = Columns(RequestRecord.Of(Request, Now.AddHours(1)));

        Assert.Equal(
            ("A", "ToSubmit", "Office365", "Partner", "2026-11-27T12:30:05Z", "2026-11-27T12:45:05Z", true),
            (record["Severity"], record["Status"], record["Service"], record["Turn"], record["CreatedAt"], record["DueAt"], record["IsOverdue"])
        );
        Assert.All(record.Values, value => Assert.True(value is null or string or bool or int, value?.GetType().Name));
        Assert.Equal("KnownIncident", record["Findings"]);
        Assert.Null(record["ClosedAt"]);
    }

    [Fact]
    public void R8_no_record_holds_a_contact_or_a_description()
    {
        foreach (var fields in new[] { RequestRecord.Of(Request, Now), RequestRecord.ForCustomer(Request) })
        {
            var text = string.Join('\n', fields.Select(field => field.Value));
            Assert.DoesNotContain("ana.moreno", text, StringComparison.Ordinal);
            Assert.DoesNotContain("words of the customer", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Each_column_is_named_for_the_property_that_it_comes_of()
    {
        var derived = new[] { "IsOverdue" };
        Assert.Equal([], RequestRecord.Of(Request, Now).Select(field => field.Name).Except(Properties<SupportRequest>()).Except(derived));
        Assert.Equal([], ChangeRecord.Of(Update).Select(field => field.Name).Except(Properties<RequestUpdate>()));
        Assert.Equal([], ChangeRecord.Of(Event).Select(field => field.Name).Except(Properties<AuditEvent>()));
    }

    [Fact]
    public void A_customers_report_names_no_people_of_ours_and_no_internal_text_and_no_cell_of_it_runs()
    {
        var record = Columns(RequestRecord.ForCustomer(Request));

        var text = JsonSerializer.Serialize(record);
        Assert.DoesNotContain("dana", text, StringComparison.Ordinal);
        Assert.DoesNotContain("internal", text, StringComparison.Ordinal);
        Assert.Equal(("'=Contoso", "'+cmd|' /C calc'!A0", "' @SUM(A1)"), (record["CustomerName"], record["Title"], record["Topic"]));
        Assert.Equal("2611220050000123", record["RequestNumber"]);
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@x", "'@x")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("\r=1", "'\r=1")]
    [InlineData("＝1", "'＝1")]
    [InlineData("   +1", "'   +1")]
    [InlineData("a=1", "a=1")]
    [InlineData("", "")]
    [InlineData("한글", "한글")]
    public void A_cell_that_a_spreadsheet_would_run_is_made_inert(string text, string expected) => Assert.Equal(expected, RecordText.Inert(text));

    [Fact]
    public void A_change_and_an_event_are_flat_too()
    {
        Assert.Equal("Severity", Columns(ChangeRecord.Of(Update))["What"]);
        var happened = Columns(ChangeRecord.Of(Event));
        Assert.Equal(("Status: - → Open; Owner: a → b", "2026-11-27T12:30:05Z"), (happened["Changes"], happened["At"]));
    }

    [Fact]
    public void A_severity_is_written_by_its_letter_and_read_by_letter_and_word()
    {
        Assert.Equal(["Unknown", "A", "B", "C", "Emergency"], Enum.GetValues<SupportSeverity>().Distinct().Select(severity => severity.ToString()));
        foreach (var (letter, word) in new[] { ("A", "Critical"), ("B", "Moderate"), ("C", "Minimal") })
            Assert.Equal(Enum.Parse<SupportSeverity>(letter), RequestWords.Severities.Find(word));
        Assert.Equal(["A", "B", "C"], RequestWords.Severities.Shown);
    }

    private static RequestUpdate Update =>
        new()
        {
            At = Now,
            Reference = "CSP-7Q2M4XKD",
            What = RequestUpdateKind.Severity,
            From = "B",
            To = "A",
        };

    private static AuditEvent Event =>
        new()
        {
            At = Now,
            What = "Filed",
            Changes = [new FieldChange("Status", null, "Open"), new FieldChange("Owner", "a", "b")],
        };

    private static Dictionary<string, object?> Columns(IEnumerable<RecordField> fields) => fields.ToDictionary(field => field.Name, field => field.Value);

    private static IEnumerable<string> Properties<T>() => typeof(T).GetProperties().Select(property => property.Name);
}
