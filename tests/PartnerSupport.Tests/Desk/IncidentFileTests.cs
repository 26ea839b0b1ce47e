using Microsoft.VisualBasic.FileIO;

namespace PartnerSupport.Tests.Desk;

/// <summary>Real input: 48 incidents as partners write them, through the desk in the default world.</summary>
public sealed class IncidentFileTests
{
    [Fact]
    public async Task Every_incident_of_the_file_has_the_outcome_that_its_row_expects()
    {
        await using var world = await DeskWorld.OpenAsync();
        var wrong = new List<string>();
        var rows = 0;

        foreach (var row in Rows(Repository.File("tests", "Data", "incidents.csv")))
        {
            rows++;
            var outcome = await OutcomeAsync(world, row);
            if (outcome != row["Expected"])
                wrong.Add($"row {row["Id"]}: expected {row["Expected"]}, was {outcome}");
        }

        Assert.Empty(wrong);
        Assert.Equal(48, rows);
        Assert.All(
            world.World.Tickets.Where(ticket => ticket.Title.Contains("vmss-web", StringComparison.Ordinal)),
            ticket => Assert.DoesNotContain("contoso.example", string.Join(' ', ticket.Contact.Values), StringComparison.OrdinalIgnoreCase)
        );
    }

    private static async Task<string> OutcomeAsync(DeskWorld world, Dictionary<string, string> row)
    {
        try
        {
            var request = await world.SubmitAsync(Draft(row));
            return request switch
            {
                { Status: RequestStatus.Open, RequestNumber: { Length: 16 } } => "Filed",
                { Status: RequestStatus.ToSubmit, CreateUri: not null, Steps.Count: > 0, RequestNumber: null } => "HandedOver",
                _ => request.Status.ToString(),
            };
        }
        catch (SupportException error)
        {
            return $"Refused:{error.Id}";
        }
    }

    private static SupportRequestDraft Draft(Dictionary<string, string> row) =>
        new()
        {
            Customer = row["Customer"],
            Service = row["Service"],
            Category = row["Category"],
            Severity = row["Severity"],
            BusinessImpact = row["BusinessImpact"],
            Topic = row["Topic"],
            Title = row["Title"],
            Description = row["Description"],
            Language = row["Language"],
            SubscriptionId = row["SubscriptionId"],
            ExternalReference = row["ExternalReference"],
            Contact = new ContactInput
            {
                Name = row["ContactName"],
                Email = row["ContactEmail"],
                Phone = row["ContactPhone"],
            },
            AdditionalEmail = row["AdditionalEmail"].Split(';', StringSplitOptions.RemoveEmptyEntries),
        };

    private static IEnumerable<Dictionary<string, string>> Rows(string file)
    {
        using var parser = new TextFieldParser(file)
        {
            Delimiters = [","],
            HasFieldsEnclosedInQuotes = true,
            TrimWhiteSpace = false,
        };
        var names = parser.ReadFields()!;
        while (!parser.EndOfData)
        {
            var cells = parser.ReadFields()!;
            yield return names.Select((name, at) => (name, cells[at])).ToDictionary(pair => pair.name, pair => pair.Item2);
        }
    }
}
