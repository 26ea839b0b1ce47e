#Requires -Version 7.4
<#
.SYNOPSIS
A read-only tour of a real tenant: what a partner runs first. It files nothing and changes nothing.

.DESCRIPTION
Signs in, reads customers, services, support topics, requests and readiness, and writes a report that may be sent to
others: it is made of what is listed in this script and of nothing else. Counts, names of properties and types, values
of enumerations, durations, path templates, status codes, error ids and Microsoft's request ids; ids of tenants as
salted hashes. No name, address, title, phone or token gets in, since no text of an answer does.

The report also says which of the points that the documentation calls unverified the tour has seen confirmed or
contradicted.

The ledger is in memory: the tour leaves nothing behind. It calls only cmdlets that begin with Connect, Disconnect, Get and Test.

Exit code 0: the tour was made, the report tells what failed on the way. 2: the sign-in failed.

.PARAMETER Connection
The parameters of Connect-CspSupport, for example @{ DeviceCode = $true; ClientId = $app; TenantId = 'relecloud.example' }. In a browser
when not given.

.PARAMETER Sandbox
Makes the tour of the sandbox.

.PARAMETER CustomerLimit
At how many customers the tour looks closely.

.PARAMETER ReportPath
The file of the report; in the current folder, named for the time, when not given.

.PARAMETER Module
The module to import.
#>
[CmdletBinding(PositionalBinding = $false)]
param(
    [hashtable] $Connection = @{},
    [switch] $Sandbox,
    [ValidateRange(1, 1000)] [int] $CustomerLimit = 10,
    [string] $ReportPath,
    [string] $Module = (Join-Path $PSScriptRoot '../../out/PartnerSupport/PartnerSupport.psd1')
)

$ErrorActionPreference = 'Continue'
$ProgressPreference = 'SilentlyContinue'
Import-Module $Module -ErrorAction Stop
if (-not $ReportPath) { $ReportPath = "livecheck-$([datetime]::UtcNow.ToString('yyyyMMdd-HHmmss')).md" }

$salt = [Security.Cryptography.RandomNumberGenerator]::GetBytes(32)
$call = '^(?<Method>[A-Z]+) (?<Host>[a-z0-9.-]+) (?<Path>/\S*) (?<Status>\d{3}|no answer|cancelled) (?<Took>\d+) ms, try (?<Try>\d+), request-id (?<RequestId>\S+), correlation-id (?<CorrelationId>\S+)$'

# An id that can be told from others in this report, and found in no other.
function Get-Mark($id) {
    $hash = [Security.Cryptography.SHA256]::HashData($salt + [Text.Encoding]::UTF8.GetBytes("$id".ToLowerInvariant()))
    '#' + [Convert]::ToHexString($hash, 0, 4).ToLowerInvariant()
}

# A word of the program, such as an error id; what does not look like one is left out.
function Get-Word([string] $text) {
    if ($text -cmatch '^[A-Za-z][A-Za-z0-9_.-]{0,63}$') { $text } else { '-' }
}

# Runs a step and keeps its objects for the next one; the report gets only what is measured here.
function Invoke-Step([string] $name, [scriptblock] $work) {
    Write-Host "$name …"
    $clock = [Diagnostics.Stopwatch]::StartNew()
    $said = @(& {
            $VerbosePreference = 'Continue'
            try { & $work } catch { Write-Error -ErrorRecord $_ }
        } 2>&1 3>&1 4>&1)
    $took = $clock.Elapsed
    $verbose = @($said.Where({ $_ -is [System.Management.Automation.VerboseRecord] }).Message)
    [pscustomobject]@{
        Name    = $name
        Took    = $took
        Calls   = @($verbose | ForEach-Object { if ($_ -match $call) { [pscustomobject]$Matches } })
        Errors  = @($said.Where({ $_ -is [System.Management.Automation.ErrorRecord] }))
        Objects = @($said.Where({ $_ -isnot [System.Management.Automation.InformationalRecord] -and $_ -isnot [System.Management.Automation.ErrorRecord] }))
    }
}

