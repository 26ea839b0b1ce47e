# What is said before anything is filed, by -WhatIf and by Test-CspSupportRequest, is what then happens.
Describe 'The way' {
    BeforeAll {
        Import-Module (Join-Path $PSScriptRoot '../../out/PartnerSupport/PartnerSupport.psd1')
    }

    It 'names under -WhatIf the way that is taken, or says that it is decided when filing: <Service>, <Channel>, plan declared <Declared>' -ForEach @(
        foreach ($declared in $false, $true) {
            foreach ($subscription in 1, 2) { foreach ($channel in 'Auto', 'Api', 'Portal') { @{ Service = 'Azure'; Channel = $channel; Subscription = "11111111-0000-4000-8000-00000000000$subscription"; Declared = $declared } } }
            foreach ($service in 'Office365', 'EMS') { foreach ($channel in 'Auto', 'Portal') { @{ Service = $service; Channel = $channel; Subscription = ''; Declared = $declared } } }
        }
    ) {
        $fresh = Connect-CspSupport -Sandbox -PassThru
        $transcript = Join-Path $TestDrive "way-$Service-$Channel-$Declared-$Subscription.txt"
        try {
            if ($Declared) { Set-CspSupportPolicy -Plan ProfessionalDirect }
            $customer = Get-CspCustomer ($Service -eq 'EMS' ? 'Fabrikam' : 'Contoso')
            $arguments = @{ Customer = $customer; Service = $Service; Channel = $Channel; SubscriptionId = $Subscription; Title = "Way $Service $Channel"; Severity = 'C'; Description = 'Reproduced twice today with two users.'; WarningAction = 'SilentlyContinue' }
            if ($Service -eq 'Azure') { $arguments.Topic = 'Virtual Machine running Linux / Cannot connect to my VM' }
            $null = Start-Transcript $transcript
            New-CspSupportRequest @arguments -WhatIf
            $null = Stop-Transcript
            $named = [regex]::Match((Get-Content $transcript -Raw), 'Channel: (.*)').Groups[1].Value
            $taken = switch ((New-CspSupportRequest @arguments -ErrorAction Stop).Channel) { 'AzureSupportApi' { 'Azure Support API' } 'AzurePortal' { 'Azure portal' } 'Office365AdminCenter' { 'Office 365 admin center' } 'EmsAdminCenter' { 'Enterprise Mobility Suite admin center' } }
            if ($Service -eq 'Azure' -and $Channel -ne 'Portal') { $named | Should -BeLike 'Azure Support API or Azure portal, depending on the support plan*' }
            else { $named | Should -BeLike "${taken}:*" }
        }
        finally { Disconnect-CspSupport -Session $fresh }
    }
}

Describe 'Rows of one input that repeat each other' {
    BeforeAll {
        Import-Module (Join-Path $PSScriptRoot '../../out/PartnerSupport/PartnerSupport.psd1')
        $fields = @{ Customer = 'Fabrikam'; Service = 'EMS'; Severity = 'C'; Description = 'Reproduced twice today with two users.'; Title = ''; ExternalReference = ''; OnDuplicate = ''; IdempotencyKey = '' }
        function Row([hashtable] $own) { $all = $fields.Clone(); foreach ($name in $own.Keys) { $all[$name] = $own[$name] }; [pscustomobject]$all }
    }

    BeforeEach {
        Connect-CspSupport -Sandbox
    }

    AfterEach {
        Disconnect-CspSupport
    }

    It 'are found by Test- as by New-: <Name>' -ForEach @(
        @{ Name = 'two of one title'; Rows = @{ Title = 'Same' }, @{ Title = ' same ' }; Id = 'DuplicateRequest'; Outcomes = 'HandedOver', 'Refused' }
        @{ Name = 'the one between'; Rows = @{ Title = 'Same' }, @{ Title = 'Other' }, @{ Title = 'SAME' }; Id = 'DuplicateRequest'; Outcomes = 'HandedOver', 'HandedOver', 'Refused' }
        @{ Name = 'returned'; Rows = @{ Title = 'Same' }, @{ Title = 'Same'; OnDuplicate = 'Return' }; Id = 'DuplicateReturned'; Outcomes = 'HandedOver', 'AlreadyThere' }
        @{ Name = 'created'; Rows = @{ Title = 'Same' }, @{ Title = 'Same'; OnDuplicate = 'Create' }; Id = 'DuplicateCreated'; Outcomes = 'HandedOver', 'HandedOver' }
        @{ Name = 'graver'; Rows = @{ Title = 'Same' }, @{ Title = 'Same'; Severity = 'B' }; Id = 'DuplicateGraver'; Outcomes = 'HandedOver', 'HandedOver' }
        @{ Name = 'one key'; Rows = @{ Title = 'Same'; IdempotencyKey = 'k1' }, @{ Title = 'Same'; IdempotencyKey = 'k1' }; Id = ''; Outcomes = 'HandedOver', 'AlreadyThere' }
        @{ Name = 'two keys'; Rows = @{ Title = 'Same'; IdempotencyKey = 'k1' }, @{ Title = 'Same'; IdempotencyKey = 'k2' }; Id = 'DuplicateRequest'; Outcomes = 'HandedOver', 'Refused' }
        @{ Name = 'a key for something else'; Rows = @{ Title = 'Same'; IdempotencyKey = 'k1' }, @{ Title = 'Other'; IdempotencyKey = 'k1' }; Id = 'IdempotencyKeyReused'; Outcomes = 'HandedOver', 'Refused' }
        @{ Name = 'after a refused one'; Rows = @{ Title = 'Same'; Severity = 'Urgent' }, @{ Title = 'Same' }; Id = ''; Outcomes = 'Refused', 'HandedOver' }
        @{ Name = 'of two customers'; Rows = @{ Title = 'Same' }, @{ Title = 'Same'; Customer = 'Contoso'; Service = 'Office365' }; Id = ''; Outcomes = 'HandedOver', 'HandedOver' }
    ) {
        $input = @($Rows | ForEach-Object { Row $_ })
        $reviews = @($input | Test-CspSupportRequest)
        $reviews.Outcome | Should -Be $Outcomes
        $made = @($input | New-CspSupportRequest -ErrorAction SilentlyContinue -ErrorVariable refused -WarningAction SilentlyContinue)
        # As many are refused, and as many new ones made, as was foretold.
        $refused.Count | Should -Be @($Outcomes -eq 'Refused').Count
        @($made.Reference | Sort-Object -Unique).Count | Should -Be @($Outcomes -eq 'HandedOver').Count
        if ($Id) { $reviews[-1].Findings.Id | Should -Contain $Id }
        if ($Id -and $Outcomes[-1] -eq 'Refused') { $refused[-1].FullyQualifiedErrorId | Should -BeLike "$Id,*" }
    }

    It 'are named by the row that they repeat' {
        $reviews = @((Row @{ Title = 'Same'; ExternalReference = 'INC7' }), (Row @{ Title = 'Same'; ExternalReference = 'INC8' }) | Test-CspSupportRequest)
        $reviews[1].LeadingError.Message | Should -BeLike 'INC7 already reports this problem*'
        $reviews = @((Row @{ Title = 'Same' }), (Row @{ Title = 'Same' }) | Test-CspSupportRequest)
        $reviews[1].LeadingError.Message | Should -BeLike 'Row 1 already reports this problem*'
        @(Get-CspSupportRequest -LedgerOnly).Count | Should -Be 0
    }
}
