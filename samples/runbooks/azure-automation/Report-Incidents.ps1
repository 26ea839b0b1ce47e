#Requires -Version 7.4
<#
.SYNOPSIS
Reports incidents to Microsoft on behalf of customers, as a runbook of Azure Automation.

.DESCRIPTION
A job of Azure Automation begins on an empty disk, may be restarted in the middle, and has nobody to answer a prompt. So:
secrets come from Key Vault by the account's managed identity; each rotated refresh token is stored there again, as a new
version; the ledger is a shared PostgreSQL database; and every row carries an idempotency key, so that a job that runs
again files nothing twice, even without the ledger.

The incidents come from a webhook (a JSON array of objects) or from a CSV in blob storage. Their properties have the
names of the parameters of New-CspSupportRequest.

Exit code 0: all done. 1: some rows were refused, the others are done. 2: the session is broken.
Azure Automation knows no exit code: there, 1 and 2 end the job as failed.

.PARAMETER VaultUri
The vault, for example https://relecloud.vault.azure.net. The managed identity needs to get its secrets, and to set the
refresh token's.

.PARAMETER SecretPrefix
The vault holds {prefix}-refresh-token, {prefix}-client-secret and, where the ledger is shared, {prefix}-ledger: its
connection string.

.PARAMETER ClientId
The application of the Secure Application Model.

.PARAMETER TenantId
The partner's tenant, by id or domain.

.PARAMETER WebhookData
What a webhook sent: its RequestBody is a JSON array of incidents.

.PARAMETER IncidentsUri
A CSV in blob storage that the managed identity may read.

.PARAMETER Ledger
A ledger for this job alone, where the vault has no shared one.

.PARAMETER Sandbox
Rehearses everything against the sandbox, the sign-in included: nothing reaches Microsoft.

.PARAMETER SandboxUri
A sandbox server on the loopback interface.

.PARAMETER Module
The modules to import: both are uploaded to the Automation account.
#>
[Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSAvoidUsingConvertToSecureStringWithPlainText', '', Justification = 'Key Vault answers in plain text; from here on it is held as a SecureString.')]
[CmdletBinding(PositionalBinding = $false)]
param(
    [Parameter(Mandatory)] [uri] $VaultUri,
    [string] $SecretPrefix = 'csp',
    [Parameter(Mandatory)] [string] $ClientId,
    [Parameter(Mandatory)] [string] $TenantId,
    [object] $WebhookData,
    [uri] $IncidentsUri,
    [string] $Ledger,
    [switch] $Sandbox,
    [uri] $SandboxUri,
    [string[]] $Module = @('PartnerSupport', 'CspRunbook')
)

$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'

# One call; what may pass (429, 5xx, no answer) is tried three times, a refusal is not. Nothing where it is not there.
function Invoke-Retried([hashtable] $call, [string] $what) {
    foreach ($wait in 2, 4, 0) {
        $answer = $null
        try { $answer = Invoke-WebRequest @call -SkipHttpErrorCheck -TimeoutSec 30 }
        catch { if (-not $wait) { throw "$what does not answer: $($_.Exception.Message)" } }
        if ($answer.StatusCode -in 200..299) { return $answer }
        if ($answer.StatusCode -eq 404) { return }
        if ($answer -and ($answer.StatusCode -in 400..428 -or -not $wait)) { throw "$what answers $($answer.StatusCode)." }
        Start-Sleep -Seconds $wait
    }
}

# The account's managed identity, by the endpoint that Azure Automation gives to a job.
function Get-IdentityHeader([string] $resource) {
    if (-not $env:IDENTITY_ENDPOINT) { throw 'There is no managed identity here: turn it on for the Automation account.' }
    Assert-PrivateUri $env:IDENTITY_ENDPOINT
    $answer = Invoke-Retried -What 'The managed identity' @{
        Uri     = $env:IDENTITY_ENDPOINT
        Method  = 'Post'
        Headers = @{ 'X-IDENTITY-HEADER' = $env:IDENTITY_HEADER; Metadata = 'True' }
        Body    = @{ resource = $resource }
    }
    @{ Authorization = "Bearer $(($answer.Content | ConvertFrom-Json).access_token)" }
}

function Get-SecretUri([string] $name) {
    Assert-PrivateUri $VaultUri
    [uri]::new($VaultUri, "/secrets/$SecretPrefix-$($name)?api-version=7.4")
}

# The secret and when it was stored; nothing where the vault has none.
function Get-VaultSecret([string] $name) {
    $answer = Invoke-Retried -What "Key Vault, asked for $SecretPrefix-$name," @{ Uri = Get-SecretUri $name; Headers = Get-IdentityHeader 'https://vault.azure.net' }
    if (-not $answer) { return }
    $secret = $answer.Content | ConvertFrom-Json
    [pscustomobject]@{
        Value    = ConvertTo-SecureString $secret.value -AsPlainText -Force
        StoredAt = [datetimeoffset]::FromUnixTimeSeconds($secret.attributes.created)
    }
}

function Set-VaultSecret([string] $name, [securestring] $value) {
    $answer = Invoke-Retried -What "Key Vault, told $SecretPrefix-$name," @{
        Uri         = Get-SecretUri $name
        Method      = 'Put'
        Headers     = Get-IdentityHeader 'https://vault.azure.net'
        Body        = @{ value = ConvertFrom-SecureString $value -AsPlainText } | ConvertTo-Json
        ContentType = 'application/json'
    }
    if (-not $answer) { throw 'There is no such vault.' }
}

function Read-Incident {
    if ($WebhookData) { return $WebhookData.RequestBody | ConvertFrom-Json }
    if (-not $IncidentsUri) { throw 'Neither a webhook nor -IncidentsUri brings incidents.' }
    Assert-PrivateUri $IncidentsUri
    $headers = (Get-IdentityHeader 'https://storage.azure.com/') + @{ 'x-ms-version' = '2021-08-06' }
    $answer = Invoke-Retried -What 'Blob storage' @{ Uri = $IncidentsUri; Headers = $headers }
    if (-not $answer) { throw 'There is no blob at -IncidentsUri.' }
    # As bytes: text without a charset would be read as Latin-1.
    [Text.Encoding]::UTF8.GetString($answer.RawContentStream.ToArray()).TrimStart([char]0xFEFF) | ConvertFrom-Csv
}

$code = 2
try {
    Import-Module $Module
    $incidents = @(Read-Incident)
    $refresh = Get-VaultSecret 'refresh-token'
    $secret = Get-VaultSecret 'client-secret'
    if (-not $refresh -or -not $secret) { throw "The vault lacks $SecretPrefix-refresh-token or $SecretPrefix-client-secret." }

    $connection = @{
        TenantId               = $TenantId
        ClientId               = $ClientId
        ClientSecret           = $secret.Value
        RefreshToken           = $refresh.Value
        RefreshTokenObtainedAt = $refresh.StoredAt
        RefreshTokenOut        = { Set-VaultSecret 'refresh-token' $args[0] }
        Sandbox                = $Sandbox
    }
    if ($SandboxUri) { $connection.SandboxUri = $SandboxUri }
    if ($shared = Get-VaultSecret 'ledger') { $connection.Ledger = ConvertFrom-SecureString $shared.Value -AsPlainText }
    elseif ($Ledger) { $connection.Ledger = $Ledger }

    Invoke-IncidentRun -Incident $incidents -Connection $connection -ExitCode ([ref]$code)
}
catch {
    "broken     $($_.Exception.Message)"
}

if ($code -and $PSPrivateMetadata.JobId) { throw "Ended with code $code; the lines above say why." }
exit $code
