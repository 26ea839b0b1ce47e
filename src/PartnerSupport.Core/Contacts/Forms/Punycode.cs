using System.Text;

namespace PartnerSupport;

/// <summary>The ASCII form of a domain's label (RFC 3492). Our own, since IdnMapping answers differently by platform and mode.</summary>
internal static class Punycode
{
    private const int Base = 36;
    private const int LowestThreshold = 1;
    private const int HighestThreshold = 26;
    private const int InitialBias = 72;
    private const int InitialPoint = 128;

    /// <summary>Encodes a label, without its prefix.</summary>
    internal static string Encode(string label)
    {
        var points = label.EnumerateRunes().Select(rune => rune.Value).ToArray();
        var text = new StringBuilder();
        foreach (var point in points.Where(point => point < InitialPoint))
            text.Append((char)point);
        var basic = text.Length;
        var done = basic;
        if (basic > 0)
            text.Append('-');
        var (next, delta, bias) = (InitialPoint, 0, InitialBias);
        while (done < points.Length)
        {
            var lowest = points.Where(point => point >= next).Min();
            delta += (lowest - next) * (done + 1);
            next = lowest;
            foreach (var point in points)
            {
                if (point < next)
                    delta++;
                if (point != next)
                    continue;
                WriteNumber(text, delta, bias);
                bias = Adapt(delta, done + 1, done == basic);
                delta = 0;
                done++;
            }

            delta++;
            next++;
        }

        return text.ToString();
    }

    /// <summary>Decodes a label without its prefix; null when it is none.</summary>
    internal static string? Decode(string code)
    {
        var dash = code.LastIndexOf('-');
        var points = code[..Math.Max(dash, 0)].Select(letter => (int)letter).ToList();
        if (points.Any(point => point >= InitialPoint))
            return null;
        long next = InitialPoint,
            place = 0;
        var bias = InitialBias;
        for (var index = dash + 1; index < code.Length; )
        {
            var before = place;
            long weight = 1;
            for (var k = Base; ; k += Base)
            {
                if (index >= code.Length)
                    return null;
                var digit = Digit(code[index++]);
                if (digit < 0)
                    return null;
                place += digit * weight;
                if (place > int.MaxValue)
                    return null;
                var threshold = Threshold(k, bias);
                if (digit < threshold)
                    break;
                weight *= Base - threshold;
                if (weight > int.MaxValue)
                    return null;
            }

            bias = Adapt((int)(place - before), points.Count + 1, before == 0);
            next += place / (points.Count + 1);
            place %= points.Count + 1;
            if (!Rune.IsValid((int)Math.Min(next, int.MaxValue)))
                return null;
            points.Insert((int)place++, (int)next);
        }

        return string.Concat(points.Select(point => new Rune(point).ToString()));
    }

    private static void WriteNumber(StringBuilder text, int number, int bias)
    {
        for (var k = Base; ; k += Base)
        {
            var threshold = Threshold(k, bias);
            if (number < threshold)
                break;
            var digit = threshold + ((number - threshold) % (Base - threshold));
            text.Append(Letter(digit));
            number = (number - threshold) / (Base - threshold);
        }

        text.Append(Letter(number));
    }

    private static int Threshold(int k, int bias) => Math.Clamp(k - bias, LowestThreshold, HighestThreshold);

    private static int Adapt(int delta, int count, bool first)
    {
        delta = first ? delta / 700 : delta / 2;
        delta += delta / count;
        var k = 0;
        for (; delta > (Base - LowestThreshold) * HighestThreshold / 2; k += Base)
            delta /= Base - LowestThreshold;
        return k + ((Base - LowestThreshold + 1) * delta / (delta + 38));
    }

    private static char Letter(int digit) => (char)(digit < 26 ? 'a' + digit : '0' + digit - 26);

    private static int Digit(char letter) =>
        letter switch
        {
            >= 'a' and <= 'z' => letter - 'a',
            >= 'A' and <= 'Z' => letter - 'A',
            >= '0' and <= '9' => letter - '0' + 26,
            _ => -1,
        };
}