# Which properties objects have and how often they are filled; values only of enumerations and truth values.
function Get-Shape([object[]] $objects) {
    foreach ($group in $objects | Group-Object { $_.GetType().Name }) {
        foreach ($property in $group.Group[0].GetType().GetProperties()) {
            $values = @(foreach ($one in $group.Group) { $property.GetValue($one) }).Where({ $null -ne $_ -and '' -ne $_ })
            $kind = [Nullable]::GetUnderlyingType($property.PropertyType) ?? $property.PropertyType
            $spread = if ($kind.IsEnum -or $kind -eq [bool]) { @($values | Group-Object { "$_" } | Sort-Object Name | ForEach-Object { "$($_.Name) $($_.Count)" }) -join ', ' } else { '' }
            [pscustomobject]@{ Type = $group.Name; Property = $property.Name; Kind = $kind.Name -replace '`.*'; Filled = $values.Count; Of = $group.Count; Values = $spread }
        }
    }
}

function Format-MarkdownTable([string[]] $heads, [object[][]] $rows) {
    "| $($heads -join ' | ') |"
    "|$('---|' * $heads.Count)"
    foreach ($row in $rows) { "| $(@($row | ForEach-Object { "$_".Replace('|', '\|') }) -join ' | ') |" }
}

# --- the tour

if ($Sandbox) { $Connection = $Connection + @{ Sandbox = $true } }
$steps = [Collections.Generic.List[object]]::new()
$steps.Add((Invoke-Step 'Sign-in' { Connect-CspSupport @Connection -Ledger ':memory:' -PassThru -InformationAction Ignore }))
$context = $steps[0].Objects | Select-Object -First 1
$customers = @()
if ($context) {
    try {
        $steps.Add((Invoke-Step 'Customers' { Get-CspCustomer }))
        $customers = @($steps[-1].Objects | Select-Object -First $CustomerLimit)
        $steps.Add((Invoke-Step 'Services' { $customers | Get-CspCustomerService }))
        $steps.Add((Invoke-Step 'Topics' { Get-CspSupportTopic -Service Azure }))
        $steps.Add((Invoke-Step 'Requests' { $customers | Get-CspSupportRequest }))
        $steps.Add((Invoke-Step 'Contact' { Get-CspSupportContact }))
        $steps.Add((Invoke-Step 'Readiness' { $customers | Test-CspSupportReadiness }))
    }
    finally { Disconnect-CspSupport }
}

# --- the report

