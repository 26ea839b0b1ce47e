# Each case has a process of its own: what is loaded once cannot be unloaded.
BeforeAll {
    function Invoke-Child([string] $script) {
        $probe = Join-Path $PSScriptRoot 'Isolation.Probe.ps1'
        $output = pwsh -NoProfile -NonInteractive -Command "`$ErrorActionPreference = 'Stop'; . '$probe'; $script" 2>&1
        $last = "$(@($output)[-1])"
        if (-not $last.StartsWith('{')) { throw "The child did not report: $($output -join "`n")" }
        $last | ConvertFrom-Json
    }
}

Describe 'Load isolation: an import' {
    BeforeAll { $child = Invoke-Child 'Import-Module $module; Write-Report' }

    It 'loads nothing of dependencies' {
        $child.Loaded.Contexts | Should -Be 0
        $child.Loaded.Leaked | Should -BeNullOrEmpty
    }
}

Describe 'Load isolation: help, completion and -WhatIf of what is typed' {
    BeforeAll {
        $child = Invoke-Child @'
Import-Module $module
Get-Help New-CspSupportRequest -Full | Out-Null
TabExpansion2 'New-CspSupportRequest -Service ' | Out-Null
Get-CspCloud | Out-Null
Write-Report
'@
    }

    It 'load nothing of dependencies' { $child.Loaded.Contexts | Should -Be 0 }
}

Describe 'Load isolation: the first use' {
    BeforeAll { $child = Invoke-Child 'Import-Module $module; Write-Report (Invoke-Use)' }

    It 'works' { $child.Use | Should -Be @('ToSubmit') }
    It 'loads what it needs into one private context' {
        $child.Loaded.Contexts | Should -Be 1
        $child.Loaded.Private | Should -Contain 'PartnerSupport.Services'
        $child.Loaded.Private | Should -Contain 'Microsoft.Identity.Client'
    }
    It 'does not wait for the Graph SDK, which no filing needs' { $child.Loaded.Private -match '^Microsoft\.(Graph|Kiota)' | Should -BeNullOrEmpty }
    It 'shares Core with the cmdlets' { $child.Loaded.Private | Should -Not -Contain 'PartnerSupport.Core' }
    It 'leaves nothing of dependencies in the default context' { $child.Loaded.Leaked | Should -BeNullOrEmpty }
}

Describe 'Load isolation: readiness, which reads Graph by its SDK' {
    BeforeAll {
        $child = Invoke-Child @'
Import-Stranger
Import-Module $module
Connect-CspSupport -Sandbox -ErrorAction Stop | Out-Null
Write-Report @(Test-CspSupportReadiness Contoso | ForEach-Object { "$($_.Name) $($_.State)" })
'@
    }

    It 'works beside another Graph.Core' {
        $child.Use | Should -Contain 'Relationship Ready'
        $child.Use | Should -Contain 'Health Ready'
        $child.Loaded.Theirs.'Microsoft.Graph.Core' | Should -Be @('1.25.1.0')
    }
    It 'loads the SDK into the private context alone' {
        $child.Loaded.Private | Should -Contain 'Microsoft.Graph'
        $child.Loaded.Private | Should -Contain 'Microsoft.Graph.Core'
        $child.Loaded.Leaked | Should -BeNullOrEmpty
    }
}

Describe "Load isolation: a ledger on disk" {
    It 'takes its native from the module, and only there' {
        $ledger = Join-Path $TestDrive 'ledger.db'
        $child = Invoke-Child "Import-Module `$module; Connect-CspSupport -Sandbox -Ledger '$ledger' | Out-Null; Write-Report @((Get-Process -Id `$PID).Modules.FileName -match 'e_sqlite3')"
        $child.Use | Should -HaveCount 1
        $child.Use[0] | Should -Match '[\\/]PartnerSupport[\\/]dependencies[\\/]runtimes[\\/]'
        $child.Loaded.Private | Should -Contain 'Microsoft.Data.Sqlite'
        $child.Loaded.Leaked | Should -BeNullOrEmpty
    }
}

Describe 'Load isolation: other versions of our dependencies, loaded <When>' -ForEach @(
    @{ When = 'before the import'; Script = 'Import-Stranger; Import-Module $module; Write-Report (Invoke-Use)' }
    @{ When = 'between import and first use'; Script = 'Import-Module $module; Import-Stranger; Write-Report (Invoke-Use)' }
    @{ When = 'after the first use'; Script = 'Import-Module $module; $first = Invoke-Use; Import-Stranger; Disconnect-CspSupport; Write-Report (@($first) + @(Invoke-Use))' }
) {
    BeforeAll { $child = Invoke-Child $Script }

    It 'do not disturb the module' { $child.Use | Sort-Object -Unique | Should -Be @('ToSubmit') }

    It 'stay: <Name> <Version>' -ForEach @(
        @{ Name = 'Azure.Core'; Version = '1.38.0.0' }
        @{ Name = 'Azure.Identity'; Version = '1.11.4.0' }
        @{ Name = 'Microsoft.Identity.Client'; Version = '4.60.4.0' }
        @{ Name = 'Microsoft.Graph.Core'; Version = '1.25.1.0' }
    ) {
        $child.Loaded.Theirs.$Name | Should -Be @($Version)
        $child.Loaded.Ours | Should -Not -Contain "$Name $Version"
    }

    It 'are not joined by ours in the default context' { $child.Loaded.Leaked | Should -BeNullOrEmpty }
}

Describe 'Load isolation: the module imported again' {
    It 'works after -Force twice, with the one context' {
        $child = Invoke-Child 'Import-Module $module; Import-Module $module -Force; $first = Invoke-Use; Import-Module $module -Force; Write-Report (@($first) + @(Invoke-Use))'
        $child.Use | Should -Be @('ToSubmit', 'ToSubmit')
        $child.Loaded.Contexts | Should -Be 1
        $child.Loaded.Leaked | Should -BeNullOrEmpty
    }

    It 'works after Remove-Module and Import-Module, with the one context' {
        $child = Invoke-Child 'Import-Module $module; $first = Invoke-Use; Remove-Module PartnerSupport; Import-Module $module; Write-Report (@($first) + @(Invoke-Use))'
        $child.Use | Should -Be @('ToSubmit', 'ToSubmit')
        $child.Loaded.Contexts | Should -Be 1
    }
}

Describe 'Load isolation: six runspaces that use the module for the first time together' {
    It 'all work, in one context' {
        $child = Invoke-Child @'
$probe = Join-Path $strangers '../../Isolation.Probe.ps1'
$use = 1..6 | ForEach-Object -Parallel { . $using:probe; Import-Module $module; Invoke-Use } -ThrottleLimit 6
Write-Report $use
'@
        $child.Use | Should -Be (@('ToSubmit') * 6)
        $child.Loaded.Contexts | Should -Be 1
        $child.Loaded.Leaked | Should -BeNullOrEmpty
    }
}

Describe 'Constrained language' {
    It 'imports and files, with words, literals of our enums and pipeline input' {
        $child = Invoke-Child @'
$ExecutionContext.SessionState.LanguageMode = 'ConstrainedLanguage'
Import-Module $module
$first = Invoke-Use
$second = New-CspSupportRequest -Customer fabrikam.example -Service EMS -Severity ([PartnerSupport.SupportSeverity]::Moderate) -Title 'Devices do not enrol' -Description 'New devices cannot be enrolled since noon.' -WarningAction SilentlyContinue
$third = 'Customer,Service,Severity,Title,Description', 'woodgrove.example,CRM,C,Forms load slowly,Every form takes a minute to load.' | ConvertFrom-Csv | New-CspSupportRequest -WarningAction SilentlyContinue
$mode = "$($ExecutionContext.SessionState.LanguageMode)"
@{ Use = @($mode, $first, "$($second.Status)", "$($third.Status)") } | ConvertTo-Json -Compress
'@
        $child.Use | Should -Be @('ConstrainedLanguage', 'ToSubmit', 'ToSubmit', 'ToSubmit')
    }
}

Describe 'A folder without its dependencies' {
    It 'says so by an error with an id' {
        $copy = Join-Path $TestDrive 'PartnerSupport'
        Copy-Item (Join-Path $PSScriptRoot '../../out/PartnerSupport') $copy -Recurse -Exclude dependencies
        Remove-Item (Join-Path $copy 'dependencies') -Recurse -ErrorAction Ignore
        pwsh -NoProfile -NonInteractive -Command "Import-Module '$copy/PartnerSupport.psd1'; try { Connect-CspSupport -Sandbox -ErrorAction Stop } catch { `$_.FullyQualifiedErrorId }" |
            Should -BeLike 'DependenciesMissing,*'
    }
}
