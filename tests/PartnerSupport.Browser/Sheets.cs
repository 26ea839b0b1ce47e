using System.Globalization;

namespace PartnerSupport.Browser;

/// <summary>Pages as the desk composes them.</summary>
internal static class Sheets
{
    internal static readonly DateTimeOffset Now = new(2026, 11, 27, 19, 30, 0, TimeSpan.Zero);

    internal const string Description =
        "No inbound mail since 07:15 CET.\n\n  1. Deferrals with 451 4.7.0\n\t2. All mailboxes of the tenant\n"
        + "\"Quoted\" & <tagged> \u00ad\u2014 \ud55c\uad6d\uc5b4, \u00dcn\u00efc\u00f6d\u00e9 \U0001f642  \nEnd.";

    private static readonly TimeZoneInfo Madrid = TimeZoneInfo.FindSystemTimeZoneById("Europe/Madrid");

    internal static HandOffSheet One(string language = "en", Func<SupportRequest, SupportRequest>? change = null) => Of(language, Mail(change));

    internal static HandOffSheet Several(string language = "en") => Of(language, Machine(), Mail(), Fraud());

    internal static SupportRequest Mail(Func<SupportRequest, SupportRequest>? change = null)
    {
        var request = new SupportRequest
        {
            Reference = "CSP-7Q2M4XKD",
            ExternalReference = "INC-20417",
            CustomerId = new("cccccccc-0000-4000-8000-000000000002"),
            CustomerName = "Fabrikam",
            CustomerDomain = "fabrikam.example",
            Service = CspService.Office365,
            Channel = SupportChannel.Office365AdminCenter,
            Category = RequestCategory.Technical,
            Severity = SupportSeverity.Moderate,
            Status = RequestStatus.ToSubmit,
            Title = "Mail flow is delayed for all mailboxes",
            Description = Description,
            ProblemStartTime = new(2026, 11, 27, 6, 15, 0, TimeSpan.Zero),
            Contact = new()
            {
                FirstName = "Ana",
                LastName = "Moreno",
                Email = "ana.moreno@relecloud.example",
                Phone = "+34915550134",
                AdditionalEmail = ["noc@relecloud.example"],
                Country = "ESP",
                TimeZone = "Romance Standard Time",
            },
            Attachments =
            [
                new()
                {
                    Name = "headers.txt",
                    Path = "/home/ana/incidents/headers.txt",
                    Length = 48_211,
                },
            ],
            Response = new(SupportSeverity.Moderate, TimeSpan.FromHours(4), null, ResponseBasis.BreakFix, "", "R18"),
            SubmitBy = Now.AddMinutes(42),
            Owner = "ana.moreno@relecloud.example",
            OwnedSince = Now.AddMinutes(-1),
            IsSandbox = true,
        };
        return Linked(change is null ? request : change(request));
    }

    private static SupportRequest Machine() =>
        Mail(mail =>
            mail with
            {
                Reference = "CSP-0T8RWY3B",
                ExternalReference = null,
                CustomerId = new("cccccccc-0000-4000-8000-000000000001"),
                CustomerName = "Contoso",
                CustomerDomain = "contoso.example",
                Service = CspService.Azure,
                Channel = SupportChannel.AzurePortal,
                Severity = SupportSeverity.Critical,
                Title = "App Service returns 502 for one in five calls",
                Topic = "App Service / Availability and performance",
                SubscriptionId = new("11111111-0000-4000-8000-000000000001"),
                SubscriptionName = "Contoso production",
                Require24x7Response = true,
                Attachments = [],
                Response = mail.Response! with { Within = TimeSpan.FromHours(2) },
                SubmitBy = Now.AddMinutes(-7),
            }
        );

    private static SupportRequest Fraud() =>
        Mail(mail =>
            mail with
            {
                Reference = "CSP-4H9ZKE2N",
                ExternalReference = null,
                CustomerName = "شركة الأفق",
                CustomerDomain = "alofuq.example",
                Category = RequestCategory.Fraud,
                Severity = SupportSeverity.Minimal,
                Title = "Licences bought by nobody we know",
                Attachments = [],
                Response = null,
                SubmitBy = Now.AddHours(3).AddMinutes(50),
            }
        );

    private static SupportRequest Linked(SupportRequest request)
    {
        var cloud = CloudTable.Get(CspCloud.Global);
        return request with
        {
            CreateUri = DeepLinks.Create(cloud, request.Channel, request.ToCustomer()),
            ManageUri = DeepLinks.Manage(cloud, request.Channel, request.ToCustomer()),
        };
    }

    private static HandOffSheet Of(string language, params SupportRequest[] requests)
    {
        var style = new PortalStyle(CultureInfo.GetCultureInfo(language), Madrid);
        return new()
        {
            Items = [.. requests.Select(request => HandOffSheets.ItemOf(request, [], CloudTable.Get(CspCloud.Global), style, Now))],
            Style = style,
            WrittenAt = Now,
            PartnerName = "Relecloud",
            IsSandbox = true,
        };
    }
}
