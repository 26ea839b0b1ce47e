using Npgsql;
using PartnerSupport.Services.Ledger;
using static PartnerSupport.Tests.Ledger.LedgerSamples;

namespace PartnerSupport.Tests.Ledger;

public sealed class PostgresAddressTests
{
    [Theory]
    [InlineData("Host=db.relecloud.example;Database=csp;Username=desk;Password=s3cret", SslMode.Require)]
    [InlineData("postgresql://desk:s3cret@db.relecloud.example/csp", SslMode.Require)]
    [InlineData("postgres://desk:s3cret@db.relecloud.example:5432/csp?sslmode=verify-full", SslMode.VerifyFull)]
    [InlineData("Server=db.relecloud.example;Database=csp;User ID=desk;Password=s3cret;SSL Mode=Disable", SslMode.Disable)]
    public void A_server_is_named_by_connection_string_or_address_and_encrypted_unless_said_otherwise(string text, SslMode mode)
    {
        var settings = PostgresAddress.Read(text);

        Assert.IsType<LedgerPlace.Server>(LedgerPlace.Of(text, Live));
        Assert.Equal(
            ("db.relecloud.example", 5432, "csp", "desk", "s3cret", mode),
            (settings.Host, settings.Port, settings.Database, settings.Username, settings.Password, settings.SslMode)
        );
        Assert.Equal("postgresql://db.relecloud.example:5432/csp", PostgresAddress.Show(settings));
    }

    [Theory]
    [InlineData("Host=localhost;Database=csp")]
    [InlineData("Host=127.0.0.1;Database=csp")]
    [InlineData("Host=/var/run/postgresql;Database=csp")]
    public void A_server_on_this_machine_needs_no_encryption(string text) => Assert.Equal(SslMode.Prefer, PostgresAddress.Read(text).SslMode);

    [Theory]
    [InlineData("Host=;Password=s3cret")]
    [InlineData("Host=db;Passwrod=s3cret")]
    [InlineData("Host=db;Port=s3cret")]
    [InlineData("postgresql://desk:s3cret@")]
    [InlineData("postgresql://desk@db/csp?pass=s3cret")]
    public void A_connection_string_that_is_not_understood_is_refused_without_repeating_it(string text)
    {
        var error = Assert.Throws<SupportException>(() => PostgresAddress.Read(text));

        Assert.Equal("LedgerConnectionInvalid", error.Id);
        Assert.DoesNotContain("s3cret", error.ToString());
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_named()
    {
        var error = await Assert.ThrowsAsync<SupportException>(() =>
            LedgerFactory.OpenAsync(
                "Host=127.0.0.1;Port=1;Database=csp;Timeout=2",
                Live,
                TimeProvider.System,
                LedgerShorthand.Runner,
                TestContext.Current.CancellationToken
            )
        );

        Assert.Equal("LedgerNotReachable", error.Id);
        Assert.Contains("postgresql://127.0.0.1:1/csp", error.Message);
    }

    [Theory]
    [InlineData("40001", "LedgerBusy")]
    [InlineData("53100", "LedgerFull")]
    [InlineData("XX001", "LedgerCorrupt")]
    [InlineData("42501", "LedgerNotWritable")]
    [InlineData("28000", "LedgerRefused")]
    [InlineData("57P03", "LedgerNotReachable")]
    [InlineData("P0001", "LedgerFailed")]
    public void Each_code_of_postgresql_becomes_an_error_of_ours(string state, string id) => Assert.Equal(id, PostgresDialect.Translate(state, "here").Id);
}
