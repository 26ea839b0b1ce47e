using System.Text;

namespace PartnerSupport.Tests.Desk;

/// <summary>10,000 random strings in the text parameters: findings or errors with ids, never an exception that is not ours.</summary>
public sealed class CrookedInputTests(ITestOutputHelper output)
{
    private const int Cases = 10_000;

    private static readonly string[] Pieces =
    [
        "",
        " ",
        "\t",
        "\n",
        "\r\n",
        "\0",
        "\u001b[31m",
        "\u200b",
        "\u202e",
        "\ud800",
        "\udc00",
        "😀",
        "ａ",
        "é",
        "é",
        "ß",
        "İ",
        "ſ",
        "𝒶",
        "%",
        "{0}",
        "{",
        "}",
        "'",
        "\"",
        "`",
        "$(x)",
        ";",
        "--",
        "/*",
        "<script>",
        "&amp;",
        "../",
        "\\",
        "//",
        "/",
        "|",
        "*",
        "?",
        "[",
        "]",
        "(",
        ")",
        "@",
        "@@",
        ".",
        "..",
        "a@b",
        "a@b.c",
        "xn--",
        "xn--a",
        "CSP-",
        "CSP-00000000",
        "0",
        "1",
        "A",
        "Azure",
        "B",
        "Contoso",
        "contoso.example",
        "lee.gu@contoso.example",
        "00000000-0000-0000-0000-000000000000",
        "11111111-0000-4000-8000-000000000001",
        "2026-13-45",
        "9999-12-31T23:59:59Z",
        "+1",
        "+34 91 555 0134",
        "٠١٢",
        "１２３",
        "en-us",
        "tlh",
        "한국어",
        "日本語",
        "\u00a0",
        "\ufeff",
        "\uffff",
    ];

    private static readonly Func<SupportRequestDraft, string, SupportRequestDraft>[] Fields =
    [
        (draft, text) => draft with { Customer = text },
        (draft, text) => draft with { Service = text },
        (draft, text) => draft with { Category = text },
        (draft, text) => draft with { Severity = text },
        (draft, text) => draft with { BusinessImpact = text },
        (draft, text) => draft with { Topic = text },
        (draft, text) => draft with { Title = text },
        (draft, text) => draft with { Description = text },
        (draft, text) => draft with { Language = text },
        (draft, text) => draft with { SubscriptionId = text },
        (draft, text) => draft with { ResourceId = text },
        (draft, text) =>
            draft with
            {
                Contact = new ContactInput { Name = text, Email = "ana.moreno@relecloud.example" },
            },
        (draft, text) =>
            draft with
            {
                Contact = new ContactInput { Name = "Ana", Email = text },
            },
        (draft, text) =>
            draft with
            {
                Contact = new ContactInput
                {
                    Name = "Ana",
                    Email = "ana.moreno@relecloud.example",
                    Phone = text,
                },
            },
        (draft, text) => draft with { Contact = new ContactInput { ProfileName = text } },
        (draft, text) => draft with { Contact = ContactInputParser.Parse(text) },
        (draft, text) => draft with { AdditionalEmail = [text] },
        (draft, text) => draft with { ProblemStartTime = text },
        (draft, text) => draft with { PreferredContactMethod = text },
        (draft, text) => draft with { TimeZone = text },
        (draft, text) => draft with { Country = text },
        (draft, text) => draft with { ExternalReference = text },
        (draft, text) => draft with { IdempotencyKey = text },
        (draft, text) => draft with { Channel = text },
        (draft, text) => draft with { OnDuplicate = text },
        (draft, text) => draft with { EscalationCriterion = text },
        (draft, text) => draft with { Group = text },
    ];

    [Fact]
    public async Task No_text_however_crooked_leads_to_an_exception_that_is_not_ours()
    {
        const int Seed = 20261122;
        await using var world = await DeskWorld.OpenAsync();
        var random = new Random(Seed);
        var (reviewed, refused) = (0, 0);

        for (var i = 0; i < Cases; i++)
        {
            var text = Text(random);
            var field = i % Fields.Length;
            var draft = Fields[field](i % 2 == 0 ? DeskWorld.Azure() : DeskWorld.Office(), text);
            try
            {
                var review = await world.Desk.Filing.ReviewAsync(draft, TestContext.Current.CancellationToken);
                reviewed++;
                Assert.All(review.Findings, finding => Assert.False(string.IsNullOrWhiteSpace(finding.Id)));
                if (review.Outcome == ReviewOutcome.Refused)
                    refused++;
            }
            catch (SupportException error)
            {
                Assert.False(string.IsNullOrWhiteSpace(error.Id));
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                Assert.Fail($"Field {field}, text {Shown(text)}: {error.GetType().Name}: {error.Message} {error.StackTrace}");
            }
        }

        output.WriteLine($"{Cases} drafts, seed {Seed}: {reviewed} reviewed, {refused} of them refused.");
        Assert.True(refused > Cases / 4, "Too few were refused for the strings to be crooked.");
    }

    private static string Text(Random random)
    {
        var text = new StringBuilder();
        for (var pieces = random.Next(1, 5); pieces > 0; pieces--)
        {
            if (random.Next(4) == 0)
                text.Append((char)random.Next(0x10000), random.Next(1, 4));
            else
                text.Append(Pieces[random.Next(Pieces.Length)]);
        }

        return random.Next(200) == 0 ? string.Concat(Enumerable.Repeat(text.ToString(), 2000)) : text.ToString();
    }

    private static string Shown(string text) => string.Join(' ', text.Take(40).Select(c => $"{(int)c:x4}"));
}
