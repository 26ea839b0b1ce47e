using System.Text.RegularExpressions;

namespace PartnerSupport.Tests.Routing;

/// <summary>References, resource names and Microsoft's numbers.</summary>
public sealed partial class RequestReferenceTests
{
    private static readonly Guid Partner = new("aaaaaaaa-0000-4000-8000-000000000001");
    private static readonly Guid Customer = new("cccccccc-0000-4000-8000-000000000001");

    [Fact]
    public void The_same_key_means_the_same_reference_and_ticket_name_forever()
    {
        var reference = RequestReference.FromKey(Partner, Customer, "INC0020261");

        // A changed value here means that runners of two versions file the same request twice.
        Assert.Equal(new RequestReference("CSP-9VKK83S6", "csp-9vkk83s6-qnr6gqxky6s4c7ya"), reference);
        Assert.Equal(reference, RequestReference.FromKey(Partner, Customer, "  INC0020261 "));
    }

    [Fact]
    public void Another_partner_customer_or_key_means_another_reference()
    {
        RequestReference[] all =
        [
            RequestReference.FromKey(Partner, Customer, "INC1"),
            RequestReference.FromKey(Partner, Customer, "inc1"),
            RequestReference.FromKey(Partner, Partner, "INC1"),
            RequestReference.FromKey(Customer, Customer, "INC1"),
        ];

        Assert.Equal(all.Length, all.Select(reference => reference.Reference).Distinct().Count());
        Assert.Equal(all.Length, all.Select(reference => reference.ResourceName).Distinct().Count());
    }

    [Fact]
    public void Random_references_differ_and_keep_the_name_rules_of_Azure()
    {
        var all = Enumerable.Range(0, 2000).Select(_ => RequestReference.Create()).ToArray();

        Assert.Equal(all.Length, all.Select(reference => reference.ResourceName).Distinct().Count());
        Assert.All(
            all,
            reference =>
            {
                Assert.Matches(ReferenceForm(), reference.Reference);
                Assert.Matches(ResourceNameForm(), reference.ResourceName);
                Assert.StartsWith(reference.Reference.ToLowerInvariant() + "-", reference.ResourceName, StringComparison.Ordinal);
                Assert.Equal(reference.Reference, RequestReference.FindIn(reference.ResourceName.ToUpperInvariant()[..12]));
            }
        );
    }

    [Theory]
    [InlineData("CSP-7ZK3M0QX", "CSP-7ZK3M0QX")]
    [InlineData("csp-7zk3m0qx", "CSP-7ZK3M0QX")]
    [InlineData("  [CSP-7ZK3MOQX] ", "CSP-7ZK3M0QX")]
    [InlineData("csp 7zk3m0qx", "CSP-7ZK3M0QX")]
    [InlineData("CSP7ZK3M0QX", "CSP-7ZK3M0QX")]
    [InlineData("CSP–7ZK3M0QX", "CSP-7ZK3M0QX")]
    [InlineData("CSP-IL00OIL1", "CSP-11000111")]
    public void A_reference_is_read_as_people_type_it(string typed, string expected)
    {
        Assert.True(RequestReference.TryParse(typed, out var reference));
        Assert.Equal(expected, reference);
    }

    [Theory]
    [InlineData("CSP-7ZK3M0Q")]
    [InlineData("CSP-7ZK3M0QXX")]
    [InlineData("CSP-7ZK3M0QU")]
    [InlineData("INC0020261")]
    [InlineData("")]
    [InlineData(null)]
    public void What_is_no_reference_is_none(string? typed) => Assert.False(RequestReference.TryParse(typed, out _));

    [Theory]
    [InlineData("Mail flow [CSP-7ZK3M0QX]", "CSP-7ZK3M0QX")]
    [InlineData("RE: like CSP-00000001 [csp-7zk3m0qx]", "CSP-7ZK3M0QX")]
    [InlineData("csp-7zk3m0qx-abcdefgh12345678", null)]
    [InlineData("XCSP-7ZK3M0QX", null)]
    [InlineData(null, null)]
    public void A_reference_is_found_in_what_came_back(string? text, string? expected) => Assert.Equal(expected, RequestReference.FindIn(text));

    [Theory]
    [InlineData("240115004000123", "240115004000123")]
    [InlineData("2401150040001234", "2401150040001234")]
    [InlineData("TrackingID#2401150040001234", "2401150040001234")]
    [InlineData("trackingid# 2401150040001234", "2401150040001234")]
    [InlineData("[TrackingID#2401150040001234]", "2401150040001234")]
    [InlineData(" 2401 1500 4000 1234 ", "2401150040001234")]
    [InlineData("24011500-40001234", "2401150040001234")]
    public void A_number_is_read_as_people_paste_it(string typed, string expected)
    {
        Assert.True(RequestNumber.TryParse(typed, out var number));
        Assert.Equal(expected, number);
    }

    [Theory]
    [InlineData("24011500400012")]
    [InlineData("24011500400012345")]
    [InlineData("２４０１１５００４０００１２３４")]
    [InlineData("CSP-7ZK3M0QX")]
    [InlineData("2401150040001234 and more")]
    [InlineData("")]
    [InlineData(null)]
    public void What_is_no_number_is_none(string? typed) => Assert.False(RequestNumber.TryParse(typed, out _));

    [GeneratedRegex("^CSP-[0-9A-HJKMNP-TV-Z]{8}$")]
    private static partial Regex ReferenceForm();

    [GeneratedRegex("^csp-[0-9a-hjkmnp-tv-z]{8}-[0-9a-hjkmnp-tv-z]{16}$")]
    private static partial Regex ResourceNameForm();
}
