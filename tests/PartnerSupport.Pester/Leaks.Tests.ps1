BeforeDiscovery {
    Import-Module (Join-Path $PSScriptRoot 'Stage/Stage.psm1') -Force
    $noServer = -not (Get-SandboxServerPath)
}

# What passes the wire is noted between the module and the sandbox; then everything that the cmdlets said is searched for it.
Describe 'Nothing leaks' -Skip:$noServer {
    BeforeAll {
        Import-Module (Join-Path $PSScriptRoot 'Stage/Stage.psm1') -Force
        $manifest = (Resolve-Path (Join-Path $PSScriptRoot '../../out/PartnerSupport/PartnerSupport.psd1')).Path
        $calls = Join-Path $PSScriptRoot 'Stage/Calls.ps1'
        # Slow enough for progress to be shown.
        $server = Start-SandboxServer -Latency 60
        $recorder = Start-Recorder $server
        $ledger = Join-Path $TestDrive 'ledger.db'

        $shell = [powershell]::Create()
        $null = $shell.AddScript("`$VerbosePreference = `$DebugPreference = `$InformationPreference = `$ProgressPreference = 'Continue'
            Import-Module '$manifest' -Verbose:`$false
            & '$calls' '$($recorder.Uri)' '$ledger' '$TestDrive'")
        $called = @($shell.Invoke())
        $streams = @{
            Verbose     = @($shell.Streams.Verbose | ForEach-Object Message)
            Debug       = @($shell.Streams.Debug | ForEach-Object Message)
            Warning     = @($shell.Streams.Warning | ForEach-Object Message)
            Information = @($shell.Streams.Information | ForEach-Object { "$($_.MessageData) $($_.Source) $($_.Tags)" })
            Progress    = @($shell.Streams.Progress | ForEach-Object { "$($_.Activity) $($_.StatusDescription) $($_.CurrentOperation)" })
            # What an error says: text, what to do next, data. Its target is what the caller gave, for the caller to mend.
            Error       = @($shell.Streams.Error | ForEach-Object {
                    "$_ $($_.ErrorDetails.Message) $($_.ErrorDetails.RecommendedAction) $($_.FullyQualifiedErrorId) $($_.Exception.Message) $($_.Exception.StackTrace) $($_.Exception.Candidates) $($_.Exception.Data.GetEnumerator() | ForEach-Object { "$($_.Key)=$($_.Value)" })"
                })
        }
        $errors = @($shell.Streams.Error)
        $shell.Dispose()

        # The same in a process of its own: what a console and its transcript show.
        $transcript = Join-Path $TestDrive 'transcript.txt'
        $start = Join-Path $TestDrive 'start.ps1'
        "Start-Transcript '$transcript' | Out-Null
        `$VerbosePreference = `$DebugPreference = `$InformationPreference = 'Continue'
        Import-Module '$manifest' -Verbose:`$false
        & '$calls' '$($recorder.Uri)' '$(Join-Path $TestDrive 'second.db')' '$TestDrive'
        Stop-Transcript | Out-Null" | Set-Content -LiteralPath $start
        $console = Invoke-Script $start @()
        $written = Get-Content -LiteralPath $transcript -Raw

        $secrets = @($recorder.Seen | Where-Object Length -GT 12 | Sort-Object -Unique) + 'planted-ledger-password'
        $anybody = @('Petra', 'petra\.planted', 'Lee Gu', 'lee\.gu', '555[ -]?0101', '5550101', '555[ -]?0134', '5550134', '555[ -]?777', '555777', 'noc@planted', 'ledgerowner') -join '|'
    }

    AfterAll {
        Stop-Listener $recorder
        Stop-SandboxServer $server
    }

    It 'has every exported cmdlet at work' {
        Import-Module $manifest
        $called -replace '^#' | Sort-Object -Unique | Should -Be ((Get-Module PartnerSupport).ExportedCmdlets.Keys | Sort-Object)
    }

    It 'has something to find and somewhere to look' {
        $secrets.Count | Should -BeGreaterThan 20
        @($secrets -like 'eyJ*').Count | Should -BeGreaterThan 5
        @($secrets -like '0.sandbox.*').Count | Should -BeGreaterThan 1
        $streams.Verbose.Count | Should -BeGreaterThan 80
        $streams.Error.Count | Should -BeGreaterThan 12
        $streams.Warning.Count | Should -BeGreaterThan 3
        $streams.Progress.Count | Should -BeGreaterThan 0
        $written.Length | Should -BeGreaterThan 10000
        $errors.FullyQualifiedErrorId -replace ',.*' | Should -Contain 'ContactBelongsToCustomer'
        $errors.FullyQualifiedErrorId -replace ',.*' | Should -Contain 'RefreshTokenNotStored'
    }

    It 'of a secret into <_>' -ForEach 'Verbose', 'Debug', 'Warning', 'Information', 'Progress', 'Error' {
        $text = $streams[$_] -join "`n"
        foreach ($secret in $secrets) { $text.Contains($secret) | Should -BeFalse -Because "$_ must not hold $secret" }
        $text | Should -Not -Match 'Bearer |client_secret=|refresh_token='
    }

    It 'of a secret into an error record, shown whole' {
        foreach ($record in $errors) {
            $whole = ($record | Format-List * -Force | Out-String -Width 8000) + $record.Exception.ToString() + ($record.Exception | ConvertTo-Json -Depth 3 -WarningAction SilentlyContinue)
            foreach ($secret in $secrets) { $whole.Contains($secret) | Should -BeFalse -Because "$($record.FullyQualifiedErrorId) must not hold it" }
        }
    }

    It 'of a secret into console and transcript' {
        foreach ($secret in $secrets) { foreach ($text in $console.All, $written) { $text.Contains($secret) | Should -BeFalse } }
    }

    It 'of a secret into the ledger''s files' {
        foreach ($file in Get-ChildItem $TestDrive -Filter '*.db*') {
            $bytes = [Text.Encoding]::Latin1.GetString([IO.File]::ReadAllBytes($file.FullName))
            foreach ($secret in $secrets) { $bytes.Contains($secret) | Should -BeFalse -Because "$($file.Name) must not hold it" }
        }
    }

    It 'of a person into <_>' -ForEach 'Verbose', 'Debug', 'Warning', 'Information', 'Progress', 'Error' {
        $streams[$_] | Where-Object { $_ -match $anybody } | Should -BeNullOrEmpty
    }

    It 'of a person into console and transcript' {
        # PowerShell's own quotation of the script's line is no word of the module.
        $said = $written -replace '\x1b\[[\d;]*m' -split '\r?\n' | Where-Object { $_ -notmatch '^\s*\d+ \|' }
        $said | Where-Object { $_ -match '^\s+\| .*(ContactEmail|no customer)' } | Should -Not -BeNullOrEmpty
        $said | Where-Object { $_ -match $anybody } | Should -BeNullOrEmpty
    }

    It 'of a third party''s exception' {
        foreach ($record in $errors) {
            $record.Exception | Should -BeOfType PartnerSupport.SupportException
            $record.Exception.InnerException | Should -BeNullOrEmpty
        }
    }
}
