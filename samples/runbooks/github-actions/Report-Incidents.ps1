#Requires -Version 7.4
<#
.SYNOPSIS
Reports incidents to Microsoft on behalf of customers, as a job of GitHub Actions.

.DESCRIPTION
A runner begins on an empty disk and its log is read by many. So: secrets come from the environment's secrets, by
variables that only this step has; each rotated refresh token is stored there again by GitHub's own gh, with the token of
a GitHub App that may write this environment's secrets; the ledger is a shared PostgreSQL database; and every row carries an
idempotency key, so that a job that is run again files nothing twice, even without the ledger.

A workload identity would need no secret, but it has no user, and Partner Center's calls need app and user with MFA.

Exit code 0: all done. 1: some rows were refused, the others are done. 2: the session is broken.

.PARAMETER Path
The CSV. Its columns have the names of the parameters of New-CspSupportRequest.

.PARAMETER SecretName
Name of the secret that holds the refresh token.

.PARAMETER EnvironmentName
The environment whose secret it is; the repository's own when not given.

.PARAMETER Sandbox
Rehearses everything against the sandbox, the sign-in included: nothing reaches Microsoft.

.PARAMETER SandboxUri
A sandbox server on the loopback interface.

.PARAMETER Module
The modules to import.
#>
[Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSAvoidUsingConvertToSecureStringWithPlainText', '', Justification = 'A secret reaches a step in plain text; from here on it is held as a SecureString.')]
[CmdletBinding(PositionalBinding = $false)]
param(
    [Parameter(Mandatory)] [string] $Path,
    [string] $SecretName = 'CSP_REFRESH_TOKEN',
    [string] $EnvironmentName,
    [switch] $Sandbox,
    [uri] $SandboxUri,
    [string[]] $Module = @('PartnerSupport', (Join-Path $PSScriptRoot '../CspRunbook'))
)

$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'

# Read once and taken out of the environment, so that no child process inherits it.
function Read-Secret([string] $variable) {
    $text = [Environment]::GetEnvironmentVariable($variable)
    [Environment]::SetEnvironmentVariable($variable, $null)
    if ($text) { ConvertTo-SecureString $text -AsPlainText -Force }
}

function Get-Needed([string] $variable, $value) {
    if (-not $value) { throw "The variable $variable is not set for this step." }
    $value
}

# By standard input: what stands on a command line can be read by every process of the machine.
function Save-RefreshToken([securestring] $token) {
    $place = if ($EnvironmentName) { '--env', $EnvironmentName } else { @() }
    $env:GH_TOKEN = ConvertFrom-SecureString $ghToken -AsPlainText
    try {
        $said = ConvertFrom-SecureString $token -AsPlainText | gh secret set $SecretName --repo $env:GITHUB_REPOSITORY @place 2>&1
        if ($LASTEXITCODE) { throw "gh ended with $($LASTEXITCODE): $said" }
    }
    finally { $env:GH_TOKEN = $null }
}

$code = 2
try {
    Import-Module $Module
    $refreshToken = Read-Secret CSP_REFRESH_TOKEN
    $clientSecret = Read-Secret CSP_CLIENT_SECRET
    $ledger = Read-Secret CSP_LEDGER
    $ghToken = Get-Needed CSP_GH_TOKEN (Read-Secret CSP_GH_TOKEN)
    $connection = @{
        TenantId        = Get-Needed CSP_TENANT_ID $env:CSP_TENANT_ID
        ClientId        = Get-Needed CSP_CLIENT_ID $env:CSP_CLIENT_ID
        ClientSecret    = Get-Needed CSP_CLIENT_SECRET $clientSecret
        RefreshToken    = Get-Needed CSP_REFRESH_TOKEN $refreshToken
        RefreshTokenOut = { Save-RefreshToken $args[0] }
        Sandbox         = $Sandbox
    }
    if ($SandboxUri) { $connection.SandboxUri = $SandboxUri }
    if ($ledger) { $connection.Ledger = ConvertFrom-SecureString $ledger -AsPlainText }

    Invoke-IncidentRun -Incident @(Import-Csv -LiteralPath $Path) -Connection $connection -ExitCode ([ref]$code) | Tee-Object -Variable lines
    if ($env:GITHUB_STEP_SUMMARY) { @('```text') + $lines + '```' | Add-Content -LiteralPath $env:GITHUB_STEP_SUMMARY -Encoding utf8NoBOM }
}
catch {
    "broken     $($_.Exception.Message)"
}

exit $code
