BeforeDiscovery {
    Import-Module (Join-Path $PSScriptRoot 'Stage/Stage.psm1') -Force
    $noServer = -not (Get-SandboxServerPath)
}

BeforeAll {
    Import-Module (Join-Path $PSScriptRoot '../../out/PartnerSupport/PartnerSupport.psd1')
    $azure = @{
        Customer       = 'Contoso'
        Service        = 'Azure'
        Severity       = 'B'
        Description    = 'Since the slots were swapped yesterday; redeploying fails.'
        SubscriptionId = '11111111-0000-4000-8000-000000000001'
        Topic          = 'App Service / Availability and performance'
    }
    $office = @{ Customer = 'Fabrikam'; Service = 'Office365'; Severity = 'C'; Description = 'Deferrals since 07:15 CET; two users.' }
    function Get-Refusal([scriptblock] $work) {
        $ErrorActionPreference = 'Continue'
        & $work 2>&1 | Where-Object { $_ -is [Management.Automation.ErrorRecord] } | ForEach-Object { ($_.FullyQualifiedErrorId -split ',')[0] }
    }
}

Describe 'Notes' {
    BeforeAll {
        Connect-CspSupport -Sandbox -InformationAction Ignore
        $filed = New-CspSupportRequest @azure -Title 'Notes on a ticket'
        $handOff = New-CspSupportRequest @office -Title 'Notes on a hand-off'
    }

    AfterAll {
        Disconnect-CspSupport
    }

    It 'are added by reference, by object and by row, and read as text' {
        Add-CspSupportRequestNote $filed.Reference 'By reference.' | Should -BeNullOrEmpty
        $filed | Add-CspSupportRequestNote -Text 'By', 'object.'
        [pscustomobject]@{ Reference = $filed.Reference; Text = 'By row.' } | Add-CspSupportRequestNote
        $ours = Get-CspSupportRequestNote $filed.Reference | Where-Object Direction -EQ 'FromPartner'
        $ours.Text | Should -Be 'By reference.', "By`nobject.", 'By row.'
        $ours.Author | Should -Be (@((Get-CspSupportContact).Email) * 3)
        (Get-CspSupportRequestNote $filed.Reference)[0].Html | Should -BeNullOrEmpty
        (Get-CspSupportRequestNote $filed.Reference -Raw)[0].Html | Should -BeLike '<html>*'
    }

    It 'take what stands first for the text where requests come by the pipeline' {
        $both = New-CspSupportRequest @azure -Title 'Piped one'; $other = New-CspSupportRequest @azure -Title 'Piped two'
        $notes = $both, $other | Add-CspSupportRequestNote 'To both, by object.' -PassThru
        $notes.Reference | Should -Be $both.Reference, $other.Reference
        ($both.Reference, $other.Reference | Add-CspSupportRequestNote 'To both, by name.' -PassThru).Text | Should -Be 'To both, by name.', 'To both, by name.'
        Get-Refusal { $both | Add-CspSupportRequestNote $other.Reference 'Which of them?' } | Should -Be 'RequestGivenTwice'
        Get-Refusal { $both | Close-CspSupportRequest $other.Reference } | Should -Be 'RequestGivenTwice'
        (Get-CspSupportRequest $other.Reference).Status | Should -Be 'Open'
    }

    It 'take a request as the first argument, as all cmdlets of requests do' {
        (Add-CspSupportRequestNote $filed 'To the object.' -PassThru).Reference | Should -Be $filed.Reference
        (Get-CspSupportRequestNote $filed | Where-Object Text -EQ 'To the object.').Count | Should -Be 1
        (Get-CspSupportRequest $filed).Reference | Should -Be $filed.Reference
        (Set-CspSupportRequest $filed -ExternalReference 'INC-OBJ' -PassThru).Reference | Should -Be $filed.Reference
        (Open-CspSupportRequest $handOff -Field Title) | Should -BeLike '*Notes on a hand-off*'
        (Wait-CspSupportRequest $filed -Status Open -Timeout 30).Reference | Should -Be $filed.Reference
        Get-Refusal { Close-CspSupportRequest $handOff } | Should -Be 'WithdrawalReasonMissing'
        Get-Refusal { Wait-CspSupportRequest $filed -Timeout soon } | Should -Be 'WaitTimeInvalid'
        (Close-CspSupportRequest $filed, $handOff -Reason 'Tried.' -WhatIf) | Should -BeNullOrEmpty
    }

    It 'take the text of a file after their own' {
        $log = Join-Path $TestDrive 'run.log'
        Set-Content $log "first line`nsecond line <b>bold</b> & more"
        $note = Add-CspSupportRequestNote $filed.Reference 'Output:' -Path $log -PassThru
        $note.Text | Should -Be "Output:`n`nfirst line`nsecond line <b>bold</b> & more"
        Get-Refusal { Add-CspSupportRequestNote $filed.Reference -Path (Join-Path $TestDrive 'absent.log') } | Should -Be 'NoteFileUnreadable'
        Get-Refusal { Add-CspSupportRequestNote $filed.Reference } | Should -Be 'NoteMissing'
    }

    It 'are unread once' {
        @(Get-CspSupportRequestNote $filed.Reference -Unread -KeepUnread).Count | Should -Be 0
        $other = New-CspSupportRequest @azure -Title 'Read once'
        @($other | Get-CspSupportRequestNote -Unread -KeepUnread).Count | Should -Be 1
        @($other | Get-CspSupportRequestNote -Unread).Count | Should -Be 1
        @($other | Get-CspSupportRequestNote -Unread).Count | Should -Be 0
    }

    It 'are kept for the own people on request, on hand-offs too' {
        $note = $handOff, $filed | Add-CspSupportRequestNote -Internal -Text 'For the night shift.' -PassThru
        $note.State | Should -Be 'Internal', 'Internal'
        (Get-CspSupportRequestNote $handOff.Reference).Text | Should -Be 'For the night shift.'
        Get-Refusal { Add-CspSupportRequestNote $handOff.Reference 'x' } | Should -Be 'NoteOnHandOff'
    }

    It 'warn of the customer''s data, and of words that were said' {
        $null = Add-CspSupportRequestNote $filed.Reference 'Ask cora.stone@contoso.example.' -WarningVariable told -WarningAction SilentlyContinue
        $told[0].Message | Should -BeLike '*TextHoldsCustomerAddress*'
        $null = Add-CspSupportRequestNote $filed.Reference 'By reference.' -WarningVariable told -WarningAction SilentlyContinue
        $told[0].Message | Should -BeLike '*NoteRepeated*'
        $null = Add-CspSupportRequestNote $filed.Reference 'By reference.' -Force -WarningVariable told
        $told | Should -BeNullOrEmpty
    }

    It 'say what they would say under -WhatIf, and say nothing' {
        $before = @(Get-CspSupportRequestNote $filed.Reference).Count
        Add-CspSupportRequestNote $filed.Reference 'Never said.' -WhatIf
        Add-CspSupportRequestNote 2611220050000123 'Never said.' -Customer Contoso -WhatIf
        @(Get-CspSupportRequestNote $filed.Reference).Count | Should -Be $before
    }

    It 'refuse what nobody knows, one by one' {
        Get-Refusal { 'CSP-ZZZZZZZZ', $filed.Reference, 'CSP-YYYYYYYY' | Get-CspSupportRequestNote } | Should -Be 'RequestNotFound', 'RequestNotFound'
        Get-Refusal { Get-CspSupportRequestNote $filed.RequestNumber -Customer Fabrikam } | Should -Be 'RequestOfOtherCustomer'
    }

    It 'are shown whole at 80 columns, with nothing that a terminal obeys' {
        Add-CspSupportRequestNote $filed.Reference "Colours: $([char] 27)[31mred$([char] 27)[0m" -Internal
        $shown = Get-CspSupportRequestNote $filed.Reference | Out-String -Width 80
        $shown | Should -Not -Match ([char] 27)
        $shown | Should -Match $filed.Reference
        $shown | Should -Match $filed.RequestNumber
        Get-CspSupportRequestNote $filed.Reference | Format-Table | Out-String -Width 80 | Should -Match 'By reference\.'
    }
}

