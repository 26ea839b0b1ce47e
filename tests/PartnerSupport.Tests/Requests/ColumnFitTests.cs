namespace PartnerSupport.Tests.Requests;

/// <summary>A file whose delimiter, encoding or headers do not fit is told once, with what would make it fit.</summary>
public sealed class ColumnFitTests
{
    private static readonly string[] Names =
    [
        "Customer",
        "Service",
        "Title",
        "Description",
        "Severity",
        "BusinessImpact",
        "Category",
        "Contact",
        "ContactEmail",
        "ExternalReference",
        "SubscriptionId",
    ];

    private static readonly Dictionary<string, string> Aliases = new(StringComparer.OrdinalIgnoreCase) { ["TenantId"] = "Customer" };

    [Theory]
    [InlineData("Customer", "Service", "Title", "Description", "Severity")]
    [InlineData("customer", "SERVICE", "title", "Site", "Row")]
    [InlineData("TenantId", "Service", "Title", "Company", "Subject")]
    public void Columns_that_bind_are_left_alone_and_so_are_those_that_mean_nothing_here(params string[] columns)
    {
        var fit = Of(columns);

        Assert.Null(fit.Told);
        Assert.Empty(fit.Taken);
    }

    [Fact]
    public void Blanks_signs_and_what_no_eye_sees_in_a_name_are_no_difference()
    {
        var fit = Of("\uFEFFCustomer", "Service ", "external_reference", "Contact E-Mail", "TITLE");

        Assert.Null(fit.Told);
        Assert.Equal("\uFEFFCustomer", fit.Taken["Customer"]);
        Assert.Equal("Service ", fit.Taken["Service"]);
        Assert.Equal("external_reference", fit.Taken["ExternalReference"]);
        Assert.Equal("Contact E-Mail", fit.Taken["ContactEmail"]);
    }

    [Fact]
    public void Words_of_other_systems_are_told_once_with_the_map_that_would_do()
    {
        var fit = Of("Company", "Service", "Subject", "Description", "Priority");

        Assert.Equal(("ColumnsUnknown", FindingSeverity.Error), (fit.Told!.Id, fit.Told.Severity));
        Assert.Contains("-ColumnMap @{ Customer = 'Company'; Title = 'Subject'; Severity = 'Priority' }", fit.Told.Action, StringComparison.Ordinal);
        Assert.Empty(fit.Taken);
    }

    [Theory]
    [InlineData("Custommer", "Customer")]
    [InlineData("Descripton", "Description")]
    [InlineData("Severty", "Severity")]
    [InlineData("Titel", "Title")]
    public void A_slip_of_the_hand_is_proposed_and_never_taken(string column, string name)
    {
        var fit = Of(column);

        Assert.Equal(column, fit.Proposed[name]);
        Assert.Equal("ColumnsUnknown", fit.Told!.Id);
    }

    [Fact]
    public void What_a_request_can_do_without_is_a_warning()
    {
        var fit = Of("Customer", "Service", "Title", "Description", "Severity", "Ticket number", "Impact");

        Assert.Equal(("ColumnsNotRead", FindingSeverity.Warning), (fit.Told!.Id, fit.Told.Severity));
        Assert.Contains("ExternalReference = 'Ticket number'", fit.Told.Action, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_command_line_or_a_map_gives_is_not_missed()
    {
        var fit = ColumnFit.Of(["Company", "Subject"], Names, Aliases, new HashSet<string> { "Customer", "Title" });

        Assert.Null(fit.Told);
    }

    [Theory]
    [InlineData("Customer;Service;Title", "';'")]
    [InlineData("Customer\tService\tTitle", "\"`t\"")]
    [InlineData("Company|Subject", "'|'")]
    [InlineData("\uFEFFCustomer,Service,Title", "','")]
    [InlineData("\"Customer\";\"Service\"", "';'")]
    public void One_column_that_holds_the_whole_header_names_the_delimiter(string header, string delimiter)
    {
        var told = Of(header).Told!;

        Assert.Equal("ColumnsUndivided", told.Id);
        Assert.Contains($"-Delimiter {delimiter}", told.Action, StringComparison.Ordinal);
    }

    [Fact]
    public void Excels_separator_line_is_known_for_what_it_is()
    {
        var told = Of("sep=;").Told!;

        Assert.Equal("ColumnsBehindSeparatorLine", told.Id);
        Assert.Contains("-Delimiter ';'", told.Action, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_two_byte_signs_that_was_read_as_one_byte_signs_names_the_encoding() =>
        Assert.Equal("ColumnsEncoded", Of("C\0u\0s\0t\0o\0m\0e\0r\0").Told!.Id);

    [Fact]
    public void A_quote_in_a_name_is_written_so_that_the_map_can_be_pasted() =>
        Assert.Contains("Customer = 'Customer''r'", Of("Customer'r").Told!.Action, StringComparison.Ordinal);

    private static ColumnFit Of(params string[] columns) => ColumnFit.Of(columns, Names, Aliases, new HashSet<string>());
}
