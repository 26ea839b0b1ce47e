using System.Net.Mail;
using System.Text.Json.Nodes;

namespace PartnerSupport.Sandbox;

/// <summary>What Microsoft.Support demands of contactDetails. Whose contact it is, it does not ask (FACTS 0.4).</summary>
internal static class AzureContactRules
{
    private const string Parent = "contactDetails.";

    private static readonly string[] Required =
    [
        "firstName",
        "lastName",
        "preferredContactMethod",
        "primaryEmailAddress",
        "preferredTimeZone",
        "country",
        "preferredSupportLanguage",
    ];

    private static readonly string[] Languages = ["en-US", "zh-Hans", "es-ES", "fr-FR", "ja-JP", "ko-KR", "ru-RU", "pt-BR", "it-IT", "zh-TW", "de-DE"];

    /// <summary>A language in the casing in which the service gives it back (recorded-2024 12).</summary>
    public static string Canonical(string language) =>
        Languages.FirstOrDefault(known => known.Equals(language, StringComparison.OrdinalIgnoreCase)) ?? language;

    /// <param name="contact">The contact; for a PATCH already merged with what the ticket holds.</param>
    public static WireAnswer? Fault(JsonObject contact)
    {
        foreach (var name in Required)
        {
            if (string.IsNullOrWhiteSpace(contact.Text(name)))
                return AzureTicketRules.Missing(Parent + name);
        }

        if (AzureTicketRules.Choice(contact, "preferredContactMethod", ["email", "phone"], Parent) is { } method)
            return method;
        if (AzureTicketRules.Choice(contact, "preferredSupportLanguage", Languages, Parent) is { } language)
            return language;
        if (contact.Text("preferredTimeZone") is { } zone && !WindowsTimeZones.Contains(zone))
        {
            return Invalid("preferredTimeZone", "a Windows time zone id");
        }

        if (contact.Text("country") is { } country && !CountryCodes.Contains(country))
        {
            return Invalid("country", "an ISO 3166-1 alpha-3 code");
        }

        if (contact.Text("primaryEmailAddress") is { } mail && !IsMail(mail))
            return Invalid("primaryEmailAddress", "a mail address");
        if (contact.Member("additionalEmailAddresses") is { } more && !(more is JsonArray list && list.All(entry => entry.Text() is { } text && IsMail(text))))
        {
            return Invalid("additionalEmailAddresses", "a list of mail addresses");
        }

        return
            string.Equals(contact.Text("preferredContactMethod"), "phone", StringComparison.OrdinalIgnoreCase)
            && string.IsNullOrWhiteSpace(contact.Text("phoneNumber"))
            ? AzureTicketRules.Missing(Parent + "phoneNumber")
            : null;
    }

    private static bool IsMail(string text) => MailAddress.TryCreate(text, out var parsed) && parsed.Address == text;

    private static WireAnswer Invalid(string name, string what) =>
        ArmErrors.Invalid($"The value of {name} is invalid: it must be {what}.", target: Parent + name);
}