Describe 'Changes' {
    BeforeAll {
        Connect-CspSupport -Sandbox -InformationAction Ignore
    }

    AfterAll {
        Disconnect-CspSupport
    }

    It 'reach many requests at once: the next shift becomes the contact' {
        $requests = (New-CspSupportRequest @azure -Title 'Shift one'), (New-CspSupportRequest @office -Title 'Shift two')
        $changed = $requests | Set-CspSupportRequest -Contact 'Night Desk <desk@relecloud-helpdesk.example>' -PassThru
        $changed.Contact.Email | Should -Be 'desk@relecloud-helpdesk.example', 'desk@relecloud-helpdesk.example'
        (Get-CspSupportRequest $requests[0].Reference).Contact.Email | Should -Be 'desk@relecloud-helpdesk.example'
        Get-Refusal { $requests | Set-CspSupportRequest -Contact 'Cora Stone <cora.stone@contoso.example>' } | Should -Contain 'ContactBelongsToCustomer'
    }

    It 'return nothing without -PassThru, and tell what stands so already on the verbose stream' {
        $request = New-CspSupportRequest @azure -Title 'Quiet change'
        Set-CspSupportRequest $request.Reference -Severity A | Should -BeNullOrEmpty
        (Get-CspSupportRequest $request.Reference).Severity | Should -Be 'A'
        $said = Set-CspSupportRequest $request.Reference -Severity A -Verbose 4>&1
        "$said" | Should -BeLike '*NothingDiffers*'
        Set-CspSupportRequest $request.Reference -Severity B -WhatIf
        (Get-CspSupportRequest $request.Reference).Severity | Should -Be 'A'
    }

    It 'take the partner''s own number, by rows' {
        $request = New-CspSupportRequest @azure -Title 'Own number'
        [pscustomobject]@{ Reference = $request.Reference; ExternalReference = 'INC-4242' } | Set-CspSupportRequest
        (Get-CspSupportRequest INC-4242).Reference | Should -Be $request.Reference
    }

    It 'say by name what cannot be changed' {
        $request = New-CspSupportRequest @office -Title 'At Partner Center'
        Get-Refusal { Set-CspSupportRequest $request.Reference -Title 'Another' } | Should -Be 'TitleNotChangeable'
        Get-Refusal { Set-CspSupportRequest $request.Reference -AdvancedDiagnosticConsent perhaps } | Should -Be 'YesNoUnknown'
        $null = Set-CspSupportRequest $request.Reference 2611220050000777
        $refused = Set-CspSupportRequest $request.Reference -Severity A -ErrorAction Continue 2>&1
        ($refused.FullyQualifiedErrorId -split ',')[0] | Should -Be 'ChangeNotPossible'
        "$refused" | Should -BeLike '*Severity*'
    }
}

