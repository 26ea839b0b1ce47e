namespace PartnerSupport.Tests.Desk;

public class DuplicateKeyTests
{
    private static readonly Guid Customer = Guid.Parse("c0000001-0000-4000-8000-000000000001");

    [Theory]
    [InlineData("VM does not start", "  vm   DOES not\tstart ")]
    [InlineData("VM does not start", "ＶＭ does not start")]
    public void Case_blanks_and_width_do_not_make_another_title(string one, string other) => Assert.Equal(Of(one), Of(other));

    [Fact]
    public void Half_of_a_surrogate_pair_in_a_title_is_a_title_like_another() => Assert.NotEqual(Of("a\ud83db"), Of("ab"));

    private static string Of(string title) => DuplicateKey.Of(Customer, CspService.Azure, null, null, title);
}
