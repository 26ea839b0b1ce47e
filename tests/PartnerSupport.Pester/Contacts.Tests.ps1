Describe 'Test-CspSupportContact' {
    BeforeAll {
        Import-Module (Join-Path $PSScriptRoot '../../out/PartnerSupport/PartnerSupport.psd1')
        Connect-CspSupport -Sandbox
    }

    AfterAll {
        Disconnect-CspSupport
    }

    It 'says <Passes> to <Contact>' -ForEach @(
        @{ Contact = 'Ana Moreno <ana.moreno@relecloud.example>'; Passes = $true }
        @{ Contact = 'Help desk <desk@relecloud-helpdesk.example>'; Passes = $true }
        @{ Contact = 'Lee Gu <lee.gu@contoso.example>'; Passes = $false }
        @{ Contact = "Lee Gu <lee.gu`u{ff20}contoso.example>"; Passes = $false }
        @{ Contact = 'Ana Moreno <ana.moreno@outlook.com>'; Passes = $false }
        @{ Contact = "Ana Moreno <ana.moreno@r`u{0435}lecloud.example>"; Passes = $false }
        @{ Contact = 'Ana Moreno <ana.moreno at relecloud.example>'; Passes = $false }
    ) {
        $answer = Test-CspSupportContact $Contact -Customer Contoso
        $answer | Should -BeOfType bool
        $answer | Should -Be $Passes
    }

    It 'says with -Detailed why' {
        (Test-CspSupportContact lee.gu@contoso.example -Customer Contoso -Detailed).Id | Should -Contain 'ContactBelongsToCustomer'
        (Test-CspSupportContact ana.moreno@outlook.com -Customer Contoso -Detailed).Id | Should -Contain 'ContactNotPartner'
    }

    It 'judges additional addresses as well' {
        Test-CspSupportContact 'Ana Moreno <ana.moreno@relecloud.example>' -AdditionalEmail lee.gu@contoso.example -Customer Contoso | Should -BeFalse
        Test-CspSupportContact 'Ana Moreno <ana.moreno@relecloud.example>' -AdditionalEmail 'desk@relecloud-helpdesk.example;noc@relecloud.example' -Customer Contoso | Should -BeTrue
    }

    It 'takes hashtables, records and rows' {
        Test-CspSupportContact @{ Name = 'Ana Moreno'; Email = 'ana.moreno@relecloud.example' } | Should -BeTrue
        [pscustomobject]@{ ContactName = 'Lee Gu'; ContactEmail = 'lee.gu@contoso.example'; Customer = 'Contoso' } | Test-CspSupportContact | Should -BeFalse
    }

    It 'says that a contact is missing' {
        Test-CspSupportContact -Customer Contoso -ErrorAction SilentlyContinue -ErrorVariable refused | Should -BeNullOrEmpty
        $refused[0].FullyQualifiedErrorId | Should -BeLike 'ContactMissing,*'
    }
}

