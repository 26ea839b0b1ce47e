#Requires -Version 7.4
<#
.SYNOPSIS
Reports incidents to Microsoft on behalf of customers, as a scheduled task or a cron job.

.DESCRIPTION
One secret is kept on the machine: the private key of the application's client certificate, in the protected store of
the account that runs the task, where it need not be exportable. The refresh token lies beside the script in a file that
only this key opens, and each rotated one replaces it there in one step, so that no crash leaves half a token.

The incidents are CSV files in a folder. A file that was read through is moved into its folder "done"; one whose run
broke stays, and every row carries an idempotency key, so that the next run files nothing twice.

Exit code 0: all done. 1: some rows were refused, the others are done. 2: the session is broken, the next run repeats.

.PARAMETER StoreRefreshToken
Stores a refresh token for the first time, or a new one after the old one was lost, and ends. Give it as SecureString:
-StoreRefreshToken (Read-Host -AsSecureString).

.PARAMETER Inbox
The folder with the CSV files. Their columns have the names of the parameters of New-CspSupportRequest.

.PARAMETER ClientId
The application of the Secure Application Model.

.PARAMETER TenantId
The partner's tenant, by id or domain.

.PARAMETER CertificateThumbprint
The application's client certificate in the personal store of the user or the machine.

.PARAMETER CertificatePath
The same as a file, PKCS#12 or PEM, where there is no such store. Only the account of the task may read it.

.PARAMETER TokenPath
The file of the encrypted refresh token.

.PARAMETER Ledger
File or connection string of the ledger; the account's local folder when not given.

.PARAMETER Sandbox
Rehearses everything against the sandbox, the sign-in included: nothing reaches Microsoft.

.PARAMETER SandboxUri
A sandbox server on the loopback interface.

.PARAMETER Module
The modules to import.
#>
[Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSAvoidUsingConvertToSecureStringWithPlainText', '', Justification = 'What was decrypted is plain text; from here on it is held as a SecureString.')]
[CmdletBinding(PositionalBinding = $false, DefaultParameterSetName = 'Report')]
param(
    [Parameter(Mandatory, ParameterSetName = 'Store')] [securestring] $StoreRefreshToken,
    [Parameter(Mandatory, ParameterSetName = 'Report')] [string] $Inbox,
    [Parameter(Mandatory, ParameterSetName = 'Report')] [string] $ClientId,
    [Parameter(Mandatory, ParameterSetName = 'Report')] [string] $TenantId,
    [string] $CertificateThumbprint,
    [string] $CertificatePath,
    [string] $TokenPath = (Join-Path $PSScriptRoot 'refresh-token.p7m'),
    [Parameter(ParameterSetName = 'Report')] [string] $Ledger,
    [Parameter(ParameterSetName = 'Report')] [switch] $Sandbox,
    [Parameter(ParameterSetName = 'Report')] [uri] $SandboxUri,
    [Parameter(ParameterSetName = 'Report')] [string[]] $Module = @('PartnerSupport', (Join-Path $PSScriptRoot '../CspRunbook'))
)

$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
Add-Type -AssemblyName System.Security.Cryptography.Pkcs

function Get-ClientCertificate {
    if ($CertificatePath) {
        # A PKCS#12 file is binary; everything else is PEM.
        $path = (Resolve-Path -LiteralPath $CertificatePath).ProviderPath
        if ((Get-Content -LiteralPath $path -TotalCount 1) -like '-----BEGIN *') { return [Security.Cryptography.X509Certificates.X509Certificate2]::CreateFromPemFile($path) }
        return [Security.Cryptography.X509Certificates.X509Certificate2]::new($path)
    }
    if (-not $CertificateThumbprint) { throw 'Give -CertificateThumbprint or -CertificatePath.' }
    foreach ($location in 'CurrentUser', 'LocalMachine') {
        $store = [Security.Cryptography.X509Certificates.X509Store]::new('My', $location)
        try {
            $store.Open('ReadOnly, OpenExistingOnly')
            $found = $store.Certificates.Find('FindByThumbprint', $CertificateThumbprint, $false)
            if ($found.Count) { return $found[0] }
        }
        catch [Security.Cryptography.CryptographicException] { Write-Verbose "There is no store $location\My." }
        finally { $store.Dispose() }
    }
    throw "There is no certificate $CertificateThumbprint in the personal stores."
}

function Save-RefreshToken([securestring] $token) {
    $bytes = [Text.Encoding]::UTF8.GetBytes((ConvertFrom-SecureString $token -AsPlainText))
    $aes256 = [Security.Cryptography.Pkcs.AlgorithmIdentifier]::new('2.16.840.1.101.3.4.1.42')
    $envelope = [Security.Cryptography.Pkcs.EnvelopedCms]::new([Security.Cryptography.Pkcs.ContentInfo]::new($bytes), $aes256)
    $envelope.Encrypt([Security.Cryptography.Pkcs.CmsRecipient]::new($certificate))
    # Written beside it and then put in its place: a reader sees the old token or the new one.
    $new = "$TokenPath.new"
    [IO.File]::WriteAllBytes($new, $envelope.Encode())
    [IO.File]::Move($new, $TokenPath, $true)
}

function Read-RefreshToken {
    if (-not (Test-Path -LiteralPath $TokenPath)) { throw "There is no refresh token at $TokenPath. Store one with -StoreRefreshToken." }
    $envelope = [Security.Cryptography.Pkcs.EnvelopedCms]::new()
    $envelope.Decode([IO.File]::ReadAllBytes($TokenPath))
    $envelope.Decrypt([Security.Cryptography.X509Certificates.X509Certificate2Collection]::new($certificate))
    ConvertTo-SecureString ([Text.Encoding]::UTF8.GetString($envelope.ContentInfo.Content)) -AsPlainText -Force
}

$code = 2
try {
    $TokenPath = $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($TokenPath)
    $certificate = Get-ClientCertificate
    if ($StoreRefreshToken) {
        Save-RefreshToken $StoreRefreshToken
        "stored     $TokenPath"
        exit 0
    }

    Import-Module $Module
    $connection = @{
        TenantId               = $TenantId
        ClientId               = $ClientId
        Certificate            = $certificate
        RefreshToken           = Read-RefreshToken
        RefreshTokenObtainedAt = [datetimeoffset](Get-Item -LiteralPath $TokenPath).LastWriteTimeUtc
        RefreshTokenOut        = { Save-RefreshToken $args[0] }
        Sandbox                = $Sandbox
    }
    if ($SandboxUri) { $connection.SandboxUri = $SandboxUri }
    if ($Ledger) { $connection.Ledger = $Ledger }

    $files = @(Get-ChildItem -LiteralPath $Inbox -Filter *.csv -File | Sort-Object LastWriteTimeUtc)
    Invoke-IncidentRun -Incident { $files | Import-Csv } -Connection $connection -ExitCode ([ref]$code)
    if ($code -lt 2 -and $files) {
        $done = New-Item -ItemType Directory -Path (Join-Path $Inbox 'done') -Force
        $files | Move-Item -Destination $done -Force
    }
}
catch {
    "broken     $($_.Exception.Message)"
}

exit $code
