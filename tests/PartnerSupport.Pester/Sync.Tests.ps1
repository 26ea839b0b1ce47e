BeforeDiscovery {
    Import-Module (Join-Path $PSScriptRoot 'Stage/Stage.psm1') -Force
    $noServer = -not (Get-SandboxServerPath)
}

# A server is a world that outlives a session: what one shell leaves, another settles.
Describe 'Sync-CspSupportRequest' -Skip:$noServer {
    BeforeAll {
        Import-Module (Join-Path $PSScriptRoot 'Stage/Stage.psm1') -Force
        Import-Module (Join-Path $PSScriptRoot '../../out/PartnerSupport/PartnerSupport.psd1')
        $azure = @{
            Customer       = 'Contoso'
            Service        = 'Azure'
            Severity       = 'B'
            Description    = 'Kernel panic since 06:40 UTC; redeploying fails.'
            SubscriptionId = '11111111-0000-4000-8000-000000000001'
            Topic          = 'Virtual Machine running Linux / Cannot connect to my VM'
        }
        $folder = Join-Path $TestDrive 'sync'
        $null = New-Item -ItemType Directory $folder
        $server = Start-SandboxServer
        $uri = $server.Uri
        function Add-Fault($fault) {
            $null = Invoke-RestMethod -Method Post -Headers @{ 'X-Sandbox-Control' = '1' } "$uri/_sandbox/faults" -ContentType application/json -Body ($fault | ConvertTo-Json)
        }
    }

    AfterAll {
        Disconnect-CspSupport -ErrorAction Ignore
        Stop-SandboxServer $server
    }

    BeforeEach {
        $ledger = Join-Path $folder "$([guid]::NewGuid()).db"
        Connect-CspSupport -Sandbox -SandboxUri $uri -Ledger $ledger -InformationAction Ignore
    }

    It 'says what it would do under -WhatIf, and calls nobody' {
        $null = New-CspSupportRequest @azure -Title 'WhatIf of a sync'
        $before = @(Invoke-RestMethod "$uri/_sandbox/requests").Count
        Sync-CspSupportRequest -WhatIf | Should -BeNullOrEmpty
        @(Invoke-RestMethod "$uri/_sandbox/requests").Count | Should -Be $before
    }

    It 'settles what a shell that was killed left, exactly once' {
        Disconnect-CspSupport
        $title = "Left behind $([guid]::NewGuid().ToString('N').Substring(0, 6))"
        Add-Fault @{ kind = 'CommitThenDrop'; method = 'PUT'; pathContains = 'supportTickets' }
        Add-Fault @{ kind = 'Drop'; pathContains = 'supportTickets/'; times = 500 }
        $module = Join-Path $PSScriptRoot '../../out/PartnerSupport/PartnerSupport.psd1'
        $script = @"
Import-Module '$module'
Connect-CspSupport -Sandbox -SandboxUri '$uri' -Ledger '$ledger' -DeadlineSeconds 3 -InformationAction Ignore
New-CspSupportRequest Contoso Azure '$title' -Severity B -Description '$($azure.Description)' -SubscriptionId $($azure.SubscriptionId) -Topic '$($azure.Topic)'
[Environment]::Exit(9)
"@
        $null = pwsh -NoProfile -NonInteractive -Command $script 2>&1
        $null = Invoke-RestMethod -Method Delete -Headers @{ 'X-Sandbox-Control' = '1' } "$uri/_sandbox/faults"
        Connect-CspSupport -Sandbox -SandboxUri $uri -Ledger $ledger -InformationAction Ignore
        (Get-CspSupportLedger).Due | Should -Be 1

        $changes = Sync-CspSupportRequest
        $changes | Where-Object What -EQ 'Status' | ForEach-Object To | Should -Be 'Open'
        ($changes | Where-Object What -EQ 'RequestNumber').To | Should -Match '^\d{15,16}$'
        @((Invoke-RestMethod "$uri/_sandbox/tickets") | Where-Object title -EQ $title).Count | Should -Be 1
        (Get-CspSupportLedger).Due | Should -Be 0
        Sync-CspSupportRequest | Should -BeNullOrEmpty
    }

    It 'writes changes that other runs noted with -Since, and requests with -PassThru' {
        $since = [datetime]::UtcNow
        $filed = New-CspSupportRequest @azure -Title 'Feed for the PSA' -ExternalReference PSA-77
        $changes = Sync-CspSupportRequest -Since $since
        $changes.Count | Should -BeGreaterThan 1
        $changes | ForEach-Object { $_.PSObject.TypeNames[0] } | Sort-Object -Unique | Should -Be 'PartnerSupport.RequestUpdate'
        $number = $changes | Where-Object { $_.What -eq 'RequestNumber' }
        $number.To | Should -Be $filed.RequestNumber
        $number.ExternalReference | Should -Be 'PSA-77'
        Sync-CspSupportRequest -PassThru | Should -BeNullOrEmpty
    }

    It 'says at the end how it went, where the information stream is asked for' {
        $null = Sync-CspSupportRequest -InformationVariable said -InformationAction SilentlyContinue
        "$said" | Should -BeLike '*hand-offs*'
    }

    It 'refuses what is no mailbox, and no customer' {
        Sync-CspSupportRequest -Mailbox support -ErrorAction SilentlyContinue -ErrorVariable refused
        $refused[0].FullyQualifiedErrorId | Should -BeLike 'MailboxInvalid,*'
        Sync-CspSupportRequest Nobody -ErrorAction SilentlyContinue -ErrorVariable unknown | Should -BeNullOrEmpty
        $unknown[0].FullyQualifiedErrorId | Should -BeLike 'CustomerNotFound,*'
    }

    It 'follows a request through its history' {
        $filed = New-CspSupportRequest @azure -Title 'History of one'
        $history = Get-CspSupportRequestHistory $filed.Reference
        $history.What | Should -Be @('Prepared', 'Sending', 'Accepted', 'Filed')
        $history.Command | Sort-Object -Unique | Should -Be 'New-CspSupportRequest'
        ($history[-1].Changes | Where-Object Field -EQ 'RequestNumber').To | Should -Be $filed.RequestNumber
        (Get-CspSupportRequestHistory $filed.RequestNumber).Count | Should -Be 4
        ($filed | Get-CspSupportRequestHistory).Count | Should -Be 4
        Get-CspSupportRequestHistory -Actor nobody-at-all | Should -BeNullOrEmpty
        Get-CspSupportRequestHistory -Since ([datetime]::UtcNow.AddMinutes(5)) | Should -BeNullOrEmpty
        $history | ConvertTo-Json -Depth 4 | Should -Not -Match 'History of one|Kernel panic|relecloud-helpdesk'
        Get-CspSupportRequestHistory CSP-ZZZZZZZZ -ErrorAction SilentlyContinue -ErrorVariable refused
        $refused[0].FullyQualifiedErrorId | Should -BeLike 'RequestNotFound,*'
    }

    It 'mends a number with -Force and says how without it' {
        $handOff = New-CspSupportRequest Fabrikam Office365 "Number $([guid]::NewGuid())" -Severity C -Description $azure.Description -WarningAction Ignore
        $number = "2611270$([random]::new().NextInt64(100000000, 999999999))"
        $null = Set-CspSupportRequest $handOff.Reference $number
        $other = "2611271$([random]::new().NextInt64(100000000, 999999999))"
        Set-CspSupportRequest $handOff.Reference $other -ErrorAction SilentlyContinue -ErrorVariable refused
        $refused[0].FullyQualifiedErrorId | Should -BeLike 'RequestNumberDiffers,*'
        (Set-CspSupportRequest $handOff.Reference $other -Force).RequestNumber | Should -Be $other
        $change = (Get-CspSupportRequestHistory $handOff.Reference)[-1].Changes | Where-Object Field -EQ 'RequestNumber'
        $change.From | Should -Be $number
        $change.To | Should -Be $other
    }

    It 'clears what is settled, never what waits, and keeps the history' {
        $null = New-CspSupportRequest @azure -Title 'To be cleared'
        $waiting = New-CspSupportRequest Fabrikam Office365 'Stays' -Severity C -Description $azure.Description -WarningAction Ignore
        $events = (Get-CspSupportLedger).Events
        Clear-CspSupportLedger -OlderThan 0 -WhatIf
        (Get-CspSupportLedger).Rows | Should -Be 2
        $after = Clear-CspSupportLedger -OlderThan 0 -Confirm:$false -PassThru
        $after.Rows | Should -Be 1
        $after.Events | Should -Be ($events + 1)
        (Get-CspSupportRequest -LedgerOnly).Reference | Should -Be $waiting.Reference
    }

    It 'refuses an age that is none, and a history that is too young' {
        foreach ($age in 'soon', ([datetime]::UtcNow.AddDays(2)), '-5', ([timespan]::FromDays(-1)), '99999999999') {
            Clear-CspSupportLedger -OlderThan $age -Confirm:$false -ErrorAction SilentlyContinue -ErrorVariable refused
            $refused[0].FullyQualifiedErrorId | Should -BeLike 'AgeInvalid,*' -Because "$age"
        }
        Clear-CspSupportLedger -ErrorAction SilentlyContinue -ErrorVariable refused
        $refused[0].FullyQualifiedErrorId | Should -BeLike 'AgeMissing,*'
        Clear-CspSupportLedger -HistoryOlderThan 30 -Confirm:$false -ErrorAction SilentlyContinue -ErrorVariable refused
        $refused[0].FullyQualifiedErrorId | Should -BeLike 'HistoryTooYoung,*'
    }

    It 'shows changes and history in 80 columns with one line each' {
        $since = [datetime]::UtcNow
        $filed = New-CspSupportRequest @azure -Title 'In eighty columns'
        $history = (Get-CspSupportRequestHistory $filed.Reference | Out-String -Width 80).Trim() -split '\r?\n'
        $history.Count | Should -Be 6
        $history[2] | Should -BeLike "*$($filed.Reference) Prepared       ana.moreno@relecloud.example*"
        $changes = (Sync-CspSupportRequest -Since $since -InformationAction Ignore | Out-String -Width 80).Trim() -split '\r?\n'
        $changes | Where-Object { $_ -like '* RequestNumber *' } | Should -BeLike "*$($filed.Reference) RequestNumber*$($filed.RequestNumber)*"
        $changes | Where-Object { $_ -like '* Status *' } | Should -HaveCount 2
    }

    It 'sums the ledger up in words' {
        $null = New-CspSupportRequest @azure -Title 'Summed up'
        $shown = Get-CspSupportLedger | Out-String
        $shown | Should -Match 'RowsByState\s*: Filed 1'
        $shown | Should -Match 'Size\s*: [\d,.]+ KB'
        (Get-CspSupportLedger).SchemaVersion | Should -Be 2
    }
}
