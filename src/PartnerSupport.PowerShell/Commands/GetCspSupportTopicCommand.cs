using System.Management.Automation;

namespace PartnerSupport.PowerShell;

/// <summary>Finds support topics: what Azure calls service and problem classification.</summary>
/// <remarks>Topics that fit the words best come first. The output binds to -Topic of New-CspSupportRequest.</remarks>
/// <example>
/// <code>Get-CspSupportTopic 'cannot connect to my vm'</code>
/// <para>Shows the topics that fit; Windows and Linux machines have one each.</para>
/// </example>
/// <example>
/// <code>Get-CspSupportTopic -Service Azure 'Key Vault'</code>
/// <para>Shows the topics of one Azure product.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "CspSupportTopic")]
[OutputType(typeof(SupportTopic))]
public sealed class GetCspSupportTopicCommand : SessionCmdlet
{
    /// <summary>A name, "service / problem classification", or words. All topics if omitted.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("Topic", "Name")]
    [TextArgument]
    [ArgumentCompleter(typeof(TopicCompleter))]
    public string? Search { get; set; }

    /// <summary>The service: Azure (default), Office365, DynamicsCrmOnline, EnterpriseMobilitySuite.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [TypedArgument(typeof(Word<CspService>))]
    [ArgumentCompleter(typeof(WordCompleter<CspService>))]
    public Word<CspService>? Service { get; set; }

    /// <summary>Only topics of this category: Technical, Billing, SubscriptionManagement.</summary>
    [Parameter]
    [TypedArgument(typeof(Word<RequestCategory>))]
    [ArgumentCompleter(typeof(WordCompleter<RequestCategory>))]
    public Word<RequestCategory>? Category { get; set; }

    /// <summary>A customer in whose tenant the catalogue may be read.</summary>
    [Parameter(ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("TenantId", "CustomerId")]
    [CustomerArgument]
    [ArgumentCompleter(typeof(CustomerCompleter))]
    public CustomerReference? Customer { get; set; }

    /// <inheritdoc/>
    private protected override object? RecordTarget => Search ?? (object?)Customer;

    /// <inheritdoc/>
    private protected override void ProcessOne()
    {
        var service = Words.Of(Service, ReviewIds.ServiceUnknown);
        if (service == CspService.Unknown)
            service = CspService.Azure;
        var customer = Customer is { IsGiven: true } reference ? Resolve(reference) : null;
        var search = !GivenText.Is(Search) ? null : Search.Trim();
        var category = Words.Of(Category, ReviewIds.CategoryUnknown);
        var topics = Await(token => Connected.Desk.Topics.FindAsync(service, search, customer, token));
        SupportTopic[] wanted = [.. topics.Where(topic => category == RequestCategory.Unknown || topic.Category == category)];
        if (wanted.Length == 0)
            WriteInformation(new HostInformationMessage { Message = NothingFound(service, search) }, ["PSHOST"]);
        WriteObject(wanted, enumerateCollection: true);
    }

    private static string NothingFound(CspService service, string? search) =>
        service == CspService.Azure ? CommandText.Of(CommandIds.TopicNothingFound, search ?? "-") : CommandText.Of(CommandIds.TopicFreeText, service);
}
