# Runs every Pester test of this folder once and writes how each ended, as JSON, for the test run that started it.
# By hand, `Invoke-Pester tests/PartnerSupport.Pester` does as well.
param(
    [Parameter(Mandatory)] [string] $Answer,
    [string] $Path = $PSScriptRoot,
    [Parameter(Mandatory)] [string] $Pester,
    [string] $Engine,
    [int] $Parent
)

$ErrorActionPreference = 'Stop'

# A test host that is killed cannot end its children: this process goes when its parent does.
if ($Parent) {
    $watch = [powershell]::Create().AddScript({
            param($id)
            try { [System.Diagnostics.Process]::GetProcessById($id).WaitForExit() } catch [ArgumentException] { Write-Verbose 'The parent has gone already.' }
            [Environment]::Exit(3)
        }).AddArgument($Parent)
    $null = $watch.BeginInvoke()
}

# Ends the process itself: an orderly end would wait for the watch.
function Write-Answer($outcomes) {
    @{ Outcomes = @($outcomes) } | ConvertTo-Json -Depth 4 | Set-Content -LiteralPath $Answer -Encoding utf8NoBOM
    [Environment]::Exit(0)
}

# PowerShell puts its own folder before all others, and what lies there as pwsh in the package is for one kind of machine.
if ($Engine) {
    $env:PATH = $Engine + [System.IO.Path]::PathSeparator + $env:PATH
}

Import-Module $Pester

# What is described, in which context, what it does: one sentence.
function Get-Sentence($item) {
    $names = for ($part = $item; $part -and -not $part.IsRoot; $part = $part.Block ?? $part.Parent) { $part.ExpandedName ?? $part.Name }
    $names = @($names)
    [array]::Reverse($names)
    $names -join ' '
}

function Get-Outcome($test) {
    $errors = @($test.ErrorRecord | ForEach-Object { "$($_.DisplayErrorMessage ?? $_)`n$($_.DisplayStackTrace ?? $_.ScriptStackTrace)" })
    $because = if ($test.Result -in 'Skipped', 'NotRun', 'Inconclusive') {
        $said = @($test.ErrorRecord | ForEach-Object { "$($_.Exception.Message)" -replace '^is skipped, because ' }) -join ' '
        if ($said) { $said } else { "Pester says $($test.Result)" }
    }
    @{
        Name       = Get-Sentence $test
        Passed     = $test.Result -eq 'Passed'
        SkipReason = $because
        Message    = $errors -join "`n"
    }
}

$configuration = New-PesterConfiguration
$configuration.Run.Path = $Path
$configuration.Run.PassThru = $true
$configuration.Output.Verbosity = 'None'
$result = Invoke-Pester -Configuration $configuration

# What broke outside a test (a file that does not parse, a BeforeAll that throws) is a failure with a name of its own.
$broken = @($result.FailedContainers | ForEach-Object { @{ Name = "The file $(Split-Path $_.Item -Leaf)"; Errors = $_.ErrorRecord } }) +
@($result.FailedBlocks | ForEach-Object { @{ Name = "Around $(Get-Sentence $_)"; Errors = $_.ErrorRecord } }) |
    Where-Object { $_.Errors } |
    ForEach-Object { @{ Name = $_.Name; Passed = $false; SkipReason = $null; Message = @($_.Errors | ForEach-Object { "$_`n$($_.ScriptStackTrace)" }) -join "`n" } }

Write-Answer (@($result.Tests | ForEach-Object { Get-Outcome $_ }) + @($broken))
