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

    It 'sets how long words are kept, in days or as a length of time' {
        (Set-CspSupportPolicy -TextRetention 7 -PassThru).TextRetention.TotalDays | Should -Be 7
        (Set-CspSupportPolicy -TextRetention 10.00:00:00 -PassThru).TextRetention.TotalDays | Should -Be 10
        foreach ($none in 0, -3, 'long', 4000, ([timespan]::FromDays(-1))) {
            Set-CspSupportPolicy -TextRetention $none -ErrorAction SilentlyContinue -ErrorVariable refused
            $refused[0].FullyQualifiedErrorId | Should -BeLike 'PolicyValueInvalid,*' -Because "$none"
        }
        (Get-CspSupportPolicy).TextRetention.TotalDays | Should -Be 10
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

    It 'adds, removes and replaces by three words: <Name>' -ForEach @(
        @{ Name = 'DeclaredDomain'; Of = 'DeclaredDomains'; One = 'one.example'; Two = 'two.example'; Again = 'ONE.example' }
        @{ Name = 'DeclaredAddress'; Of = 'DeclaredAddresses'; One = 'a@one.example'; Two = 'b@two.example'; Again = ' A@one.example' }
        @{ Name = 'DeclaredPhone'; Of = 'DeclaredPhones'; One = '+34 91 555 0199'; Two = '+34 91 555 0100'; Again = '+34915550199' }
        @{ Name = 'AffiliateTenantId'; Of = 'AffiliateTenants'; One = '11111111-0000-4000-8000-0000000000a1'; Two = '11111111-0000-4000-8000-0000000000a2'; Again = '{11111111-0000-4000-8000-0000000000A1}' }
    ) {
        $first, $add, $remove = @{ "Add$Name" = $One }, @{ "Add$Name" = $Two, $Again }, @{ "Remove$Name" = $Again }
        Set-CspSupportPolicy @first
        Set-CspSupportPolicy @add
        (Get-CspSupportPolicy).$Of | Should -Be ($One, $Two | Sort-Object)
        Set-CspSupportPolicy @remove
        (Get-CspSupportPolicy).$Of | Should -Be $Two
        Set-CspSupportPolicy @remove -ErrorAction SilentlyContinue -ErrorVariable refused
        $refused[0].FullyQualifiedErrorId | Should -BeLike 'PolicyEntryAbsent,*'
        $refused[0].Exception.Message | Should -BeLike "*-Remove$Name*" -Because 'the place is named, and not what was typed there'
        $replace = @{ $Name = $One }
        Set-CspSupportPolicy @replace
        (Get-CspSupportPolicy).$Of | Should -Be $One
        $clear = @{ $Name = @() }
        (Set-CspSupportPolicy @clear -PassThru).$Of | Should -BeNullOrEmpty
    }

    It 'adds and removes contacts, plans of subscriptions and contacts of customers' {
        Set-CspSupportPolicy -AddContact @{ night = 'Night Desk <night@relecloud.example>' }
        Set-CspSupportPolicy -AddContact @{ day = 'Day Desk <day@relecloud.example>' } -DefaultContact day
        (Get-CspSupportPolicy).Contacts.Keys | Sort-Object | Should -Be 'day', 'night'
        Set-CspSupportPolicy -RemoveContact NIGHT
        (Get-CspSupportPolicy).Contacts.Keys | Should -Be 'day'

        Set-CspSupportPolicy -AddSubscriptionPlan @{ '11111111-0000-4000-8000-000000000001' = 'Unified' }
        Set-CspSupportPolicy -AddSubscriptionPlan @{ '11111111-0000-4000-8000-000000000002' = 'ProfessionalDirect' } -RemoveSubscriptionPlan '11111111-0000-4000-8000-000000000001'
        (Get-CspSupportPolicy).SubscriptionPlans.Values | Should -Be 'ProfessionalDirect'

        $contoso = 'c0000001-0000-4000-8000-000000000001'
        Set-CspSupportPolicy -AddKnownCustomerContact @{ $contoso = 'Kim Akers <kim.akers@outlook.com>' }
        Set-CspSupportPolicy -AddKnownCustomerContact @{ $contoso = 'Jo Berry <jo@outlook.com>', 'Kim <KIM.AKERS@outlook.com>' }
        (Get-CspSupportPolicy).KnownCustomerContacts[$contoso].Email | Should -Be 'kim.akers@outlook.com', 'jo@outlook.com'
        Set-CspSupportPolicy -RemoveKnownCustomerContact @{ $contoso = 'Kim.Akers@outlook.com' }
        (Get-CspSupportPolicy).KnownCustomerContacts[$contoso].Email | Should -Be 'jo@outlook.com'
        Set-CspSupportPolicy -RemoveKnownCustomerContact @{ $contoso = 'nobody@outlook.com' } -ErrorAction SilentlyContinue -ErrorVariable refused
        $refused[0].FullyQualifiedErrorId | Should -BeLike 'PolicyEntryAbsent,*'
        $refused[0].Exception.Message | Should -Not -BeLike '*nobody*'
    }

    It 'refuses one name twice, in another case or form' {
        $twice = [Collections.Hashtable]::new([StringComparer]::Ordinal)
        $twice['night'] = $twice['Night'] = 'Night Desk <night@relecloud.example>'
        Set-CspSupportPolicy -Contact $twice -ErrorAction SilentlyContinue -ErrorVariable refused
        Set-CspSupportPolicy -SubscriptionPlan @{ '11111111-0000-4000-8000-000000000001' = 'Unified'; '{11111111-0000-4000-8000-000000000001}' = 'Unified' } -ErrorAction SilentlyContinue -ErrorVariable +refused
        $refused.FullyQualifiedErrorId | Should -Be (@('PolicyNameTwice,PartnerSupport.PowerShell.SetCspSupportPolicyCommand') * 2)
    }

    It 'sets business hours, and leaves what is not named' {
        $hours = (Set-CspSupportPolicy -BusinessHours @{ TimeZone = 'Europe/Madrid'; Start = '08:00'; Days = 'Monday', 'friday'; Holidays = '2026-12-25', ([datetime] '2026-01-06') } -PassThru).BusinessHours
        $hours.TimeZone | Should -Be 'Europe/Madrid'
        $hours.Start | Should -Be ([TimeOnly] '08:00')
        $hours.End | Should -Be ([TimeOnly] '17:00')
        $hours.Days | Should -Be 'Monday', 'Friday'
        $hours.Holidays | Should -Be ([DateOnly] '2026-01-06'), ([DateOnly] '2026-12-25')
        (Set-CspSupportPolicy -BusinessHours @{ End = '18:30' } -PassThru).BusinessHours.TimeZone | Should -Be 'Europe/Madrid'
    }

    It 'refuses business hours that mean nothing: <Hours.Keys>' -ForEach @(
        @{ Hours = @{ Start = '8 o clock' }; Id = 'PolicyValueInvalid' }
        @{ Hours = @{ Days = 'Moonday' }; Id = 'PolicyValueInvalid' }
        @{ Hours = @{ Holidays = '05/11/2026' }; Id = 'PolicyValueInvalid' }
        @{ Hours = @{ Opening = '08:00' }; Id = 'PolicyValueInvalid' }
        @{ Hours = @{ TimeZone = 'Europe/Nowhere' }; Id = 'PolicyEntryInvalid' }
        @{ Hours = @{ Days = @() }; Id = 'PolicyEntryInvalid' }
    ) {
        Set-CspSupportPolicy -BusinessHours $Hours -ErrorAction SilentlyContinue -ErrorVariable refused
        $refused[0].FullyQualifiedErrorId | Should -BeLike "$Id,*"
    }

    It 'shows the difference under -WhatIf and changes nothing' {
        Set-CspSupportPolicy -AddDeclaredDomain one.example
        $said = pwsh -NoProfile -NonInteractive -Command "
            Import-Module '$((Get-Module PartnerSupport).Path | Split-Path)/PartnerSupport.psd1'
            Connect-CspSupport -Sandbox -InformationAction Ignore
            Set-CspSupportPolicy -AddDeclaredDomain one.example
            Set-CspSupportPolicy -DeclaredDomain elsewhere.example -BusinessHours @{ End = '18:00' } -AddContact @{ night = 'Night Desk <night@relecloud.example>' } -WhatIf
            Set-CspSupportPolicy -AddDeclaredDomain ONE.example -WhatIf
            (Get-CspSupportPolicy).DeclaredDomains" | Out-String
        $said | Should -Match 'DeclaredDomains: remove one\.example'
        $said | Should -Match 'DeclaredDomains: add elsewhere\.example'
        $said | Should -Match 'BusinessHours\.End: change 17:00 to 18:00'
        $said | Should -Match 'Contacts\.night\.Email: add night@relecloud\.example'
        $said | Should -Match 'Nothing changes\.'
        $said.Trim() -split '\r?\n' | Select-Object -Last 1 | Should -Be 'one.example'
    }

    Context 'as JSON' {
        BeforeEach {
            Set-CspSupportPolicy -Contact @{ night = @{ Name = 'Night Desk'; Email = 'night@relecloud.example'; AdditionalEmail = 'noc@relecloud.example', 'desk@relecloud.example'; Method = 'Email' } } -DefaultContact night `
                -DeclaredDomain one.example, two.example -DeclaredPhone '+34 91 555 0199' -Plan Unified -SubscriptionPlan @{ '11111111-0000-4000-8000-000000000002' = 'ProfessionalDirect' } `
                -EscalationCriterion Warn -OnCustomerContact UsePartnerDefault -TimeToSubmit @{ A = '00:05' } -BusinessHours @{ TimeZone = 'Europe/Madrid'; Start = '08:30'; Days = 'Monday', 'Sunday'; Holidays = '2026-05-11' }
            $known = @{ 'c0000001-0000-4000-8000-000000000001' = 'Kim Akers <kim.akers@outlook.com>', 'Jo Berry <jo@outlook.com>' }
            $depth5 = { Get-CspSupportPolicy | ConvertTo-Json -Depth 5 }
        }

        It 'takes back what ConvertTo-Json gave, as it is and <How>' -ForEach @(
            @{ How = 'as text'; Set = { $args[0] | Set-CspSupportPolicy } }
            @{ How = 'line by line'; Set = { $args[0] -split '\r?\n' | Set-CspSupportPolicy } }
            @{ How = 'as a parameter'; Set = { Set-CspSupportPolicy -Policy $args[0] } }
            @{ How = 'as the record of ConvertFrom-Json'; Set = { $args[0] | ConvertFrom-Json | Set-CspSupportPolicy } }
        ) {
            $before = & $depth5
            $json = Get-CspSupportPolicy | ConvertTo-Json -WarningAction SilentlyContinue
            Disconnect-CspSupport
            Connect-CspSupport -Sandbox
            & $Set $json
            & $depth5 | Should -Be $before
        }

        It 'takes back contacts of customers with -Depth 5, and refuses what was cut rather than lose them' {
            Set-CspSupportPolicy -KnownCustomerContact $known
            $before, $cut = (& $depth5), (Get-CspSupportPolicy | ConvertTo-Json -WarningAction SilentlyContinue)
            Set-CspSupportPolicy -KnownCustomerContact @{}
            $cut | Set-CspSupportPolicy -ErrorAction SilentlyContinue -ErrorVariable refused
            $refused[0].FullyQualifiedErrorId | Should -BeLike 'PolicyUnreadable,*'
            $refused[0].ErrorDetails.RecommendedAction | Should -BeLike '*-Depth 5*'
            $before | Set-CspSupportPolicy
            & $depth5 | Should -Be $before
        }

        It 'is accepted by -PolicyPath, and refused there where it was cut' {
            $path = Join-Path $TestDrive 'policy.json'
            $before = & $depth5
            Get-CspSupportPolicy | ConvertTo-Json -WarningAction SilentlyContinue | Set-Content $path
            Set-CspSupportPolicy -KnownCustomerContact $known
            $cut = Get-CspSupportPolicy | ConvertTo-Json -WarningAction SilentlyContinue
            Disconnect-CspSupport
            Connect-CspSupport -Sandbox -PolicyPath $path
            & $depth5 | Should -Be $before
            $cut | Set-Content $path
            { Get-CspSupportPolicy -ErrorAction Stop } | Should -Throw -ErrorId 'PolicyInvalid,*'
        }

        It 'comes back from Import-Clixml' {
            $before, $path = (& $depth5), (Join-Path $TestDrive 'policy.xml')
            Get-CspSupportPolicy | Export-Clixml $path -Depth 5
            Set-CspSupportPolicy -DeclaredDomain @()
            Import-Clixml $path | Set-CspSupportPolicy
            & $depth5 | Should -Be $before
        }
    }
}
