#!/usr/bin/env pwsh
#Requires -Version 7.4
<#
.SYNOPSIS
    Builds, tests, rehearses, looks at a tenant or packs the module. Every task is a plain dotnet command that works by hand as well.
.EXAMPLE
    ./build.ps1
    Builds; then: Import-Module ./out/PartnerSupport/PartnerSupport.psd1
.EXAMPLE
    ./build.ps1 -Task Test, Pack -Configuration Release
    Tests, then writes out/packages/PartnerSupport.<version>.zip. (Publish-PSResource -Path out/PartnerSupport takes it to a gallery.)
.EXAMPLE
    ./build.ps1 -Task Pack -ProjectUri https://example.com/partnersupport
    Packs with the project's address in the manifest; without -ProjectUri it is that of the remote named origin, where that is an https address.
.EXAMPLE
    ./build.ps1 -Task PublicApi
    Writes the public surface of Core anew (src/PartnerSupport.Core/PublicAPI.Unshipped.txt), after it was meant to change.
.EXAMPLE
    ./build.ps1 -Task LiveCheck -Connection @{ DeviceCode = $true; ClientId = $app; TenantId = 'relecloud.example' }
    Makes a read-only tour of a real tenant and writes a redacted report into out/; with -Sandbox, of the sandbox.
.EXAMPLE
    ./build.ps1 -Task Mutation -Mutate '**/Review/Rules/*.cs'
    Asks how good the tests are (docs/mutation.md) and writes a report into out/mutation.
#>
[CmdletBinding()]
param(
    [ValidateSet('Build', 'Test', 'Pack', 'Quickstart', 'Format', 'Check', 'PublicApi', 'Benchmark', 'LiveCheck', 'Mutation')]
    [string[]] $Task = 'Build',

    [ValidateSet('Debug', 'Release')]
    [string] $Configuration = 'Debug',

    # Pack: where the project lives, and where Update-Help finds newer help. Left out of the manifest where nobody says it.
    [uri] $ProjectUri,
    [uri] $HelpInfoUri,

    # LiveCheck: the parameters of Connect-CspSupport; in a browser when not given.
    [hashtable] $Connection = @{},

    # LiveCheck: the tour of the sandbox.
    [switch] $Sandbox,

    # Mutation: which files of the core, as patterns; those of tests/PartnerSupport.Mutation/stryker-config.json when not given.
    [string[]] $Mutate = @()
)

$ErrorActionPreference = 'Stop'
$PSNativeCommandUseErrorActionPreference = $true
Push-Location $PSScriptRoot
try {
    # global.json asks for the SDK 10; what the SDK says of that does not say what to do.
    if (-not (Get-Command dotnet -CommandType Application -ErrorAction Ignore) -or -not ($(try { dotnet --version 2>$null } catch { $null }))) {
        throw 'The .NET SDK 10 is needed and not there: https://dotnet.microsoft.com/download'
    }
    # A first build fetches packages; what NuGet says of a network that is not there names addresses, not what to do.
    $said = & { $PSNativeCommandUseErrorActionPreference = $false; dotnet restore -v q }
    if ($LASTEXITCODE) {
        $said | Write-Host
        throw $(
            if ($said -match 'NU1301') { 'The packages could not be fetched. The first build needs the network, or a NuGet source that has them (dotnet nuget list source); later ones do not.' }
            else { 'The packages could not be restored; see above.' }
        )
    }
    foreach ($name in $Task) {
        switch ($name) {
            'Build' { dotnet build -c $Configuration }
            'Test' { dotnet test -c $Configuration }
            'Format' { dotnet tool restore; dotnet csharpier format . }
            'Check' { dotnet tool restore; dotnet csharpier check . }
            'PublicApi' {
                # What Core shows and no release has shipped, generated ids included: the compiler says what the list lacks.
                # What a release has shipped stands in PublicAPI.Shipped.txt and is changed by hand.
                $list = 'src/PartnerSupport.Core/PublicAPI.Unshipped.txt'
                Set-Content $list '#nullable enable'
                $said = & { $PSNativeCommandUseErrorActionPreference = $false; dotnet build src/PartnerSupport.Core --no-incremental }
                $symbols = [Collections.Generic.SortedSet[string]]::new([StringComparer]::Ordinal)
                foreach ($line in $said) { if ($line -match "RS0016: Symbol '(.+)' is not part of the declared") { $null = $symbols.Add($Matches[1]) } }
                Add-Content $list @($symbols)
            }
            'Quickstart' { dotnet run -c $Configuration --project samples/Quickstart }
            'Benchmark' { dotnet run -c Release --project tests/PartnerSupport.Benchmarks -- startup }
            'LiveCheck' {
                $null = New-Item -ItemType Directory -Force out
                ./samples/livecheck/Invoke-LiveCheck.ps1 -Connection $Connection -Sandbox:$Sandbox -ReportPath "out/livecheck-$([datetime]::UtcNow.ToString('yyyyMMdd-HHmmss')).md"
                if ($LASTEXITCODE) { exit $LASTEXITCODE }
            }
            'Mutation' {
                dotnet tool restore
                Push-Location tests/PartnerSupport.Mutation
                try { dotnet stryker --skip-version-check --output ../../out/mutation @($Mutate -split ',' | ForEach-Object { '--mutate', $_.Trim() }) }
                finally { Pop-Location }
            }
            'Pack' {
                # What ships is the release build, whatever is built here otherwise.
                $origin = & { $PSNativeCommandUseErrorActionPreference = $false; git remote get-url origin 2>$null }
                if (-not $ProjectUri -and "$origin" -match '^https://(?:[^/@]*@)?(?<Where>[^?#]+?)(\.git)?/?$') {
                    # Never with the user or token that a remote may carry.
                    $ProjectUri = "https://$($Matches.Where)"
                }
                $addresses = foreach ($address in @{ PackageProjectUrl = $ProjectUri; HelpInfoUri = $HelpInfoUri }.GetEnumerator()) {
                    if ($address.Value -and ($address.Value.Scheme -ne 'https' -or "$($address.Value)" -match "['%;]")) { throw "$($address.Key) must be an https address without quotes and escapes, not $($address.Value)." }
                    if ($address.Value) { "-p:$($address.Key)=$($address.Value.AbsoluteUri)" }
                }
                dotnet build build/Module -c Release @addresses
                $version = (Import-PowerShellDataFile out/PartnerSupport/PartnerSupport.psd1).ModuleVersion
                $null = New-Item -ItemType Directory -Force out/packages
                Compress-Archive -Path out/PartnerSupport -DestinationPath "out/packages/PartnerSupport.$version.zip" -Force -PassThru
                # The sandbox alone, as a tool of the SDK: dotnet tool install -g PartnerSupport.Sandbox.Server --add-source out/packages
                dotnet pack src/PartnerSupport.Sandbox.Server -c Release -o out/packages @addresses
            }
        }
    }
}
finally {
    Pop-Location
}