$calls = @($steps.Calls)
$points = & (Join-Path $PSScriptRoot 'Unverified.ps1') -Cloud "$($context.Cloud)" -Calls $calls -Steps $steps
$report = @(
    '# Live check'
    ''
    "$([datetime]::UtcNow.ToString('yyyy-MM-dd HH:mm')) UTC; PartnerSupport $((Get-Module PartnerSupport).Version); PowerShell $($PSVersionTable.PSVersion); $([Runtime.InteropServices.RuntimeInformation]::RuntimeIdentifier)."
    if ($context) {
        "$($context.IsSandbox ? 'Sandbox' : 'Live'), cloud $($context.Cloud), sign-in $($context.SignIn), MFA $($context.HasMfa ?? 'unknown'), partner $(Get-Mark $context.PartnerTenantId)."
    }
    else { 'The sign-in failed; nothing else was tried.' }
    'Nothing was filed or changed. Ids are hashed with a salt that nobody keeps; names, addresses and texts are not in here.'
    ''
    '## Steps'
    ''
    Format-MarkdownTable 'step', 'objects', 'errors', 'calls', 'seconds' @($steps | ForEach-Object { , @($_.Name, $_.Objects.Count, $_.Errors.Count, $_.Calls.Count, $_.Took.TotalSeconds.ToString('0.0', [cultureinfo]::InvariantCulture)) })
    ''
    '## Errors'
    ''
    Format-MarkdownTable 'step', 'id', 'category', 'status', 'service code', 'request id', 'times' @(
        foreach ($step in $steps) {
            foreach ($group in $step.Errors | Group-Object FullyQualifiedErrorId) {
                $one = $group.Group[0]
                , @($step.Name, (Get-Word $group.Name.Split(',')[0]), $one.CategoryInfo.Category, $one.Exception.HttpStatus, (Get-Word $one.Exception.ServiceCode), (Get-Word "r$($one.Exception.RequestId)").Substring(1), $group.Count)
            }
        })
    ''
    '## Readiness'
    ''
    Format-MarkdownTable 'check', 'state', 'times' @(
        $steps.Where({ $_.Name -eq 'Readiness' }).Objects | Group-Object Name, State | ForEach-Object { , @($_.Group[0].Name, $_.Group[0].State, $_.Count) })
    ''
    '## Customers looked at closely'
    ''
    Format-MarkdownTable 'customer', 'services owned', 'requests', 'not ready' @(
        foreach ($customer in $customers) {
            $of = { param($step) @($steps.Where({ $_.Name -eq $step }).Objects.Where({ $_.CustomerId -eq $customer.TenantId })) }
            $ready = & $of 'Readiness'
            , @((Get-Mark $customer.TenantId), @((& $of 'Services').Where({ $_.IsOwned })).Count, (& $of 'Requests').Count, (@($ready.Where({ $_.State -ne 'Ready' }).Name | Sort-Object -Unique) -join ', '))
        })
    ''
    '## Calls'
    ''
    Format-MarkdownTable 'call', 'answers', 'times', 'median ms', 'longest ms', 'most tries' @(
        # The braces of {id} out of the key: PowerShell 7.4.0's Group-Object throws on them.
        $calls | Group-Object { "$($_.Method) $($_.Host)$($_.Path)".Replace('{', '<').Replace('}', '>') } | Sort-Object Name | ForEach-Object {
            $took = @($_.Group.Took | ForEach-Object { [int]$_ } | Sort-Object)
            $answers = @($_.Group | Group-Object Status | Sort-Object Name | ForEach-Object { "$($_.Name) $($_.Count)" }) -join ', '
            , @("``$($_.Group[0].Method) $($_.Group[0].Host)$($_.Group[0].Path)``", $answers, $_.Count, $took[[int][Math]::Floor(($took.Count - 1) / 2)], $took[-1], ($_.Group.Try | ForEach-Object { [int]$_ } | Measure-Object -Maximum).Maximum)
        })
    ''
    '## Shapes'
    ''
    Format-MarkdownTable 'type', 'property', 'kind', 'filled', 'values' @(Get-Shape @($steps.Objects) | ForEach-Object { , @($_.Type, $_.Property, $_.Kind, "$($_.Filled) of $($_.Of)", $_.Values) })
    ''
    '## The portals'' forms'
    ''
    'No call shows these. Please open a new request in each portal, without submitting it, and say for each line whether label and place are right; correct what is not.'
    ''
    foreach ($portal in 'AzurePortal', 'Office365AdminCenter') {
        "### $portal"
        ''
        $place = 0
        Format-MarkdownTable 'place', 'field', 'label in English', 'label in Korean', 'filled by', 'state', 'source', 'right?' @(
            [PartnerSupport.PortalForm]::Of($portal) | ForEach-Object {
                $place++
                , @($place, $_.Name, $_.English, $_.Korean, $_.Kind, ($_.IsVerified ? 'verified' : 'UNVERIFIED'), "$($_.Source), $($_.SeenOn.ToString('yyyy-MM-dd', [cultureinfo]::InvariantCulture))", '')
            })
        ''
    }
    '## What the documentation calls unverified'
    ''
    if ($context.IsSandbox) { 'A tour of the sandbox settles nothing: this only shows how it would be told.'; '' }
    Format-MarkdownTable 'point', 'verdict', 'seen' @($points | ForEach-Object { , @($_.Point, $_.Verdict, $_.Seen) })
)
$report | Set-Content -LiteralPath $ReportPath -Encoding utf8NoBOM
Write-Host "Report: $ReportPath. Read it before you send it to anybody."
if (-not $context) {
    $steps[0].Errors | Select-Object -Last 1 | ForEach-Object { Write-Host "$($_.FullyQualifiedErrorId.Split(',')[0]): $($_.Exception.Message) $($_.ErrorDetails.RecommendedAction)" }
    exit 2
}
exit 0