Describe 'Set-CspSupportContact and Get-CspSupportContact' {
    BeforeAll {
        Import-Module (Join-Path $PSScriptRoot '../../out/PartnerSupport/PartnerSupport.psd1')
        Connect-CspSupport -Sandbox
    }

    AfterAll {
        Disconnect-CspSupport
    }

    It 'shows the one that is used when none is given' {
        (Get-CspSupportContact)[0].Email | Should -BeLike '*@relecloud*.example'
    }

    It 'stores a contact, which requests then use by its name' {
        $stored = Set-CspSupportContact night-shift -FirstName Ana -LastName Moreno -Email ana.moreno@relecloud.example -Phone '+34 91 555 0134' -PassThru
        $stored.ProfileName | Should -Be 'night-shift'
        (Get-CspSupportContact night*).Email | Should -Be 'ana.moreno@relecloud.example'
        (Test-CspSupportRequest Fabrikam EMS 'By name' -Severity C -Description 'Reproduced twice today with two users.' -Contact night-shift).Contact.Email | Should -Be 'ana.moreno@relecloud.example'
    }

    It 'stores nothing under -WhatIf' {
        Set-CspSupportContact ghost -FirstName Ana -LastName Moreno -Email ana.moreno@relecloud.example -WhatIf
        Get-CspSupportContact ghost -ErrorAction SilentlyContinue -ErrorVariable refused | Should -BeNullOrEmpty
        $refused[0].FullyQualifiedErrorId | Should -BeLike 'ContactProfileUnknown,*'
    }

    It 'refuses what would never pass' {
        Set-CspSupportContact bad -FirstName Lee -LastName Gu -Email lee.gu@gmail.com -ErrorAction SilentlyContinue -ErrorVariable refused
        $refused[0].FullyQualifiedErrorId | Should -BeLike 'ContactNotPartner,*'
        $refused[0].CategoryInfo.Category | Should -Be 'SecurityError'
        Get-CspSupportContact bad -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
    }

    It 'stores nothing under a name that is blank' {
        Set-CspSupportContact ' ' -FirstName Ana -LastName Moreno -Email ana.moreno@relecloud.example -ErrorAction SilentlyContinue -ErrorVariable refused
        $refused[0].FullyQualifiedErrorId | Should -BeLike 'ContactNameMissing,*'
        $refused[0].CategoryInfo.Category | Should -Be 'InvalidArgument'
        $refused[0].ErrorDetails.RecommendedAction | Should -BeLike '*-Name*'
    }

    It 'removes a contact' {
        Set-CspSupportContact day-shift -Contact 'Help desk <desk@relecloud-helpdesk.example>'
        Set-CspSupportContact day-shift -Remove
        Get-CspSupportContact day-shift -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
    }
}

