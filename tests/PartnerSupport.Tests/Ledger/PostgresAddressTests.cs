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
    [InlineData("postgresql://desk:s3cret@db.example/csp?sslmode=require&channel_binding=require", "db.example", 5432)]
    [InlineData("postgres://desk:s3cret@db.example:6543/csp?connect_timeout=10&application_name=desk&target_session_attrs=read-write", "db.example", 6543)]
    [InlineData("postgresql://db.example/csp?user=desk&password=s3cret", "db.example", 5432)]
    [InlineData("postgresql://db.example/?user=desk&password=s3cret&dbname=csp&sslrootcert=system", "db.example", 5432)]
    [InlineData("postgresql://desk:s3cret@one.example:5433,two.example:5434/csp?target_session_attrs=primary", "one.example:5433,two.example:5434", 5432)]
    [InlineData("postgresql://desk:s3cret@%2Fvar%2Frun%2Fpostgresql/csp", "/var/run/postgresql", 5432)]
    [InlineData("postgresql://desk:s3cret@/csp?host=/var/run/postgresql&port=5433", "/var/run/postgresql", 5433)]
    [InlineData("postgresql://desk:s3cret@[2001:db8::1]:5433/csp", "2001:db8::1", 5433)]
    [InlineData("host=db.example port=5433 dbname=csp user=desk password=s3cret sslmode=verify-full", "db.example", 5433)]
    [InlineData("host='db.example' user = desk password='s3cret' dbname=csp", "db.example", 5432)]
    [InlineData("Server=db.example;Database=csp;Port=5432;User Id=desk;Password=s3cret;Ssl Mode=VerifyFull;", "db.example", 5432)]
    public void An_address_is_understood_as_hosting_services_hand_it_out(string text, string host, int port)
    {
        Assert.Equal(LedgerKind.Server, LedgerName.KindOf(text));
        var settings = PostgresAddress.Read(text);
        Assert.Equal((host, port, "csp", "desk", "s3cret"), (settings.Host, settings.Port, settings.Database, settings.Username, settings.Password));
        Assert.DoesNotContain("s3cret", PostgresAddress.Show(settings), StringComparison.Ordinal);
    }

    [Fact]
    public void Percent_escapes_are_read_in_every_part()
    {
        var settings = PostgresAddress.Read("postgresql://de%40sk:s%2F3%3Acr%25et%3F@db.example/c%20sp?application_name=a%26b");
        Assert.Equal(("de@sk", "s/3:cr%et?", "c sp", "a&b"), (settings.Username, settings.Password, settings.Database, settings.ApplicationName));
    }

    [Fact]
    public void What_the_address_sets_reaches_the_driver()
    {
        var settings = PostgresAddress.Read(
            "postgresql://db.example/csp?connect_timeout=7&channel_binding=require&target_session_attrs=prefer-standby"
                + "&sslrootcert=/ca.pem&options=-c%20geqo%3Doff&keepalives_idle=30"
        );
        Assert.Equal(
            (7, ChannelBinding.Require, "prefer-standby", "/ca.pem", "-c geqo=off", 30, SslMode.Require),
            (
                settings.Timeout,
                settings.ChannelBinding,
                settings.TargetSessionAttributes,
                settings.RootCertificate,
                settings.Options,
                settings.TcpKeepAliveTime,
                settings.SslMode
            )
        );
    }

    [Theory]
    [InlineData("postgresql://desk:s3cret@db.example/csp?pgbouncer=true", "pgbouncer")]
    [InlineData("postgresql://desk:s3cret@db.example/csp?schema=public", "schema")]
    [InlineData("host=db.example user=desk password=s3cret gssencmode=require", "gssencmode")]
    public void A_setting_that_is_not_served_is_named_and_its_value_is_not(string text, string name)
    {
        var error = Assert.Throws<SupportException>(() => PostgresAddress.Read(text));
        Assert.Equal("LedgerSettingUnknown", error.Id);
        Assert.Contains(name, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Host=;Password=s3cret")]
    [InlineData("postgresql://desk:s3cret@db.example:port/csp")]
    [InlineData("postgresql://desk@db.example/csp?password=a&s3cret=b")]
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
