using Newtonsoft.Json.Linq;
using PartnerSupport.Services.Wire;
using PartnerSupport.Tests.Sandbox.Specs;

namespace PartnerSupport.Tests.Support;

/// <summary>Samples of the real wire, read as our readers read answers.</summary>
internal static class ReferenceData
{
    public static JToken Json(string relative) => JsonExchange.Parse(File.ReadAllText(SpecFolder.Of(relative)))!;
}
