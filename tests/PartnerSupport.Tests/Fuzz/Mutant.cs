using System.Text;

namespace PartnerSupport.Tests.Fuzz;

/// <summary>Damages documents, always in the same way for the same seed.</summary>
internal static class Mutant
{
    private static readonly byte[][] Nasty =
    [
        .. (
            (string[])
                [
                    "null",
                    "{}",
                    "[]",
                    "[null]",
                    "-1",
                    "1e999",
                    "99999999999999999999",
                    "\"\"",
                    "\"\\u0000\"",
                    "\"\\ud800\"",
                    "\"\\udc00\\ud800\"",
                    "true",
                    "\"NaN\"",
                    "\"9999-12-31T23:59:59.9999999Z\"",
                    "\"0001-01-01T00:00:00+14:00\"",
                    "\"10675199.02:48:05\"",
                    "\"//\"",
                    "\"http://[\"",
                    "\"file:///etc/passwd\"",
                    "{\"a\":1,\"a\":2}",
                    "\u202E",
                    "\u0000",
                    "\uFEFF",
                    "\U0001F6A8",
                    "\\",
                    "\"",
                    "%00",
                    "..;/",
                ]
        ).Select(Encoding.UTF8.GetBytes),
        [0xFF],
        [0xC3, 0x28],
        [0xED, 0xA0, 0x80],
        [.. Enumerable.Repeat((byte)'[', 200)],
        [.. Enumerable.Repeat((byte)'9', 400)],
    ];

    /// <summary>A damaged document.</summary>
    internal static byte[] Of(IReadOnlyList<byte[]> seeds, Random dice)
    {
        var bytes = seeds[dice.Next(seeds.Count)].ToList();
        for (var left = dice.Next(1, 5); left > 0 && bytes.Count > 0; left--)
        {
            var at = dice.Next(bytes.Count);
            var length = Math.Min(dice.Next(1, 24), bytes.Count - at);
            switch (dice.Next(6))
            {
                case 0:
                    bytes[at] = (byte)dice.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, length);
                    break;
                case 2:
                    bytes.InsertRange(at, bytes.GetRange(at, length));
                    break;
                case 3:
                    bytes.InsertRange(at, Nasty[dice.Next(Nasty.Length)]);
                    break;
                default:
                    ReplaceValue(bytes, at, Nasty[dice.Next(Nasty.Length)]);
                    break;
            }
        }

        return [.. bytes];
    }

    // What stands behind a colon: the document mostly stays one, and its reader goes on to the end.
    private static void ReplaceValue(List<byte> bytes, int from, byte[] value)
    {
        var start = bytes.IndexOf((byte)':', from) + 1;
        if (start == 0)
            return;
        var end = start;
        var inText = false;
        while (end < bytes.Count && (inText || bytes[end] is not ((byte)',' or (byte)'}' or (byte)']')))
            inText ^= bytes[end++] == (byte)'"';
        bytes.RemoveRange(start, end - start);
        bytes.InsertRange(start, value);
    }
}
