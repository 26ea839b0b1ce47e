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

    It 'refuses a name that the policy has, since the policy goes first, with a command that changes it there' {
        Set-CspSupportPolicy -AddContact @{ evening = 'Evening Desk <evening@relecloud.example>' }
        Set-CspSupportContact Evening 'Ana Moreno <ana.moreno@relecloud.example>' -WhatIf -ErrorAction SilentlyContinue -ErrorVariable refused
        $refused[0].FullyQualifiedErrorId | Should -BeLike 'ContactNameTaken,*'
        $refused[0].CategoryInfo.Category | Should -Be 'ResourceExists'
        $refused[0].ErrorDetails.RecommendedAction -match 'Set-CspSupportPolicy .* }' | Should -BeTrue
        Invoke-Expression ($Matches[0] -replace 'Name <mail>', 'Ana Moreno <ana.moreno@relecloud.example>')
        (Get-CspSupportContact evening).Email | Should -Be 'ana.moreno@relecloud.example'
        Set-CspSupportPolicy -RemoveContact EVENING
    }

    It 'says how to store a name that nobody has' {
        Get-CspSupportContact weekend -ErrorAction SilentlyContinue -ErrorVariable refused
        $refused[0].ErrorDetails.RecommendedAction -match 'Set-CspSupportContact .*"' | Should -BeTrue
        Invoke-Expression ($Matches[0] -replace 'Name <mail>', 'Ana Moreno <ana.moreno@relecloud.example>')
        (Get-CspSupportContact weekend).Email | Should -Be 'ana.moreno@relecloud.example'
    }

    It 'removes a contact' {
        Set-CspSupportContact day-shift -Contact 'Help desk <desk@relecloud-helpdesk.example>'
        Set-CspSupportContact day-shift -Remove
        Get-CspSupportContact day-shift -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
    }
}

Describe 'A contact by its address alone' {
    BeforeAll {
        Import-Module (Join-Path $PSScriptRoot '../../out/PartnerSupport/PartnerSupport.psd1')
        Connect-CspSupport -Sandbox
        $good = @{
            Customer = 'Contoso'
            Service = 'Office365'
            Severity = 'C'
            Description = 'Reproduced twice today with two users; the steps are in our runbook 14. Started this morning.'
        }
    }

    AfterAll {
        Disconnect-CspSupport
    }

    It 'takes an address alone whose name is known: the account that signed in, and a stored contact' {
        $request = New-CspSupportRequest @good -Title 'By address' -Contact ana.moreno@relecloud.example
        $request.Contact.FirstName | Should -Be 'Ana'
        $request.Contact.LastName | Should -Be 'Moreno'
        Set-CspSupportContact late 'Late Desk <late@relecloud.example>'
        (New-CspSupportRequest @good -Title 'By a stored address' -ContactEmail LATE@relecloud.example).Contact.FirstName | Should -Be 'Late'
        { New-CspSupportRequest @good -Title 'Not refused before it is looked up' -Contact ana.moreno@relecloud.example -WhatIf -ErrorAction Stop } | Should -Not -Throw
    }

    It 'says for each command how to give the name that an address lacks' {
        New-CspSupportRequest @good -Title 'Nobody' -Contact nobody@relecloud.example -ErrorAction SilentlyContinue -ErrorVariable refused
        $refused[0].FullyQualifiedErrorId | Should -BeLike 'ContactIncomplete,*'
        foreach ($way in @{ ContactName = 'Ana Moreno' }, @{}) {
            $refused[0].ErrorDetails.RecommendedAction | Should -BeLike '*-ContactName*-Contact "Ana Moreno <*'
            $contact = $way.Count ? 'nobody@relecloud.example' : 'Ana Moreno <nobody@relecloud.example>'
            (New-CspSupportRequest @good @way -Title "Somebody $($way.Count)" -Contact $contact).Contact.LastName | Should -Be 'Moreno'
        }
        Set-CspSupportContact somebody -Email nobody@relecloud.example -ErrorAction SilentlyContinue -ErrorVariable refused
        $refused[0].FullyQualifiedErrorId | Should -BeLike 'ContactIncomplete,*'
        $refused[0].ErrorDetails.RecommendedAction | Should -BeLike '*-FirstName, -LastName*'
        $refused[0].ErrorDetails.RecommendedAction -match 'Set-CspSupportContact .*"' | Should -BeTrue
        Invoke-Expression $Matches[0].Replace('<name>', 'somebody')
        (Get-CspSupportContact somebody).LastName | Should -Be 'Moreno'
    }
}
