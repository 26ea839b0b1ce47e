using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;
using PartnerSupport.Services.Wire;

namespace PartnerSupport.Services.AzureSupport;

/// <summary>Reads the messages on a ticket.</summary>
internal static partial class CommunicationReader
{
    private const string Microsoft = "microsoft.com";

    /// <summary>Reads a message; null for one without text.</summary>
    /// <param name="item">The communication.</param>
    /// <param name="request">The request that it belongs to.</param>
    public static SupportNote? Read(JObject item, SupportRequest request)
    {
        var properties = item.Member("properties");
        var subject = Subject(properties.Text("subject"));
        if ((properties.Text("body") ?? subject) is not { } body)
            return null;
        var isHtml = HtmlText.IsHtml(body);
        return new SupportNote
        {
            Reference = request.Reference,
            RequestNumber = request.RequestNumber,
            CustomerName = request.CustomerName,
            Author = properties.Text("sender"),
            Direction = Direction(properties.Text("sender"), properties.Text("communicationDirection")),
            Subject = subject,
            Text = isHtml ? HtmlText.Of(body) : body,
            Html = isHtml ? body : null,
            CreatedAt = properties.Time("createdDate"),
            State = NoteState.Sent,
        };
    }

    /// <summary>
    /// By the direction as this api-version writes it: outbound is ours (FACTS 3.10; 2020-04-01 had it the other way). The sender counts only where the
    /// direction says nothing: anybody may write a mail that ends in somebody's domain.
    /// </summary>
    private static NoteDirection Direction(string? sender, string? direction)
    {
        if (string.Equals(direction, "outbound", StringComparison.OrdinalIgnoreCase))
            return NoteDirection.FromPartner;
        if (string.Equals(direction, "inbound", StringComparison.OrdinalIgnoreCase))
            return NoteDirection.FromMicrosoft;
        if (sender is null)
            return NoteDirection.Unknown;
        var domain = sender[(sender.LastIndexOf('@') + 1)..];
        return domain.Equals(Microsoft, StringComparison.OrdinalIgnoreCase) || domain.EndsWith("." + Microsoft, StringComparison.OrdinalIgnoreCase)
            ? NoteDirection.FromMicrosoft
            : NoteDirection.FromPartner;
    }

    // One line, without the number that the service puts at its end.
    private static string? Subject(string? subject) =>
        subject is null ? null
        : GivenText.Of(Tracking().Replace(Blanks().Replace(subject, " "), string.Empty)) is { } given ? given
        : null;

    [GeneratedRegex(@"[\s\u2009]+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();

    [GeneratedRegex(@"\s*-?\s*TrackingID#[0-9]{15,16}\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tracking();
}
