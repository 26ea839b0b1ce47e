using PartnerSupport.Services.Ledger;
using static PartnerSupport.Tests.Ledger.LedgerSamples;

namespace PartnerSupport.Tests.Ledger;

/// <summary>Where a ledger lies when nobody names a place.</summary>
public sealed class DefaultPlaceTests
{
    [Theory]
    [InlineData("")]
    [InlineData("Local")]
    public void An_account_without_a_folder_of_its_own_is_told_to_name_a_file(string local)
    {
        var error = Assert.Throws<SupportException>(() => LedgerPlace.DefaultPath(Live, local));

        Assert.Equal(("LedgerNoFolder", SupportErrorKind.ObjectNotFound, true), (error.Id, error.Kind, error.EndsSession));
        Assert.Contains("-Ledger", error.Action, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rehearsal_has_a_file_of_its_own_beside_the_live_one()
    {
        var local = Path.GetTempPath();

        Assert.Equal(
            [Path.Combine(local, "PartnerSupport", "ledger.db"), Path.Combine(local, "PartnerSupport", "ledger-sandbox.db")],
            [LedgerPlace.DefaultPath(Live, local), LedgerPlace.DefaultPath(Rehearsal, local)]
        );
    }
}
