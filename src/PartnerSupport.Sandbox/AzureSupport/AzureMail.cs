using System.Globalization;
using System.Net;
using System.Text;

namespace PartnerSupport.Sandbox;

/// <summary>
/// A message as the service gives it back (recorded-2024 25 to 28): ours in a pre element, Microsoft's as a whole page of HTML; a subject is cut and ends
/// with the number. 2020-04-01 gave subject and text back as they came. That the text in the pre element is encoded: UNVERIFIED, no recorded one
/// holds a sign that would show it.
/// </summary>
internal static class AzureMail
{
    /// <summary>Microsoft's sending mailbox.</summary>
    internal const string Sender = "support@mail.support.microsoft.com";

    private const int LongestSubject = 80;
    private const string Cell = "border:none; padding:0in 5.4pt; font-family:'Segoe UI','Helvetica Neue',sans-serif; font-size:9pt; color:#333333";

    internal static string Subject(AzureTicket ticket, AzureCommunication message)
    {
        if (!message.OfPartner)
            return message.Subject;
        var end = " - TrackingID#" + ticket.Number;
        var room = LongestSubject - end.Length;
        return (message.Subject.Length > room ? message.Subject[..(room - 3)] + "..." : message.Subject) + end;
    }

    internal static string Body(AzureTicket ticket, AzureCommunication message) =>
        message.OfPartner ? $"<pre>{Encoded(message.Body)}</pre>" : Page(ticket, message.Body);

    /// <summary>What comes by itself some seconds after a ticket is there.</summary>
    internal static AzureCommunication Acknowledgement(AzureTicket ticket) =>
        new(
            Guid.NewGuid().ToString("D"),
            $"\nCase {ticket.Number}\u2009 We have received your request TrackingID#{ticket.Number}",
            "Thank you for contacting Microsoft support. An engineer will contact you.",
            Sender,
            OfPartner: false,
            ticket.Created
        );

    // Each line stands in a row of its own among nested tables, with the styles and the blanks that a mail program leaves.
    private static string Page(AzureTicket ticket, string text)
    {
        var page = new StringBuilder(
            """
            <html>
            <head>
            <meta http-equiv="Content-Type" content="text/html; charset=utf-8">
            <style type="text/css">
            <!--
            p.x_MsoNormal { margin:0in; font-size:11.0pt }
            a:link { color:#0078D4; text-decoration:none }
            -->
            </style>
            </head>
            <body>
            <div data-wrapper="true" style="font-size:9pt; font-family:'Segoe UI','Helvetica Neue',sans-serif">

            """
        );
        page.Append(
            CultureInfo.InvariantCulture,
            $"<a href=\"https://portal.azure.com/#resource{ticket.Id}\" style=\"color:#0078D4\"><b>Open\n online</b></a>"
        );
        page.Append("&nbsp;<img alt=\"Microsoft\" src=\"data:image/png;base64,iVBORw0KGgo=\"><br>\n");
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
            page.Append(CultureInfo.InvariantCulture, $"<p class=\"x_MsoNormal\">{(line.Length == 0 ? "&nbsp;" : Encoded(line))}</p>\n");
        page.Append("<table class=\"x_x_x_MsoTableGrid\" width=\"99%\" style=\"border-collapse:collapse; border:none\">\n<tbody>\n");
        Row(page, "Number:", ticket.Number);
        Row(
            page,
            "Severity:",
            ticket.Asked.Text("severity")?.ToLowerInvariant() switch
            {
                "critical" => "A",
                "moderate" => "B",
                _ => "C",
            }
        );
        return page.Append("</tbody>\n</table>\n</div>\n</body>\n</html>\n").ToString();
    }

    private static void Row(StringBuilder page, string label, string value) =>
        page.Append(CultureInfo.InvariantCulture, $"<tr>\n<td width=\"40%\" style=\"{Cell}\"><b>{label}</b></td>\n<td style=\"{Cell}\">{value}</td>\n</tr>\n");

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);
}
