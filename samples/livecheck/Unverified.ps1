# The points that README.md and docs/ call unverified, and what a read-only tour can say of each. A verdict is Confirmed,
# Contradicted, Seen (something was observed that does not settle it) or NotSeen. What would take a filed request stays NotSeen.
param(
    [string] $Cloud,
    [object[]] $Calls,
    [object[]] $Steps
)

function Select-Call([string] $path, [string] $hostName = '*') { @($Calls.Where({ $_.Path -like $path -and $_.Host -like $hostName })) }

function Format-Answer([object[]] $of) {
    if (-not $of) { return 'no call' }
    @($of | Group-Object Status | Sort-Object Name | ForEach-Object { "$($_.Name) $($_.Count)" }) -join ', '
}

function New-Point([string] $point, [string] $verdict, [string] $seen) { [pscustomobject]@{ Point = $point; Verdict = $verdict; Seen = $seen } }

# Confirmed by an answer of the wanted kind, contradicted by one that denies, else as little as was seen.
function Test-Point([string] $point, [object[]] $of, [string[]] $denials = @('404')) {
    $verdict = if ($of.Where({ $_.Status -like '2*' })) { 'Confirmed' } elseif ($of.Where({ $_.Status -in $denials })) { 'Contradicted' } elseif ($of) { 'Seen' } else { 'NotSeen' }
    New-Point $point $verdict (Format-Answer $of)
}

$objects = @($Steps.Objects)
$support = Select-Call '*/providers/Microsoft.Support/*'
$requests = Select-Call '*/servicerequests*'
$requestCount = @($Steps.Where({ $_.Name -eq 'Requests' }).Objects).Count

Test-Point "Microsoft.Support is registered in the cloud $Cloud, in the version that we send" $support
if ($Cloud -eq 'UsGovernment') { Test-Point 'The cloud''s sign-in serves Partner Center in US Government' (Select-Call '/v1/*' '*partnercenter*') @('401', '403', '404') }
New-Point 'Partner Center''s service requests honour our paging' ($requests.Where({ $_.Status -like '2*' }) ? 'Seen' : ($requests ? 'Contradicted' : 'NotSeen')) "$(Format-Answer $requests); $requestCount requests listed"
$managed = Select-Call '*/managedservices'
New-Point 'Partner Center returns portal links for our relationships (managedservices); whether they open under GDAP takes a browser' ($managed.Where({ $_.Status -like '2*' }) ? 'Seen' : ($managed ? 'Contradicted' : 'NotSeen')) (Format-Answer $managed)
$limited = @($Calls.Where({ $_.Status -eq '429' }))
New-Point 'Limits of calls (429)' ($limited ? 'Seen' : 'NotSeen') (@($limited | Group-Object Host | ForEach-Object { "$($_.Name) $($_.Count)" }) -join ', ')
$roles = @($objects.Where({ $_.GetType().Name -eq 'ReadinessCheck' -and $_.Name -eq 'Relationship' }))
New-Point 'The role id that stands for Service Support Administrator is recognised in active relationships' ($roles.Where({ $_.State -eq 'Ready' }) ? 'Seen' : 'NotSeen') "$($roles.Where({ $_.State -eq 'Ready' }).Count) of $($roles.Count) customers ready"
New-Point 'PowerShell 7.4 itself' ($PSVersionTable.PSVersion -ge [version]'7.4' -and $PSVersionTable.PSVersion -lt [version]'7.5' ? 'Confirmed' : 'NotSeen') "$($PSVersionTable.PSVersion.Major).$($PSVersionTable.PSVersion.Minor)"
New-Point 'The API refuses the Cloud Solution Provider plan, and with which code' 'NotSeen' 'takes a filed request'
New-Point 'A second PUT of the same ticket name' 'NotSeen' 'takes a filed request'
New-Point 'The auxiliary token beyond creating a ticket' 'NotSeen' 'takes a request that is answered'
New-Point 'Portal links that combine tenant and page' 'NotSeen' 'takes a browser'
