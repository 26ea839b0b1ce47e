using System.Management.Automation;

namespace PartnerSupport.PowerShell;

/// <summary>Reviews a request as New-CspSupportRequest would, and files nothing.</summary>
/// <remarks>
/// Takes what New-CspSupportRequest takes and says for each request whether it would be filed, handed over or refused,
/// by which channel and why, when the initial response would be due, and everything that the rules found. Rows of one input that
/// repeat each other are found as well. Only reads.
/// </remarks>
/// <example>
/// <code>Import-Csv incidents.csv | Test-CspSupportRequest | Where-Object Outcome -eq Refused</code>
/// <para>Shows which rows would be refused, and why, before anything is sent.</para>
/// </example>
/// <example>
/// <code>(Test-CspSupportRequest Contoso Azure 'VM does not start' -Severity A).Findings</code>
/// <para>Lists everything that blocks one request.</para>
/// </example>
[Cmdlet(VerbsDiagnostic.Test, "CspSupportRequest")]
[OutputType(typeof(RequestReview))]
public sealed class TestCspSupportRequestCommand : RequestInputCmdlet
{
    private readonly InputDuplicates _rows = new();

    /// <inheritdoc/>
    private protected override void ProcessDraft(SupportRequestDraft draft)
    {
        var review = Await(token => Connected.Desk.Filing.ReviewAsync(draft, token));
        WriteObject(_rows.Judge(review, RecordLabel ?? string.Empty));
    }
}
