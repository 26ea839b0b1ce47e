namespace PartnerSupport.Tests.Review;

/// <summary>What the service takes as a file: size, name and type (FACTS 3.2), judged before anything leaves.</summary>
public sealed class AttachmentRuleTests
{
    private const long FiveMegabytes = 5 * 1024 * 1024;

    [Theory]
    [InlineData("trace.zip", 1)]
    [InlineData("trace.zip", FiveMegabytes)]
    [InlineData("README", 10)]
    [InlineData("a b_c-1.2.txt", 10)]
    public void A_file_that_the_service_takes_has_no_finding(string name, long length) => Assert.Empty(Review(File(name, length)));

    [Theory]
    [InlineData(0)]
    [InlineData(FiveMegabytes + 1)]
    public void A_file_is_neither_empty_nor_larger_than_five_megabytes(long length)
    {
        var finding = Assert.Single(Review(File("trace.zip", length)));

        Assert.Equal(("AttachmentSize", FindingSeverity.Error, "Attachments"), (finding.Id, finding.Severity, finding.Target));
        Assert.Contains("trace.zip", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_has_at_most_110_characters()
    {
        Assert.Empty(Review(File(new string('a', 106) + ".txt", 1)));
        Assert.Equal("AttachmentRenamed", Assert.Single(Review(File(new string('a', 107) + ".txt", 1))).Id);
    }

    [Theory]
    [InlineData("bericht für Ana.txt")]
    [InlineData("a/b.txt")]
    [InlineData("")]
    public void A_name_goes_out_with_no_other_characters_than_the_service_takes(string name)
    {
        var finding = Assert.Single(Review(File(name, 1)));

        Assert.Equal(("AttachmentRenamed", FindingSeverity.Information, "Attachments"), (finding.Id, finding.Severity, finding.Target));
        Assert.Matches("^[A-Za-z0-9_ .-]{1,110}$", AttachmentName.Safe(name));
        Assert.Contains(AttachmentName.Safe(name), finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Programs_and_pages_are_refused_whatever_the_case_of_their_type()
    {
        const string Types =
            "bat bin cmd com cpl exe htm html inf ins isu job js jse lnk msi msp paf pif ps1 reg rgs scr sct svg vb vbe vbs ws wsf wsh EXE Ps1";
        foreach (var type in Types.Split(' '))
        {
            var finding = Assert.Single(Review(File("report." + type, 1)));
            Assert.Equal(("AttachmentTypeRefused", FindingSeverity.Error, "Attachments"), (finding.Id, finding.Severity, finding.Target));
            Assert.Contains("." + type, finding.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_type_is_what_stands_after_the_last_dot()
    {
        Assert.Empty(Review(File("run.ps1.txt", 1)));
        Assert.Equal("AttachmentTypeRefused", Assert.Single(Review(File(".exe", 1))).Id);
    }

    [Fact]
    public void Two_files_of_one_name_would_overwrite_each_other()
    {
        var finding = Assert.Single(Review(File("Trace.zip", 1), File("other.zip", 1), File("trace.ZIP", 2)));

        Assert.Equal(("AttachmentTwice", FindingSeverity.Error, "Attachments"), (finding.Id, finding.Severity, finding.Target));
        Assert.Contains("Trace.zip", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void On_a_hand_off_the_files_are_named_and_not_judged()
    {
        var facts = Facts(File("run.exe", 0), File("trace.zip", 1)) with { Route = Route(SupportChannel.AzurePortal) };

        var finding = Assert.Single(new AttachmentRule().Review(facts));

        Assert.Equal(("AttachByHand", "R6", FindingSeverity.Information, "Attachments"), (finding.Id, finding.Rule, finding.Severity, finding.Target));
        Assert.Contains("run.exe, trace.zip", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_files_nothing_is_said_on_any_way() =>
        Assert.Empty(new AttachmentRule().Review(Facts() with { Route = Route(SupportChannel.AzurePortal) }));

    [Fact]
    public void On_the_way_that_files_by_itself_every_file_is_judged() =>
        Assert.Equal(
            "AttachmentSize",
            Assert.Single(new AttachmentRule().Review(Facts(File("a.zip", 0)) with { Route = Route(SupportChannel.AzureSupportApi) })).Id
        );

    private static Finding[] Review(params SupportAttachment[] files) => [.. new AttachmentRule().Review(Facts(files))];

    private static ReviewFacts Facts(params SupportAttachment[] files) => SampleFacts.Of(SampleFacts.Draft with { Attachments = files });

    private static SupportAttachment File(string name, long length) => new(name, length, _ => Task.FromResult<byte[]>([]));

    private static SupportRoute Route(SupportChannel channel) =>
        new()
        {
            Service = CspService.Azure,
            Cloud = CspCloud.Global,
            Channel = channel,
            Reason = "r",
        };
}
