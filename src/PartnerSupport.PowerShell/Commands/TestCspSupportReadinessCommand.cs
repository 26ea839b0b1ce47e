using System.Management.Automation;
using System.Runtime.CompilerServices;

namespace PartnerSupport.PowerShell;

/// <summary>Tells you whether requests can be filed now, what's missing, and how to get it.</summary>
/// <remarks>
/// Checks your own side first: sign-in, MFA, age of the refresh token, contact, ledger; then at the named customers, or at
/// all: consent, relationship and role, services, plans. One object per check; only reads, and writes no consent.
/// </remarks>
/// <example>
/// <code>Test-CspSupportReadiness Contoso</code>
/// <para>Shows every check for your side and for Contoso.</para>
/// </example>
/// <example>
/// <code>Test-CspSupportReadiness | Where-Object State -ne Ready</code>
/// <para>Shows what's missing for your side and for all customers.</para>
/// </example>
[Cmdlet(VerbsDiagnostic.Test, "CspSupportReadiness")]
[OutputType(typeof(ReadinessCheck))]
public sealed class TestCspSupportReadinessCommand : SessionCmdlet
{
    private const int SideBySide = 8;
    private readonly GivenCustomers _customers = new();

    /// <summary>The customers, by tenant id, name, domain or as objects of Get-CspCustomer. All if omitted.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("TenantId", "CustomerId")]
    [CustomerArgument]
    [ArgumentCompleter(typeof(CustomerCompleter))]
    public CustomerReference? Customer { get; set; }

    /// <summary>Checks only your own side.</summary>
    [Parameter]
    public SwitchParameter PartnerOnly { get; set; }

    /// <inheritdoc/>
    private protected override object? RecordTarget => Customer;

    /// <inheritdoc/>
    private protected override void ProcessOne() => _customers.Take(Customer, Resolve);

    /// <inheritdoc/>
    private protected override void ProcessEnd()
    {
        var progress = new ProgressLine(this, CommandText.Of(CommandIds.CheckingReadiness));
        ForEach(
            CheckAllAsync,
            check =>
            {
                WriteObject(check);
                progress.Show(check.CustomerName ?? Connected.Context.PartnerName);
            }
        );
        progress.End();
    }

    private async IAsyncEnumerable<ReadinessCheck> CheckAllAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var check in Connected.Desk.Readiness.CheckPartnerAsync(cancellationToken).ConfigureAwait(false))
            yield return check;
        if (PartnerOnly)
            yield break;
        var running = new Queue<Task<IReadOnlyList<ReadinessCheck>>>();
        await foreach (var customer in CustomersAsync(cancellationToken).ConfigureAwait(false))
        {
            running.Enqueue(Connected.Desk.Readiness.CheckCustomerAsync(customer, cancellationToken));
            if (running.Count < SideBySide)
                continue;
            foreach (var check in await running.Dequeue().ConfigureAwait(false))
                yield return check;
        }
        while (running.TryDequeue(out var last))
        {
            foreach (var check in await last.ConfigureAwait(false))
                yield return check;
        }
    }

    private IAsyncEnumerable<CspCustomer> CustomersAsync(CancellationToken cancellationToken) =>
        _customers.AreNamed ? _customers.Found.ToAsync() : Connected.Desk.Customers.FindAsync(null, cancellationToken);
}
