#!/usr/bin/env pwsh
#Requires -Version 7.4
<#
.SYNOPSIS
    Builds, tests, rehearses or packs the module. Every task is a plain dotnet command that works by hand as well.
.EXAMPLE
    ./build.ps1
    Builds; then: Import-Module ./out/PartnerSupport/PartnerSupport.psd1
.EXAMPLE
    ./build.ps1 -Task Test, Pack -Configuration Release
    Tests, then writes out/packages/PartnerSupport.<version>.zip. (Publish-PSResource -Path out/PartnerSupport takes it to a gallery.)
#>
[CmdletBinding()]
param(
    [ValidateSet('Build', 'Test', 'Pack', 'Quickstart', 'Benchmark')]
    [string[]] $Task = 'Build',

    [ValidateSet('Debug', 'Release')]
    [string] $Configuration = 'Debug'
)

$ErrorActionPreference = 'Stop'
$PSNativeCommandUseErrorActionPreference = $true
Push-Location $PSScriptRoot
try {
    foreach ($name in $Task) {
        switch ($name) {
            'Build' { dotnet build -c $Configuration }
            'Test' { dotnet test -c $Configuration }
            'Quickstart' { dotnet run -c $Configuration --project samples/Quickstart }
            'Benchmark' { dotnet run -c Release --project tests/PartnerSupport.Benchmarks -- startup }
            'Pack' {
                # What ships is the release build, whatever is built here otherwise.
                dotnet build build/Module -c Release
                $version = (Import-PowerShellDataFile out/PartnerSupport/PartnerSupport.psd1).ModuleVersion
                $null = New-Item -ItemType Directory -Force out/packages
                Compress-Archive -Path out/PartnerSupport -DestinationPath "out/packages/PartnerSupport.$version.zip" -Force -PassThru
            }
        }
    }
}
finally {
    Pop-Location
}
