using System.Globalization;
using System.Runtime.CompilerServices;
using Newtonsoft.Json.Linq;
using PartnerSupport.Services.Wire;

namespace PartnerSupport.Services.Graph;

/// <summary>
/// Microsoft's mails in a mailbox of the partner. Only headers and the first lines are asked for; a mail counts where it says that it comes from
/// Microsoft's support and the mailbox's own server found that true (DMARC). Nothing of it is followed or shown.
/// </summary>
internal sealed class SupportMailbox(GraphReader graph, Guid partnerTenant) : ISupportMailbox
{
    private const string Fields = "subject,from,receivedDateTime,bodyPreview,internetMessageHeaders";

    // FACTS 3.10: acknowledgements come from support@mail.support.microsoft.com. The others are UNVERIFIED.
    private static readonly string[] Senders = ["mail.support.microsoft.com", "support.microsoft.com", "microsoft.com"];

    /// <inheritdoc/>
    public async IAsyncEnumerable<SupportMail> ListAsync(string mailbox, DateTimeOffset since, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var from = since.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var path = $"users/{Uri.EscapeDataString(mailbox)}/messages?$filter=receivedDateTime%20ge%20{from}&$orderby=receivedDateTime&$top=50&$select={Fields}";
        await foreach (var message in graph.ListAsync(partnerTenant, path, "users/{id}/messages", cancellationToken).ConfigureAwait(false))
        {
            if (IsMicrosofts(message))
                yield return new SupportMail(
                    message.Text("subject") ?? string.Empty,
                    message.Text("bodyPreview") ?? string.Empty,
                    message.Time("receivedDateTime")
                );
        }
    }

    /// <summary>Whether a mail is from Microsoft's support: by its sender, and by what the receiving server says of it.</summary>
    /// <param name="message">The mail.</param>
    internal static bool IsMicrosofts(JObject message)
    {
        var address = ((message.Member("from") as JObject)?.Member("emailAddress") as JObject)?.Text("address") ?? string.Empty;
        if (!Senders.Contains(address[(address.LastIndexOf('@') + 1)..], StringComparer.OrdinalIgnoreCase))
            return false;
        // The topmost header is the receiving server's own; those below may have come with the mail.
        var verdict = (message.Member("internetMessageHeaders") as JArray)
            ?.OfType<JObject>()
            .FirstOrDefault(header => string.Equals(header.Text("name"), "Authentication-Results", StringComparison.OrdinalIgnoreCase))
            ?.Text("value");
        return verdict?.Contains("dmarc=pass", StringComparison.OrdinalIgnoreCase) == true;
    }
}
