using System.Text;
using System.Text.RegularExpressions;

namespace PartnerSupport;

/// <summary>
/// Finds the customer's e-mail addresses and phones in title and description. They are no contact fields, and an affected user may rightly be named
/// there: a warning names the place, and redaction is offered (docs/decisions/contact-policy.md).
/// </summary>
public static partial class CustomerDataScan
{
    /// <summary>What stands in the place of an address; English, as the texts that Microsoft's engineers read.</summary>
    public const string RedactedAddress = "[e-mail removed]";

    /// <summary>What stands in the place of a phone.</summary>
    public const string RedactedPhone = "[phone removed]";

    private const int MostDigitsOfPhone = 18;

    /// <summary>Warnings for each place.</summary>
    /// <param name="field">The text's name, for example Title.</param>
    /// <param name="text">The text.</param>
    /// <param name="customer">What is known of the customer.</param>
    /// <param name="policy">The policy in force.</param>
    public static IReadOnlyList<Finding> Find(string field, string? text, CustomerContactFacts customer, SupportPolicy policy) =>
        [
            .. Places(text, new CustomerGround(customer, policy))
                .Select(place =>
                    FindingFactory.Warning(
                        place.Kind == CustomerDataKind.Address ? ContactIds.TextHoldsCustomerAddress : ContactIds.TextHoldsCustomerPhone,
                        "R8",
                        $"{field}[{place.Start}..{place.Start + place.Length}]",
                        field,
                        customer.Name,
                        place.Start + 1
                    )
                ),
        ];

    /// <summary>The text without them.</summary>
    /// <param name="text">The text.</param>
    /// <param name="customer">What is known of the customer.</param>
    /// <param name="policy">The policy in force.</param>
    public static string? Redact(string? text, CustomerContactFacts customer, SupportPolicy policy)
    {
        if (string.IsNullOrEmpty(text))
            return text;
        var redacted = new StringBuilder(text);
        foreach (var place in Places(text, new CustomerGround(customer, policy)).OrderByDescending(place => place.Start))
        {
            redacted.Remove(place.Start, place.Length);
            redacted.Insert(place.Start, place.Kind == CustomerDataKind.Address ? RedactedAddress : RedactedPhone);
        }

        return redacted.ToString();
    }

    private static List<CustomerDataPlace> Places(string? text, CustomerGround customer)
    {
        if (string.IsNullOrEmpty(text))
            return [];
        var places = Word()
            .Matches(text)
            .Where(match => IsAddress(match.Value, customer))
            .Select(match => new CustomerDataPlace(match.Index, match.Length, CustomerDataKind.Address))
            .ToList();
        places.AddRange(
            Number()
                .Matches(text)
                .Where(match => places.All(place => match.Index >= place.Start + place.Length || match.Index + match.Length <= place.Start))
                .Where(match => CustomerPhone.AllDigits(match.Value).Length <= MostDigitsOfPhone && customer.OwnsPhone(match.Value, null))
                .Select(match => new CustomerDataPlace(match.Index, match.Length, CustomerDataKind.Phone))
                .ToList()
        );
        return [.. places.OrderBy(place => place.Start)];
    }

    private static bool IsAddress(string word, CustomerGround customer)
    {
        if (EmailAddress.Parse(word, out _) is { } address)
            return customer.Owns(address) || HiddenAddress.IsInLocalPart(address, customer);
        return HiddenAddress.IsIn(word, customer);
    }

    /// <summary>What could be an address: a run without blanks and brackets around an at sign, of any width, hidden characters included.</summary>
    [GeneratedRegex(@"[^\s<>()\[\]{},;:""'`|＜＞（）]+[@＠﹫][^\s<>()\[\]{},;:""'`|/\\?&=＜＞（）]*[\p{L}\p{N}]", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    /// <summary>What could be a phone: at least seven digits of any script with the usual signs between them.</summary>
    [GeneratedRegex(@"(?<![\p{L}\p{N}])[+＋(（]?\p{Nd}(?:[\p{Zs}().（）/\p{Pd}]{0,3}\p{Nd}){6,}(?![\p{L}\p{N}])", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
