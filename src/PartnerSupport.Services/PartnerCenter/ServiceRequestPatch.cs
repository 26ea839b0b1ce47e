using Newtonsoft.Json.Linq;

namespace PartnerSupport.Services.PartnerCenter;

/// <summary>
/// The body that changes a service request: names in PascalCase, every field that stays is null, severity "unknown", status "none"
/// (FACTS 2.3; the documentation's sample). No contact field is ever filled.
/// </summary>
internal static class ServiceRequestPatch
{
    private const string NoTime = "0001-01-01T00:00:00";

    /// <summary>Adds a note.</summary>
    /// <param name="text">The note.</param>
    public static JObject WithNote(string text) =>
        Body(
            "none",
            new JObject
            {
                ["CreatedByName"] = null,
                ["CreatedDate"] = null,
                ["Text"] = text,
            }
        );

    /// <summary>Closes the request.</summary>
    public static JObject Closed() => Body("closed", note: null);

    /// <summary>Opens the request again.</summary>
    public static JObject Opened() => Body("open", note: null);

    private static JObject Body(string status, JObject? note) =>
        new()
        {
            ["Id"] = null,
            ["Title"] = null,
            ["Description"] = null,
            ["Severity"] = "unknown",
            ["SupportTopicId"] = null,
            ["SupportTopicName"] = null,
            ["Status"] = status,
            ["Organization"] = null,
            ["PrimaryContact"] = null,
            ["LastUpdatedBy"] = null,
            ["ProductName"] = null,
            ["ProductId"] = null,
            ["CreatedDate"] = NoTime,
            ["LastModifiedDate"] = NoTime,
            ["LastClosedDate"] = NoTime,
            ["NewNote"] = note,
            ["Notes"] = null,
            ["CountryCode"] = null,
            ["FileLinks"] = null,
            ["Attributes"] = new JObject { ["ObjectType"] = "ServiceRequest" },
        };
}
