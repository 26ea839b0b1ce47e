using System.Globalization;
using System.Net;
using System.Text;
using Newtonsoft.Json.Linq;
using PartnerSupport.Services.AzureSupport;
using PartnerSupport.Services.Graph;
using PartnerSupport.Services.Identity;
using PartnerSupport.Services.Ledger;
using PartnerSupport.Services.PartnerCenter;
using PartnerSupport.Services.Wire;
using PartnerSupport.Services.Wire.Handlers;
using PartnerSupport.Tests.Ledger;

namespace PartnerSupport.Tests.Fuzz;

/// <summary>
/// Every reader of bytes that others wrote, over thousands of damaged documents: it reads them or says an error of ours, and nothing else ever.
/// PARTNERSUPPORT_FUZZ sets how many documents a reader gets.
/// </summary>
public sealed class ForeignBytesTests
{
    private static readonly int Documents = int.TryParse(Environment.GetEnvironmentVariable("PARTNERSUPPORT_FUZZ"), out var many) ? many : 4000;
    private static readonly CspCustomer Contoso = new() { TenantId = LedgerSamples.Contoso, Name = "Contoso" };

    [Fact]
    public void Bodies_of_the_wire()
    {
        var folder = Repository.File("tests", "PartnerSupport.Tests", "Specs");
        byte[][] seeds =
        [
            .. Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).Order().Select(File.ReadAllBytes).Where(seed => seed.Length < 20_000),
        ];