Describe 'Set-CspSupportPolicy and Get-CspSupportPolicy' {
    BeforeEach {
        Import-Module (Join-Path $PSScriptRoot '../../out/PartnerSupport/PartnerSupport.psd1')
        Connect-CspSupport -Sandbox
    }

    AfterEach {
        Disconnect-CspSupport
    }

    It 'opens what counts as ours' {
        Test-CspSupportContact 'Night Desk <desk@outsourced.example>' -Customer Contoso | Should -BeFalse
        Set-CspSupportPolicy -DeclaredAddress desk@outsourced.example
        Test-CspSupportContact 'Night Desk <desk@outsourced.example>' -Customer Contoso | Should -BeTrue
        (Get-CspSupportPolicy).DeclaredAddresses | Should -Be 'desk@outsourced.example'
    }

    It 'names contacts, one of them the default' {
        Set-CspSupportPolicy -Contact @{ night = 'Night Desk <night@relecloud.example>'; day = @{ FirstName = 'Day'; LastName = 'Desk'; Email = 'day@relecloud.example' } } -DefaultContact night
        (New-CspSupportRequest Fabrikam EMS 'By default' -Severity C -Description 'Reproduced twice today.').Contact.Email | Should -Be 'night@relecloud.example'
        (New-CspSupportRequest Fabrikam EMS 'By name' -Severity C -Description 'Reproduced twice today.' -Contact DAY).Contact.Email | Should -Be 'day@relecloud.example'
        Set-CspSupportPolicy -Contact @{ night = 42 } -ErrorAction SilentlyContinue -ErrorVariable refused
        $refused[0].FullyQualifiedErrorId | Should -BeLike 'ContactUnreadable,*'
    }

    It 'keeps out a contact of the customer that no profile shows, declared ours or not' {
        Set-CspSupportPolicy -DeclaredAddress kim.akers@outlook.com
        Test-CspSupportContact 'Kim Akers <kim.akers@outlook.com>' -Customer Contoso | Should -BeTrue
        Set-CspSupportPolicy -KnownCustomerContact @{ 'c0000001-0000-4000-8000-000000000001' = 'Kim Akers <kim.akers@outlook.com>', 'Jo Berry <jo@outlook.com>' }
        (Test-CspSupportContact 'Kim Akers <kim.akers@outlook.com>' -Customer Contoso -Detailed).Id | Should -Contain 'ContactBelongsToCustomer'
        Test-CspSupportContact 'Kim Akers <kim.akers@outlook.com>' -Customer Fabrikam | Should -BeTrue
        New-CspSupportRequest Contoso Office365 'Known' -Severity C -Description 'Reproduced twice today.' -Contact 'Kim Akers <kim.akers@outlook.com>' -ErrorAction SilentlyContinue -ErrorVariable refused
        $refused[0].FullyQualifiedErrorId | Should -BeLike 'ContactBelongsToCustomer,*'
    }

    It 'leaves alone what is not given' {
        Set-CspSupportPolicy -DeclaredAddress desk@outsourced.example
        $policy = Set-CspSupportPolicy -EscalationCriterion Warn -PassThru
        $policy.DeclaredAddresses | Should -Be 'desk@outsourced.example'
        $policy.EscalationCriterion | Should -Be 'Warn'
    }

    It 'demands an escalation criterion when told to (R2)' {
        Set-CspSupportPolicy -EscalationCriterion Require
        $review = Test-CspSupportRequest Fabrikam EMS 'No criterion' -Severity C -Description 'Reproduced twice today with two users.'
        $review.Findings.Id | Should -Contain 'EscalationCriterionRequired'
        (Test-CspSupportRequest Fabrikam EMS 'With one' -Severity C -Description 'Reproduced twice today with two users.' -EscalationCriterion Bug).Outcome | Should -Be 'HandedOver'
    }

    It 'declares the plan of a subscription, and the route follows' {
        (Get-CspCustomerService Contoso Azure | Where-Object SubscriptionId -EQ 11111111-0000-4000-8000-000000000002).Route.Channel | Should -Be 'AzurePortal'
        Set-CspSupportPolicy -SubscriptionPlan @{ '11111111-0000-4000-8000-000000000002' = 'Unified' }
        (Get-CspCustomerService Contoso Azure | Where-Object SubscriptionId -EQ 11111111-0000-4000-8000-000000000002).Route.Channel | Should -Be 'AzureSupportApi'
    }

    It 'sets the time to submit for one severity' {
        (Set-CspSupportPolicy -TimeToSubmit @{ A = '00:05' } -PassThru).TimeToSubmit[[PartnerSupport.SupportSeverity]::Critical].TotalMinutes | Should -Be 5
    }

    It 'refuses a value that means nothing' {
        Set-CspSupportPolicy -SubscriptionPlan @{ nonsense = 'Gold' } -ErrorAction SilentlyContinue -ErrorVariable refused
        $refused[0].FullyQualifiedErrorId | Should -BeLike 'PolicyValueInvalid,*'
    }

    It 'refuses <Entry>, which would count for nothing or for everybody, and keeps the policy as it was (R8)' -ForEach @(
        @{ Entry = 'public mail as a domain'; Change = @{ DeclaredDomain = 'gmail.com' }; Id = 'PolicyDomainShared' }
        @{ Entry = 'an address that is none'; Change = @{ DeclaredAddress = 'foo' }; Id = 'PolicyEntryInvalid' }
        @{ Entry = 'a default contact that nobody knows'; Change = @{ DefaultContact = 'nobody' }; Id = 'PolicyDefaultUnknown' }
    ) {
        Set-CspSupportPolicy -DeclaredAddress desk@outsourced.example
        Set-CspSupportPolicy @Change -ErrorAction SilentlyContinue -ErrorVariable refused
        $refused[0].FullyQualifiedErrorId | Should -BeLike "$Id,*"
        (Get-CspSupportPolicy).DeclaredAddresses | Should -Be 'desk@outsourced.example'
        (Get-CspSupportPolicy).DeclaredDomains | Should -BeNullOrEmpty
    }

    It 'changes nothing under -WhatIf' {
        Set-CspSupportPolicy -DeclaredDomain elsewhere.example -WhatIf
        (Get-CspSupportPolicy).DeclaredDomains | Should -BeNullOrEmpty
    }
}
