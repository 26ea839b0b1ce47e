using NodaTime.TimeZones;
using PartnerSupport.Tests.Support;

namespace PartnerSupport.Tests.Contacts;

/// <summary>A contact's time zone goes out by the Windows id that holds there today, whatever the machine believes.</summary>
public sealed class TimeZoneWritingTests
{
    [Theory]
    [InlineData("Asia/Almaty", "West Asia Standard Time")]
    [InlineData("Asia/Qostanay", "West Asia Standard Time")]
    [InlineData("America/Chihuahua", "Central Standard Time (Mexico)")]
    [InlineData("America/Ojinaga", "Central Standard Time")]
    [InlineData("America/Ciudad_Juarez", "Mountain Standard Time")]
    [InlineData("America/Coyhaique", "Magallanes Standard Time")]
    [InlineData("CET", "Romance Standard Time")]
    [InlineData("EET", "GTB Standard Time")]
    [InlineData("MET", "Romance Standard Time")]
    [InlineData("WET", "GMT Standard Time")]
    [InlineData("EST5EDT", "Eastern Standard Time")]
    [InlineData("asia/calcutta", "India Standard Time")]
    [InlineData("US/Pacific", "Pacific Standard Time")]
    [InlineData("Kamchatka Standard Time", "Kamchatka Standard Time")]
    [InlineData("mid-atlantic standard time", "Mid-Atlantic Standard Time")]
    public void A_zone_that_moved_is_sent_as_it_is_today(string typed, string expected) => Assert.Equal(expected, TimeZoneIds.InUse.ToWindowsId(typed));

    [Fact]
    public void Every_windows_id_passes_as_it_is_typed()
    {
        var ids = TzdbDateTimeZoneSource.Default.WindowsToTzdbIds.Keys.ToList();
        Assert.True(ids.Count > 130);
        Assert.All(ids, id => Assert.Equal(id, TimeZoneIds.InUse.ToWindowsId(id)));
        Assert.All(ids, id => Assert.Equal(id, TimeZoneIds.InUse.ToWindowsId($" {id.ToUpperInvariant()} ")));
    }

    [Fact]
    public void Every_zone_of_the_data_is_sent_as_the_data_say()
    {
        var wrong = TzdbDateTimeZoneSource.Default.TzdbToWindowsIds.Where(pair => TimeZoneIds.InUse.ToWindowsId(pair.Key) != pair.Value).ToList();
        Assert.Empty(wrong);
    }

    /// <summary>The file is older than the data: western Canada left the change of clocks, and Windows has zones of its own for it since.</summary>
    [Fact]
    public void The_zones_of_the_public_file_are_sent_as_it_says()
    {
        Assert.SkipUnless(PublicData.Exists, PublicData.Missing);
        var rows = PublicData.Lines("zones.tsv").Skip(1).Select(line => line.Split('\t')).ToList();
        var wrong = rows.Where(row => TimeZoneIds.InUse.ToWindowsId(row[0]) != row[1])
            .Select(row => $"{row[0]}: {row[1]}, not {TimeZoneIds.InUse.ToWindowsId(row[0])}")
            .ToList();
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{rows.Count} zones, {wrong.Count} otherwise{Environment.NewLine}{string.Join(Environment.NewLine, wrong)}"
        );
        Assert.Equal(["America/Edmonton", "America/Inuvik", "America/Vancouver", "America/Winnipeg"], wrong.Select(line => line.Split(':')[0]));
    }

    [Fact]
    public void The_data_say_of_which_year_they_are() => Assert.Matches(@"TZDB: 20[0-9]{2}[a-z]", TimeZoneIds.InUse.Version);
}
