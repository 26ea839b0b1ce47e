using System.Collections;
using System.Management.Automation;
using System.Security;
using System.Security.Cryptography.X509Certificates;

namespace PartnerSupport.PowerShell;

/// <summary>Signs in, or opens the sandbox.</summary>
/// <remarks>
/// One session serves many customers. It belongs to the runspace; hand its context to -Session to share it with others.
/// With -Sandbox Microsoft's side is simulated in the process: the same calls, nothing leaves the machine, and the
/// session's ledger, policy and contacts end with it. What Partner Center files unattended needs app and user with MFA:
/// -RefreshToken. Secrets are taken as SecureString or PSCredential only.
/// </remarks>
/// <example>
/// <code>Connect-CspSupport -Sandbox</code>
/// <para>Opens an environment to practice in.</para>
/// </example>
/// <example>
/// <code>Connect-CspSupport -DeviceCode -ClientId $app -TenantId relecloud.example</code>
/// <para>Signs in with a code on another device.</para>
/// </example>
/// <example>
/// <code>Connect-CspSupport -RefreshToken $token -Credential $app -TenantId $tenant -RefreshTokenOut {
/// Set-AzKeyVaultSecret relecloud csp-refresh -SecretValue $args[0]
/// }</code>
/// <para>Signs in unattended by the Secure Application Model and stores each rotated refresh token again.</para>
/// </example>
/// <example>
/// <code>Connect-CspSupport -Sandbox -SandboxFault @{ Kind = 'CommitThenDrop'; Method = 'PUT' }, Throttle</code>
/// <para>Practices a failure: the answer to the first write is lost after the sandbox took it, and one call is throttled.</para>
/// </example>
[Cmdlet(VerbsCommunications.Connect, "CspSupport", DefaultParameterSetName = SignInSets.Interactive)]
[OutputType(typeof(SupportContext))]
public sealed class ConnectCspSupportCommand : CancellableCmdlet
{
    /// <summary>
    /// Simulates Microsoft's side: nothing of it ever reaches a live service. With another way of signing in that way is rehearsed; alone it signs in by
    /// itself.
    /// </summary>
    [Parameter]
    public SwitchParameter Sandbox { get; set; }

    /// <summary>Address of a sandbox server on the loopback interface, for example http://127.0.0.1:5080. In the process if omitted.</summary>
    [Parameter]
    [ValidateNotNull]
    public Uri? SandboxUri { get; set; }

    /// <summary>How many customers the sandbox in the process has beside the default ones.</summary>
    [Parameter]
    [ValidateRange(0, 100_000)]
    public int SandboxCustomerCount { get; set; }

