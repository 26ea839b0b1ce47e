Describe 'The advice of an error that names Set-CspSupportPolicy' {
    BeforeEach {
        Import-Module (Join-Path $PSScriptRoot '../../out/PartnerSupport/PartnerSupport.psd1')
        Connect-CspSupport -Sandbox
        Set-CspSupportPolicy -DeclaredDomain before.example -DeclaredAddress desk@before.example -DeclaredPhone '+34 91 555 0111'

        # Runs each command of an advice by itself, with what stands for an operator's values.
        function Invoke-Advice([string] $advice, [hashtable] $values) {
            $commands = @([regex]::Matches($advice, 'Set-CspSupportPolicy (-\w+ (@{.+?}|""|[^\s,;]+?))(?=[.,;]?(\s|$))').Value)
            $commands.Count | Should -BeGreaterThan 0 -Because $advice
            foreach ($command in $commands) {
                foreach ($name in $values.Keys) { $command = $command.Replace($name, $values[$name]) }
                $command
            }
        }
    }

    AfterEach {
        Disconnect-CspSupport
    }

    It 'declares an address or a domain and loses nothing that was declared' {
        $contact = 'Night Desk <desk@outsourced.example>'
        $refusal = Test-CspSupportContact $contact -Customer Contoso -Detailed | Where-Object Id -EQ ContactNotPartner
        $commands = Invoke-Advice $refusal.Action @{ '<address>' = 'desk@outsourced.example' }
        $commands.Count | Should -Be 2
        foreach ($command in $commands) {
            Invoke-Expression $command
            Test-CspSupportContact $contact -Customer Contoso | Should -BeTrue -Because $command
            Set-CspSupportPolicy -RemoveDeclaredAddress desk@outsourced.example -ErrorAction SilentlyContinue
            Test-CspSupportContact $contact -Customer Contoso | Should -Be ($command -match 'Domain')
        }
        (Get-CspSupportPolicy).DeclaredDomains | Should -Be 'before.example', 'outsourced.example'
    }

    It 'declares a phone' {
        Set-CspSupportPolicy -AddDeclaredAddress desk@outsourced.example
        $contact = @{ Name = 'Night Desk'; Email = 'desk@outsourced.example'; Phone = '+34 91 555 0177' }
        $refusal = Test-CspSupportContact $contact -Customer Contoso -Detailed | Where-Object Id -EQ ContactPhoneUnproven
        Invoke-Advice $refusal.Action @{ '<phone>' = "'+34 91 555 0177'" } | ForEach-Object { Invoke-Expression $_ }
        Test-CspSupportContact $contact -Customer Contoso | Should -BeTrue
        (Get-CspSupportPolicy).DeclaredPhones | Should -Be '+34 91 555 0111', '+34 91 555 0177'
    }

    It 'mends a default contact that nobody knows, in both ways' {
        Set-CspSupportPolicy -DefaultContact nobody -ErrorAction SilentlyContinue -ErrorVariable refused
        $refused[0].FullyQualifiedErrorId | Should -BeLike 'PolicyDefaultUnknown,*'
        $clear, $add = Invoke-Advice $refused[0].ErrorDetails.RecommendedAction @{ 'Name <mail>' = 'Night Desk <night@relecloud.example>' }
        Invoke-Expression $add
        Set-CspSupportPolicy -DefaultContact nobody
        (Get-CspSupportPolicy).DefaultContact | Should -Be 'nobody'
        Invoke-Expression $clear
        (Get-CspSupportPolicy).DefaultContact | Should -BeNullOrEmpty
    }

    It 'declares a single address of a domain that strangers share' {
        Set-CspSupportPolicy -AddDeclaredDomain gmail.com -ErrorAction SilentlyContinue -ErrorVariable refused
        $refused[0].FullyQualifiedErrorId | Should -BeLike 'PolicyDomainShared,*'
        Invoke-Advice $refused[0].ErrorDetails.RecommendedAction @{ '<address>' = 'relecloud.desk@gmail.com' } | ForEach-Object { Invoke-Expression $_ }
        Test-CspSupportContact 'Night Desk <relecloud.desk@gmail.com>' -Customer Contoso | Should -BeTrue
    }

    It 'declares a phone beside the name of a contact of the customer' {
        $contact = @{ Name = 'Lee Gu'; Email = 'noc@relecloud.example'; Phone = '+34 91 555 0188' }
        $refusal = Test-CspSupportContact $contact -Customer Contoso -Detailed | Where-Object Id -EQ ContactNameWithUnlistedPhone
        Invoke-Advice $refusal.Action @{ '<phone>' = "'+34 91 555 0188'" } | ForEach-Object { Invoke-Expression $_ }
        Test-CspSupportContact $contact -Customer Contoso -WarningAction SilentlyContinue | Should -BeTrue
    }

    It 'declares the plan that Dynamics asks for' {
        $request = @{ Customer = 'Woodgrove Bank'; Service = 'CRM'; Severity = 'C'; Title = 'Plan'; Description = 'Reproduced twice today.' }
        $finding = (Test-CspSupportRequest @request).Findings | Where-Object Id -EQ DynamicsPlanTooLow
        Invoke-Advice $finding.Action @{} | ForEach-Object { Invoke-Expression $_ }
        (Test-CspSupportRequest @request).Findings.Id | Should -Not -Contain 'DynamicsPlanTooLow'
    }

    It 'is run here for every text that gives such a command' {
        $here = Get-Content $PSCommandPath -Raw
        $texts = Get-ChildItem (Join-Path $PSScriptRoot '../../src/PartnerSupport.Core/Texts') -Filter *Texts.resx | ForEach-Object { ([xml](Get-Content $_ -Raw)).root.data }
        $ids = ($texts | Where-Object value -Match 'Set-CspSupportPolicy -').name -replace '_Do$'
        $ids.Count | Should -BeGreaterThan 5
        # The contact whose name is taken is in Contacts.Tests.ps1.
        $ids | Where-Object { $_ -ne 'ContactNameTaken' -and $here -notmatch $_ } | Should -BeNullOrEmpty
    }

    It 'leads to the help of the parameter that was not understood' {
        Set-CspSupportPolicy -BusinessHours @{ Start = 'early' } -ErrorAction SilentlyContinue -ErrorVariable refused
        $refused[0].FullyQualifiedErrorId | Should -BeLike 'PolicyValueInvalid,*'
        $refused[0].ErrorDetails.RecommendedAction -match 'Get-Help Set-CspSupportPolicy -Parameter \w+' | Should -BeTrue
        (Invoke-Expression $Matches[0]).description.Text | Should -BeLike '*Start =*'
    }
}
