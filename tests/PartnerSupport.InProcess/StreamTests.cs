namespace PartnerSupport.InProcess;

/// <summary>What goes to which stream, so that a caller can take the output alone.</summary>
public sealed class StreamTests(ModuleShell module) : IClassFixture<ModuleShell>
{
    [Fact]
    public void Without_being_asked_only_the_output_speaks()
    {
        using var shell = module.Shell();

        var customers = shell.AddCommand("Get-CspCustomer").Invoke();

        Assert.NotEmpty(customers);
        Assert.All(customers, customer => Assert.Equal("PartnerSupport.CspCustomer", customer.BaseObject.GetType().FullName));
        Assert.Empty(shell.Streams.Verbose);
        Assert.Empty(shell.Streams.Debug);
        Assert.Empty(shell.Streams.Information);
        Assert.Empty(shell.Streams.Warning);
        Assert.Empty(shell.Streams.Error);
    }

    [Fact]
    public void Calls_are_told_on_the_verbose_stream()
    {
        using var shell = module.Shell();

        shell.AddCommand("Get-CspSupportRequest").AddParameter("Verbose").Invoke();

        Assert.Contains(shell.Streams.Verbose, line => line.Message.StartsWith("GET ", StringComparison.Ordinal));
        Assert.Empty(shell.Streams.Information);
    }

    [Fact]
    public void A_refusal_is_an_error_and_no_output()
    {
        using var shell = module.Shell();

        var output = shell.AddCommand("Get-CspCustomerService").AddParameter("Customer", "Nobody at all").Invoke();

        Assert.Empty(output);
        Assert.StartsWith("CustomerNotFound,", Assert.Single(shell.Streams.Error).FullyQualifiedErrorId, StringComparison.Ordinal);
    }
}