        Judge(seeds, ReadBody);
    }

    [Fact]
    public void Rows_and_events_of_the_ledger()
    {
        var entry = LedgerSamples.Entry("CSP-AAAA0001");
        Judge([Encoding.UTF8.GetBytes(LedgerJson.Write(entry))], bytes => ReadRow(entry.Reference, Encoding.UTF8.GetString(bytes)));
        Judge(
            [Encoding.UTF8.GetBytes(LedgerJson.Write(LedgerSamples.Event("Noted", entry.Reference)))],
            bytes => new LedgerReader("here").ReadOrSetAside(Encoding.UTF8.GetString(bytes), "event")
        );
    }

    [Fact]
    public void Policies()
    {
        var text = File.ReadAllText(Repository.File("docs", "ledger.md"));
        var start = text.IndexOf("```json", StringComparison.Ordinal) + "```json".Length;
        var sample = text[start..text.IndexOf("```", start, StringComparison.Ordinal)];

        Judge([Encoding.UTF8.GetBytes(sample)], bytes => PolicyDocument.Hash(PolicyText.Read(Encoding.UTF8.GetString(bytes), "policy.json")));
    }

    [Fact]
    public void Words_of_a_row()
    {
        string[] words =
        [
            "Contoso",
            "Office 365",
            "A - Critical",
            "c0000001-0000-4000-8000-000000000001",
            "/subscriptions/11111111-0000-4000-8000-000000000001/resourceGroups/rg",
            "2026-11-22T07:40:00+01:00",
            "22.11.2026 7:40",
            "2026년 11월 22일 오전 7시",
            "1.06:00:00",
            "CSP-AAAA0001",
            "[CSP-AAAA0001] Mail is late",
            "TrackingID#2611220050000123",
            "Ana Moreno <ana.moreno@relecloud.example>; +34 91 555 0134",
            "김민수 <kim@xn--3e0b707e.example>",
            "(425) 555-9876 ext. 12",
            "Host=db.example;Port=5432;Database=csp;Username=desk;Password=s3cret",
            "postgresql://desk:s3cret@[::1]:5432/csp?sslmode=require&connect_timeout=5",
            "host=db user='desk' dbname=csp password='a\\'b'",
            "C:\\desk\\ledger.db",
            "eyJhbGciOiJub25lIn0.eyJhdWQiOiJ4IiwiZXhwIjoxfQ.x",
            "boot.log;trace.txt",
        ];
        Judge([.. words.Select(Encoding.UTF8.GetBytes)], bytes => ReadWord(Encoding.UTF8.GetString(bytes)));
        // Halves of surrogate pairs, which no UTF-8 holds.
        Judge(
            [.. words.Select(Encoding.UTF8.GetBytes)],
            bytes => ReadWord(Encoding.Latin1.GetString(bytes).Replace('\u00FF', '\uD83D').Replace('\u00C3', '\uDEA8'))
        );
    }

    private static void ReadBody(byte[] bytes)
    {
        using var response = new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(bytes) };
        AnswerShape.FailureOf(response, mayBeEmpty: true);
        ServiceFault.Read(bytes);
        WireContactReader.Read(bytes);
        if (JsonExchange.Parse(Encoding.UTF8.GetString(bytes)) is not JContainer document)
            return;
        var known = LedgerSamples.Entry("CSP-AAAA0001").Request;
        foreach (var item in document.DescendantsAndSelf().OfType<JObject>())
        {
            OrSay(() => TicketReader.Read(item, Contoso, CspCloud.Global));
            OrSay(() => CommunicationReader.Read(item, known));
            OrSay(() => ServiceRequestReader.Read(item, Contoso, CspCloud.Global));
            OrSay(() => CustomerReader.Read(item));
            OrSay(() => SubscriptionReader.ReadClassic(item));
            OrSay(() => SubscriptionReader.ReadEntitlement(item));
            OrSay(() => LicenceReader.Read(item, new HashSet<string>()));
            OrSay(() => ManagedServiceReader.Read(item));
            OrSay(() => FraudEventReader.ReadOpen(item, Contoso.TenantId));
            OrSay(() => TenantOrganization.Read(item));
            OrSay(() => LeanRelationships.Read(item));
            OrSay(() => LeanRelationships.ReadAssignment(item, null));
            OrSay(() => GraphServiceHealth.Read(item, null));
        }
    }

    private static void ReadRow(string reference, string payload)
    {
        var row = new LedgerRow(reference, payload, 1, string.Empty);
        var entry = new LedgerReader("here").Read(row);

        // What was read must be good for all that is done with a row.
        new LedgerQuery
        {
            Requests = new RequestQuery { Group = "x", CreatedSince = LedgerSamples.Start },
        }.Means(entry);
        entry.IsOpen();
        entry.IsHeldAgainst(entry with { LeaseOwner = "other" }, LedgerSamples.Start, LedgerShorthand.Runner);
        LedgerPayload.Write(entry, payload, 2);
        LedgerJson.Write(entry with { State = LedgerState.Sending });
        LedgerChecks.Move(entry, entry.State, entry, asOf: null, LedgerSamples.Start, LedgerShorthand.Runner);
        _ = entry.Request.CreateUri?.AbsoluteUri + entry.Request.ToCustomer() + entry.Request.Contact + entry.Request.Title.Length;
    }

    private static void ReadWord(string text)
    {
        OrSay(() => new Word<CspService>(text).Value);
        OrSay(() => new Word<SupportSeverity>(text).Value);
        OrSay(() => new Word<YesNo>(text).Value);
        OrSay(() => new GuidText(text).Value);
        OrSay(() => new TimeText(text).Value);
        OrSay(() => new CustomerReference(text).TenantId);
        OrSay(() => DurationText.TryRead(text, out _));
        OrSay(() => RequestNumber.TryParse(text, out _));
        OrSay(() => RequestReference.TryParse(text, out _));
        OrSay(() => RequestReference.FindIn(text));
        OrSay(() => ContactInputParser.Parse(text));
        OrSay(() => SupportLanguages.Find(text));
        OrSay(() => SupportPlanWords.Read(text));
        OrSay(() => LedgerPlace.Of(text, LedgerSamples.Live));
        OrSay(() => PostgresAddress.Read(text));
        OrSay(() => GivenText.Of(text));
        OrSay(() => AttachmentName.Safe(text));
        OrSay(() => JwtClaims.Read(text));
        OrSay(() => ServiceWords.Clean(text));
        OrSay(() => RequestTitle.IsSame(text, "Mail is late"));
    }

    private static void OrSay<T>(Func<T> read)
    {
        try
        {
            read();
        }
        catch (SupportException ours)
        {
            Assert.NotEqual("UnexpectedError", ours.Id);
        }
    }

    private static void Judge(IReadOnlyList<byte[]> seeds, Action<byte[]> read)
    {
        var broken = new List<string>();
        for (var seed = 0; seed < Documents && broken.Count < 10; seed++)
        {
            var bytes = Mutant.Of(seeds, new Random(seed));
            try
            {
                OrSay(() =>
                {
                    read(bytes);
                    return true;
                });
            }
            catch (Exception error)
            {
                var place = error.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains("PartnerSupport.", StringComparison.Ordinal));
                broken.Add(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{seed}: {error.GetType().Name}{place} {Convert.ToBase64String(bytes.AsSpan(0, Math.Min(300, bytes.Length)))}"
                    )
                );
            }
        }

        Assert.True(seeds.Count > 0 && broken.Count == 0, string.Join(Environment.NewLine, broken));
    }
}
