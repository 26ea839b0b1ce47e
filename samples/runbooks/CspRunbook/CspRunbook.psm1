# What the runbooks share: the keys that make a second run harmless, the run itself, and lines that a log may keep.
$ErrorActionPreference = 'Stop'

<#
.SYNOPSIS
Refuses an address over which a token or a secret would travel in the open.
#>
function Assert-PrivateUri {
    param([Parameter(Mandatory)] [uri] $Uri)
    if ($Uri.Scheme -eq 'https' -or ($Uri.Scheme -eq 'http' -and $Uri.IsLoopback)) { return }
    throw "$($Uri.GetLeftPart('Authority')) is not https."
}

<#
.SYNOPSIS
Gives each incident the same key in every run: its own, the PSA's number, or a hash of what it is about.
#>
function Add-IncidentKey {
    param([Parameter(Mandatory, ValueFromPipeline)] [psobject] $Incident)
    process {
        $key = @($Incident.IdempotencyKey, $Incident.ExternalReference).Where({ $_ }, 'First')[0]
        if (-not $key) {
            $about = "$($Incident.Customer)`n$($Incident.Service)`n$($Incident.Title)".ToLowerInvariant()
            $key = [Convert]::ToHexString([Security.Cryptography.SHA256]::HashData([Text.Encoding]::UTF8.GetBytes($about)))
        }
        $Incident | Add-Member -NotePropertyName IdempotencyKey -NotePropertyValue $key -Force -PassThru
    }
}

# Titles and descriptions stay out of the log, and so do the line breaks of whoever wrote a row: a line is one line.
function Format-Line([string] $word, [object[]] $parts) {
    '{0,-10} {1}' -f $word, ((@($parts) | Where-Object { "$_" }) -join '  ' -replace '[\p{C}\p{Zl}\p{Zp}]+', ' ')
}

function Format-Request($request) {
    $about = $request.Reference, $request.ExternalReference, $request.CustomerName, $request.Service, $request.Severity
    if ($request.Status -eq 'ToSubmit') { return Format-Line 'hand over' (@($about) + "by $($request.SubmitBy.ToUniversalTime().ToString('u'))" + $request.CreateUri) }
    Format-Line ($request.RequestNumber ? 'filed' : "$($request.Status)".ToLowerInvariant()) (@($request.RequestNumber) + $about)
}

function Format-Error([string] $word, $record) {
    Format-Line $word $record.TargetObject.ExternalReference, $record.FullyQualifiedErrorId.Split(',')[0], $record.Exception.Message, $record.ErrorDetails.RecommendedAction
}

<#
.SYNOPSIS
Connects, reports incidents, and disconnects. Puts out one line for each incident and tells the exit code.

.PARAMETER Incident
The incidents, or a script block that reads them once the session stands.

.PARAMETER Connection
The parameters of Connect-CspSupport.

.PARAMETER ExitCode
Is set to 0: all done; 1: some rows were refused, the others are done; 2: the session is broken, or a rotated refresh
token could not be stored.
#>
function Invoke-IncidentRun {
    param(
        [Parameter(Mandatory)] [AllowEmptyCollection()] [object[]] $Incident,
        [Parameter(Mandatory)] [hashtable] $Connection,
        [Parameter(Mandatory)] [ref] $ExitCode
    )
    $ProgressPreference = 'SilentlyContinue'
    $ConfirmPreference = 'None'
    $ExitCode.Value = 2
    $errors = @()
    try {
        # A rotated token that was not stored is an error that stops nothing: the rows come first, the code tells it.
        Connect-CspSupport @Connection -ErrorAction SilentlyContinue -ErrorVariable +errors
        if ($Incident[0] -is [scriptblock]) { $Incident = @(& $Incident[0]) }
        $Incident | Add-IncidentKey |
            New-CspSupportRequest -ErrorAction SilentlyContinue -ErrorVariable +errors -WarningAction SilentlyContinue |
            ForEach-Object { Format-Request $_ }
        $ExitCode.Value = 0
    }
    catch {
        Format-Error 'broken' $_
    }
    finally {
        if (Get-CspSupportContext -ErrorAction Ignore) { Disconnect-CspSupport -ErrorAction SilentlyContinue -ErrorVariable +errors }
    }

    $notStored, $refused = @($errors).Where({ $_ -is [System.Management.Automation.ErrorRecord] -and -not $_.Exception.EndsSession }).
        Where({ $_.FullyQualifiedErrorId -like 'RefreshTokenNotStored,*' }, 'Split')
    foreach ($one in $refused) { Format-Error 'refused' $one }
    # Each cmdlet says again that the token waits; the last word counts.
    if ($notStored) { Format-Error 'not stored' $notStored[-1] }
    if ($notStored) { $ExitCode.Value = 2 } elseif ($refused -and $ExitCode.Value -eq 0) { $ExitCode.Value = 1 }
}

Export-ModuleMember -Function Assert-PrivateUri, Add-IncidentKey, Invoke-IncidentRun