    /// <summary>
    /// What goes wrong at the sandbox once connected, to practice failures: a kind such as Throttle, ServerError, CommitThenDrop or PlanRefused, or a
    /// hashtable that says where and how often: @{ Kind = 'Throttle'; Service = 'AzureResourceManager'; Method = 'PUT'; PathContains = 'supportTickets';
    /// AfterCalls = 1; Times = 3; Status = 503; RetryAfter = 5; Delay = 2 }. Times is 1 unless said.
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(SandboxFaultCompleter))]
    [ValidateNotNull]
    public object[] SandboxFault { get; set; } = [];

    /// <summary>Signs in with a code on another device.</summary>
    [Parameter(Mandatory = true, ParameterSetName = SignInSets.DeviceCode)]
    public SwitchParameter DeviceCode { get; set; }

    /// <summary>The refresh token of the Secure Application Model: app and user with MFA, unattended.</summary>
    [Parameter(Mandatory = true, ParameterSetName = SignInSets.RefreshToken)]
    [ValidateNotNull]
    public SecureString? RefreshToken { get; set; }

    /// <summary>
    /// When the refresh token was obtained; it lives 90 days, and the session warns from day 75. A date, or ISO 8601 text; without an offset it
    /// is UTC.
    /// </summary>
    [Parameter(ParameterSetName = SignInSets.RefreshToken)]
    [TypedArgument(typeof(TimeText))]
    public TimeText? RefreshTokenObtainedAt { get; set; }

    /// <summary>
    /// Takes each rotated refresh token as a SecureString in $args[0], so that a runbook can store it again. A block that fails is an error,
    /// RefreshTokenNotStored, and is called again by the next cmdlet.
    /// </summary>
    [Parameter(ParameterSetName = SignInSets.RefreshToken)]
    [ValidateNotNull]
    public ScriptBlock? RefreshTokenOut { get; set; }

    /// <summary>The application's client certificate with its private key.</summary>
    [Parameter(Mandatory = true, ParameterSetName = SignInSets.Certificate)]
    [Parameter(ParameterSetName = SignInSets.RefreshToken)]
    [ValidateNotNull]
    public X509Certificate2? Certificate { get; set; }

    /// <summary>Thumbprint of the client certificate in the personal store of the user or the computer.</summary>
    [Parameter(Mandatory = true, ParameterSetName = SignInSets.Thumbprint)]
    [Parameter(ParameterSetName = SignInSets.RefreshToken)]
    [ValidateNotNullOrEmpty]
    public string? CertificateThumbprint { get; set; }

    /// <summary>File of the client certificate, PKCS#12 or PEM with its private key.</summary>
    [Parameter(Mandatory = true, ParameterSetName = SignInSets.CertificateFile)]
    [Parameter(ParameterSetName = SignInSets.RefreshToken)]
    [ValidateNotNullOrEmpty]
    public string? CertificatePath { get; set; }

    /// <summary>Password of the certificate's file.</summary>
    [Parameter(ParameterSetName = SignInSets.CertificateFile)]
    [Parameter(ParameterSetName = SignInSets.RefreshToken)]
    [ValidateNotNull]
    public SecureString? CertificatePassword { get; set; }

    /// <summary>The application's client secret.</summary>
    [Parameter(Mandatory = true, ParameterSetName = SignInSets.Secret)]
    [Parameter(ParameterSetName = SignInSets.RefreshToken)]
    [ValidateNotNull]
    public SecureString? ClientSecret { get; set; }

    /// <summary>The application's id as user name and its client secret as password.</summary>
    [Parameter(Mandatory = true, ParameterSetName = SignInSets.Credential)]
    [Parameter(ParameterSetName = SignInSets.RefreshToken)]
    [ValidateNotNull]
    public PSCredential? Credential { get; set; }

    /// <summary>Your own access tokens, one for each API; audience and tenant are read from them.</summary>
    [Parameter(Mandatory = true, ParameterSetName = SignInSets.AccessToken)]
    [ValidateNotNullOrEmpty]
    public SecureString[] AccessToken { get; set; } = [];

    /// <summary>Signs in as the Azure resource on which this runs.</summary>
    [Parameter(Mandatory = true, ParameterSetName = SignInSets.ManagedIdentity)]
    public SwitchParameter ManagedIdentity { get; set; }

    /// <summary>Signs in as a federated workload, for example a GitHub Actions job.</summary>
    [Parameter(Mandatory = true, ParameterSetName = SignInSets.WorkloadIdentity)]
    public SwitchParameter WorkloadIdentity { get; set; }

    /// <summary>The application's id; of a managed identity, the user-assigned one's.</summary>
    [Parameter(ParameterSetName = SignInSets.Interactive)]
    [Parameter(ParameterSetName = SignInSets.DeviceCode)]
    [Parameter(ParameterSetName = SignInSets.RefreshToken)]
    [Parameter(ParameterSetName = SignInSets.ManagedIdentity)]
    [Parameter(ParameterSetName = SignInSets.WorkloadIdentity)]
    [Parameter(Mandatory = true, ParameterSetName = SignInSets.Certificate)]
    [Parameter(Mandatory = true, ParameterSetName = SignInSets.Thumbprint)]
    [Parameter(Mandatory = true, ParameterSetName = SignInSets.CertificateFile)]
    [Parameter(Mandatory = true, ParameterSetName = SignInSets.Secret)]
    [Alias("ApplicationId", "AppId")]
    [ValidateNotNullOrEmpty]
    public string? ClientId { get; set; }

    /// <summary>The partner's tenant, by id or domain; the account's home tenant if omitted.</summary>
    [Parameter]
    [Alias("Tenant")]
    [ValidateNotNullOrEmpty]
    public string? TenantId { get; set; }

    /// <summary>The cloud: Global (default), UsGovernment, Germany or China.</summary>
    [Parameter]
    [ValidateSet(nameof(CspCloud.Global), nameof(CspCloud.UsGovernment), nameof(CspCloud.Germany), nameof(CspCloud.China))]
    public CspCloud Cloud { get; set; } = CspCloud.Global;

    /// <summary>
    /// Overrides entries of the cloud's table, for private or new clouds: @{ Graph = 'https://graph.example' }. Get-CspCloud shows the entries.
    /// </summary>
    [Parameter]
    [ValidateNotNull]
    public IDictionary? CloudEndpoint { get; set; }

    /// <summary>Keeps tokens in the operating system's protected store; rejected if that would be plain text.</summary>
    [Parameter]
    public SwitchParameter PersistCache { get; set; }

    /// <summary>File of the ledger, or a PostgreSQL connection string for a team; the user's local folder if omitted.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Ledger { get; set; }

    /// <summary>File of a policy that is read only.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? PolicyPath { get; set; }

    /// <summary>How many seconds the review's look-ups may take together; what answers later becomes a warning.</summary>
    [Parameter]
    [ValidateRange(1, 300)]
    public int ReviewTimeoutSeconds { get; set; } = 5;

    /// <summary>How many seconds one operation may take over all its tries.</summary>
    [Parameter]
    [ValidateRange(1, 3600)]
    public int DeadlineSeconds { get; set; } = 120;

    /// <summary>Returns the session's context. Its method GetRefreshToken() gives the newest refresh token as a SecureString.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        try
        {
            Connect();
        }
        catch (SupportException error)
        {
            // The sign-in may have rotated the token before what came after it failed.
            RefreshTokenHandBack.Deliver(this);
            RefreshTokenHandBack.Bind(null);
            // Nothing that follows in a script can work without a session.
            ThrowTerminatingError(ErrorRecords.From(error, TenantId));
        }
    }

    private void Connect()
    {
        var request = ConnectReader.Read(this);
        var session = Await(token => DependencyBridge.Host.ConnectAsync(request, token));
        RunspaceSessions.Here.Add(session);
        RefreshTokenHandBack.Bind(session);
        var context = RunspaceSessions.ContextOf(session);
        Announce(context);
        if (context.RefreshTokenAge is { Days: >= 75 } age)
            WriteWarning(CommandText.Of(CommandIds.RefreshTokenOld, age.Days));
        RefreshTokenHandBack.Deliver(this);
        if (PassThru)
            WriteObject(context);
    }

    // In whose name the next command speaks, and whether it is heard. Shown without being asked for, as Write-Host does, and silent when that is asked for.
    private void Announce(SupportContext context)
    {
        var isQuiet =
            MyInvocation.BoundParameters.TryGetValue("InformationAction", out var given)
            && LanguagePrimitives.ConvertTo<ActionPreference>(given) is ActionPreference.SilentlyContinue or ActionPreference.Ignore;
        var world = context.IsSandbox ? "SANDBOX" : "LIVE";
        var text = CommandText.Of(
            CommandIds.ConnectedTo,
            world,
            context.Account ?? context.SignIn.ToString(),
            context.PartnerName,
            context.PartnerTenantId,
            context.Cloud
        );
        WriteInformation(new HostInformationMessage { Message = text }, isQuiet ? [] : ["PSHOST"]);
    }
}
