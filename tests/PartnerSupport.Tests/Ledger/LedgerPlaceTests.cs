using PartnerSupport.Services.Ledger;
using static PartnerSupport.Tests.Ledger.LedgerSamples;

namespace PartnerSupport.Tests.Ledger;

/// <summary>Where a ledger lies when nobody names a place.</summary>
public sealed class LedgerPlaceTests
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

    [Theory]
    [InlineData("ledger.db")]
    [InlineData("team=emea.db")]
    [InlineData("./sub=1/x.db")]
    [InlineData("q=1/x.db")]
    [InlineData("postgres-ledger.db")]
    [InlineData("postgresql.db")]
    [InlineData("host.db")]
    [InlineData("./host=a.db")]
    [InlineData("./team=emea")]
    [InlineData("/var/lib/a;b=c.db")]
    [InlineData("C:\\desk\\ledger.db")]
    [InlineData("한국=팀.db")]
    public void A_file_is_a_file_whatever_signs_its_name_holds(string name)
    {
        Assert.Equal(LedgerKind.File, LedgerName.KindOf(name));
        Assert.IsType<LedgerPlace.File>(LedgerPlace.Of(name, Live));
    }

    [Theory]
    [InlineData("Data Source=x.db")]
    [InlineData("DataSource=x.db;Password=s3cret")]
    [InlineData("Data Source=db.example;Initial Catalog=csp;User ID=desk;Password=s3cret")]
    [InlineData("postgress://desk:s3cret@db.example/csp")]
    [InlineData("postgres:/desk:s3cret@db.example/csp")]
    [InlineData("mysql://desk:s3cret@db.example/csp")]
    [InlineData("jdbc:postgresql://db.example/csp?user=desk&password=s3cret")]
    [InlineData("desk:s3cret@db.example/csp")]
    [InlineData("Hsot=db.example;Pasword=s3cret")]
    [InlineData("Passwrod=s3cret")]
    [InlineData("password=s3cret")]
    [InlineData("user=desk password=s3cret")]
    [InlineData(":memory")]
    [InlineData("memory:")]
    public void A_mistyped_connection_string_never_becomes_a_file_and_is_nowhere_quoted(string name)
    {
        Assert.Equal(LedgerKind.Unknown, LedgerName.KindOf(name));
        var error = Assert.Throws<SupportException>(() => LedgerPlace.Of(name, Live));
        Assert.Equal("LedgerConnectionInvalid", error.Id);
        Assert.DoesNotContain("s3cret", error.ToString() + error.Action + error.Target, StringComparison.Ordinal);
        Assert.DoesNotContain(name, error.ToString() + error.Action, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(":memory:")]
    [InlineData(":MEMORY:")]
    [InlineData(" :Memory: ")]
    public void The_word_for_memory_is_read_in_any_capitals(string name) => Assert.Equal(LedgerKind.Memory, LedgerName.KindOf(name));
}
