using Newtonsoft.Json.Linq;
using PartnerSupport.Services.AzureSupport;
using PartnerSupport.Services.Wire;
using PartnerSupport.Tests.Sandbox.Specs;

namespace PartnerSupport.Tests.AzureSupport;

/// <summary>Messages that come as HTML are read as a person would read the page (FACTS 3.10).</summary>
public sealed class HtmlTextTests
{
    private const string Recorded = "azure-support/recorded-2024/";

    [Fact]
    public void The_recorded_messages_are_read_with_their_side_their_subject_and_their_text()
    {
        var list = (JObject)JsonExchange.Parse(Body("14-list-communications.http"))!;

        var notes = list["value"]!.Select(item => CommunicationReader.Read((JObject)item, Request())!).ToArray();

        Assert.Equal([NoteDirection.FromPartner, NoteDirection.FromMicrosoft], notes.Select(note => note.Direction));
        Assert.Equal("test body for communication posted from azure python cli", notes[0].Text);
        Assert.Equal("test subject for communication posted from azur...", notes[0].Subject);
        Assert.Equal("Case 0000000000000001 We have received your request", notes[1].Subject);
        const string Ticket = "/subscriptions/11111111-0000-4000-8000-000000000001/providers/microsoft.support/supporttickets/test_ticket_from_cli_000001";
        Assert.Equal(
            $"""
            Open online <https://portal.azure.com/#resource{Ticket}>
            We have your request (“Azure Support Plan - Internal”).

            Number:  0000000000000001
            Severity:  C
            """.ReplaceLineEndings("\n"),
            notes[1].Text
        );
        Assert.StartsWith("<html>", notes[1].Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<pre>a &lt;b&gt; &amp; c</pre>", "a <b> & c")]
    [InlineData("<pre>if (a < b && c > d) return;</pre>", "if (a < b && c > d) return;")]
    [InlineData("<pre>one\r\n  two\n\nthree</pre>", "one\n  two\n\nthree")]
    [InlineData("<div>One</div><div>Two<br>Three</div>", "One\nTwo\nThree")]
    [InlineData("<p>One</p><p>&nbsp;</p><p>Two</p>", "One\n\nTwo")]
    [InlineData("<ul><li>first</li><li>second</li></ul>", "- first\n- second")]
    [InlineData("<p>see <a href=\"https://a.example/x\">this page</a>.</p>", "see this page <https://a.example/x>.")]
    [InlineData("<p><a href=\"https://a.example/x\">https://a.example/x</a></p>", "https://a.example/x")]
    [InlineData("<p><a href=\"javascript:alert(1)\">here</a></p>", "here")]
    [InlineData("<style>p{}</style><script>alert(1)</script><p>Words</p>", "Words")]
    [InlineData("<p>before</p><pre>kept  as\n  it is</pre><p>after</p>", "before\n\nkept  as\n  it is\n\nafter")]
    [InlineData("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a  b\nc")]
    public void A_page_is_read_as_lines(string html, string text)
    {
        Assert.True(HtmlText.IsHtml(html));
        Assert.Equal(text, HtmlText.Of(html));
    }

    [Theory]
    [InlineData("a < b and c > d")]
    [InlineData("Ana Moreno <ana.moreno@relecloud.example>")]
    [InlineData("error <unknown> in line 3")]
    [InlineData("1 <2")]
    public void A_text_with_an_angle_bracket_is_a_text(string text)
    {
        Assert.False(HtmlText.IsHtml(text));
        Assert.Equal(text, Read(text)!.Text);
    }

    [Fact]
    public void A_page_nested_deeper_than_a_stack_bears_is_read()
    {
        var page = string.Concat(Enumerable.Repeat("<div>", 50_000)) + "deep" + string.Concat(Enumerable.Repeat("</div>", 50_000));

        Assert.Equal("deep", HtmlText.Of(page));
    }

    [Theory]
    [InlineData("Outbound", "anybody@microsoft.com", NoteDirection.FromPartner)]
    [InlineData("Inbound", "ana.moreno@relecloud.example", NoteDirection.FromMicrosoft)]
    [InlineData("Sideways", "support@mail.support.microsoft.com", NoteDirection.FromMicrosoft)]
    [InlineData(null, "ana.moreno@relecloud.example", NoteDirection.FromPartner)]
    [InlineData(null, "x@notmicrosoft.com", NoteDirection.FromPartner)]
    [InlineData(null, null, NoteDirection.Unknown)]
    public void The_direction_decides_and_the_sender_only_where_it_says_nothing(string? direction, string? sender, NoteDirection expected)
    {
        var item = new JObject
        {
            ["properties"] = new JObject
            {
                ["communicationDirection"] = direction,
                ["sender"] = sender,
                ["body"] = "x",
            },
        };

        Assert.Equal(expected, CommunicationReader.Read(item, Request())!.Direction);
    }

    private static SupportNote? Read(string body) => CommunicationReader.Read(new JObject { ["properties"] = new JObject { ["body"] = body } }, Request());

    private static string Body(string file) => File.ReadAllText(SpecFolder.Of(Recorded + file)).ReplaceLineEndings("\n").Split("\n\n", 2)[1];

    private static SupportRequest Request() =>
        new()
        {
            CustomerId = Guid.Empty,
            CustomerName = "Contoso",
            Service = CspService.Azure,
            Status = RequestStatus.Open,
            Title = "t",
        };
}
