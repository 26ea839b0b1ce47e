using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text;

namespace PartnerSupport.Tests.Matrix;

/// <summary>What stands where the service's body should.</summary>
internal static class SpoiltBodies
{
    internal const string Own = "own";
    internal const string ForeignLink = "own, foreign link";
    internal const string NoLink = "own, no link";

    private const string Template = """{"id":"/subscriptions/x/providers/Microsoft.Support/supportTickets/{n}","name":"{n}","properties":{p}}""";

    private static readonly Dictionary<string, Func<HttpContent>> Bodies = new()
    {
        ["nothing"] = () => new ByteArrayContent([]),
        ["{}"] = () => Json("{}"),
        ["[]"] = () => Json("[]"),
        ["null"] = () => Json("null"),
        ["a number"] = () => Json("7"),
        ["cut JSON"] = () => Json("""{"status":"Succ"""),
        ["HTML"] = () => new StringContent("<html><body>Our services aren't available right now</body></html>", Encoding.UTF8, "text/html"),
        ["an error"] = () => Json("""{"error":{"code":"BadRequest","message":"The request is not valid."}}"""),
        ["an error without words"] = () => Json("""{"error":null}"""),
        ["disabled"] = () => Json("""{"error":{"code":"SubscriptionDisabled","message":"The subscription is disabled."}}"""),
        ["empty properties"] = () => Json(Template.Replace("{n}", "other", StringComparison.Ordinal).Replace("{p}", "{}", StringComparison.Ordinal)),
        ["no properties"] = () => Json(Template.Replace("{n}", "other", StringComparison.Ordinal).Replace("{p}", "null", StringComparison.Ordinal)),
        ["a word of tomorrow"] = () => Json("""{"status":"Pondering"}"""),
        ["broken escape"] = () => Json("""{"status":"\ud800","error":{"code":"\ud800","message":"\udc00"}}"""),
        ["invalid UTF-8"] = () => Bytes([.. "{\"status\":\""u8, 0xC3, 0x28, .. "\",\"error\":{\"message\":\""u8, 0xFF, .. "\"}}"u8]),
        ["bad gzip"] = () => Unpacked([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0, 0xAA, 0xBB, 0xCC, 0xDD, 0xEE, 0xFF, 0x12, 0x34]),
        ["unknown charset"] = () => Bytes("{}"u8.ToArray(), "application/json; charset=klingon"),
        ["deep"] = () => Json(new string('[', 5000) + new string(']', 5000)),
    };

    internal static IEnumerable<string> Names => Bodies.Keys;

    internal static HttpContent Make(string name) => Bodies[name]();

    private static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");

    private static ByteArrayContent Bytes(byte[] bytes, string type = "application/json")
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        return content;
    }

    // As the pool of connections hands it on: unpacked while it is read.
    private static StreamContent Unpacked(byte[] packed) => new(new GZipStream(new MemoryStream(packed), CompressionMode.Decompress));
}