Describe 'Close-CspSupportRequest' {
    BeforeAll {
        Connect-CspSupport -Sandbox -InformationAction Ignore
    }

    AfterAll {
        Disconnect-CspSupport
    }

    It 'closes what is at Microsoft and withdraws what is not, by one pipeline' {
        $requests = (New-CspSupportRequest @azure -Title 'Close one'), (New-CspSupportRequest @office -Title 'Close two')
        Get-Refusal { $requests[1] | Close-CspSupportRequest -Note 'Solved.' } | Should -Be 'WithdrawalReasonMissing'
        $closed = $requests | Close-CspSupportRequest -Note 'Solved.' -Reason 'The incident is over.' -PassThru
        $closed.Status | Should -Be 'Closed', 'Withdrawn'
        $closed.ClosingReason | Should -Be 'The incident is over.', 'The incident is over.'
        $again = $requests.Reference | Close-CspSupportRequest -WarningVariable told -WarningAction SilentlyContinue
        $again | Should -BeNullOrEmpty
        @($told).Count | Should -Be 2
        "$told" | Should -BeLike '*AlreadyOver*'
    }

    It 'closes nothing under -WhatIf' {
        $request = New-CspSupportRequest @azure -Title 'Left open'
        Close-CspSupportRequest $request.Reference -Note 'x' -WhatIf
        (Get-CspSupportRequest $request.Reference).Status | Should -Not -Be 'Closed'
    }
}

Describe 'Wait-CspSupportRequest' {
    BeforeAll {
        Connect-CspSupport -Sandbox -InformationAction Ignore
    }

    AfterAll {
        Disconnect-CspSupport
    }

    It 'returns what is there, and names what is not when the time is over' {
        $closed = New-CspSupportRequest @azure -Title 'Waited for'
        $open = New-CspSupportRequest @azure -Title 'Not closed in time'
        Close-CspSupportRequest $closed.Reference
        $came = $closed.Reference, $open.Reference | Wait-CspSupportRequest -Status Closed -Timeout 1 -ErrorVariable late -ErrorAction SilentlyContinue
        $came.Reference | Should -Be $closed.Reference
        $late[0].FullyQualifiedErrorId | Should -BeLike 'WaitTimedOut,*'
        $late[0].CategoryInfo.Category | Should -Be 'OperationTimeout'
        "$($late[0])" | Should -BeLike "*$($open.Reference)*"
    }

    It 'refuses a time that is none' {
        Get-Refusal { Wait-CspSupportRequest CSP-7Q2M4XKD -Timeout soon } | Should -Contain 'WaitTimeInvalid'
        Get-Refusal { New-CspSupportRequest @azure -Title 'Soon' | Wait-CspSupportRequest -Timeout soon } | Should -Be 'WaitTimeInvalid'
    }
}

Describe 'Following over a server' -Skip:$noServer {
    BeforeAll {
        $server = Start-SandboxServer
        Connect-CspSupport -Sandbox -SandboxUri $server.Uri -Ledger (Join-Path $TestDrive 'follow.db') -InformationAction Ignore
    }

    AfterAll {
        Disconnect-CspSupport
        Stop-SandboxServer $server
    }

    It 'keeps notes, marks and reasons in the ledger''s file' {
        $request = New-CspSupportRequest @azure -Title 'Kept in a file'
        Add-CspSupportRequestNote $request.Reference 'For us.' -Internal
        $null = Get-CspSupportRequestNote $request.Reference
        Disconnect-CspSupport
        Connect-CspSupport -Sandbox -SandboxUri $server.Uri -Ledger (Join-Path $TestDrive 'follow.db') -InformationAction Ignore
        (Get-CspSupportRequestNote $request.Reference | Where-Object State -EQ 'Internal').Text | Should -Be 'For us.'
        @(Get-CspSupportRequestNote $request.Reference -Unread).Count | Should -Be 0
        Close-CspSupportRequest $request.Reference -Reason 'Done.'
        (Get-CspSupportRequest $request.Reference).ClosingReason | Should -Be 'Done.'
    }
}
