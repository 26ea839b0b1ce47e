using System.Globalization;
using System.Management.Automation;

namespace PartnerSupport.PowerShell;

/// <summary>Finds support topics: what Azure calls service and problem classification.</summary>
/// <remarks>
/// The best matches come first, and abbreviations such as vm, aks or vnet are understood. The output binds to -Topic of
/// New-CspSupportRequest. Azure's catalog is kept on disk beside the ledger for a day; if it can't be read again, the kept one is used and its age
/// shown. No API lists topics for Office 365, Dynamics CRM Online and Enterprise Mobility Suite: you get hints, and any text works too.
/// </remarks>
/// <example>
/// <code>Get-CspSupportTopic 'cannot connect to my vm'</code>
/// <para>Shows the matching topics. Windows and Linux machines have separate ones.</para>
/// </example>
/// <example>
/// <code>Get-CspSupportTopic -Service Azure 'Key Vault'</code>
/// <para>Shows the topics of one Azure product.</para>
/// </example>
/// <example>
/// <code>Get-CspSupportTopic -Category Billing -Refresh</code>
/// <para>Reads the catalog again and shows its billing topics.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "CspSupportTopic")]
[OutputType(typeof(SupportTopic))]
public sealed class GetCspSupportTopicCommand : SessionCmdlet
{
    /// <summary>A name, "service / problem classification", or words. All topics when not given.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("Topic", "Name")]
    [TextArgument]
    [ArgumentCompleter(typeof(TopicCompleter))]
    public string? Search { get; set; }

    /// <summary>The service: Azure, Office365, DynamicsCrmOnline, EnterpriseMobilitySuite. Azure's topics, and hints at the others', when not given.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [TypedArgument(typeof(Word<CspService>))]
    [ArgumentCompleter(typeof(WordCompleter<CspService>))]
    public Word<CspService>? Service { get; set; }

    /// <summary>The category: Technical, Billing, SubscriptionManagement, or Fraud, which is looked for under the two before it.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [TypedArgument(typeof(Word<RequestCategory>))]
    [ArgumentCompleter(typeof(WordCompleter<RequestCategory>))]
    public Word<RequestCategory>? Category { get; set; }

    /// <summary>Reads Azure's catalog again, even if the kept one is recent.</summary>
    [Parameter]
    public SwitchParameter Refresh { get; set; }

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
        var query = new TopicQuery
        {
            Service = Words.Of(Service, ReviewIds.ServiceUnknown),
            Category = Words.Of(Category, ReviewIds.CategoryUnknown),
            Search = GivenText.Of(Search),
            Customer = Customer is { IsGiven: true } reference ? Resolve(reference) : null,
            Refresh = Refresh,
        };
        var answer = Await(token => Connected.Desk.Topics.FindAsync(query, token));
        WriteFindings(answer.Findings);
        WriteObject(answer.Topics, enumerateCollection: true);
        WriteVerbose(CommandText.Of(CommandIds.TopicsOf, answer.Topics.Count, answer.ReadAt?.ToString("u", CultureInfo.InvariantCulture) ?? "-"));
    }
}
