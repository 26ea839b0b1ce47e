Describe 'Test-CspSupportReadiness' {
    BeforeAll {
        Import-Module (Join-Path $PSScriptRoot '../../out/PartnerSupport/PartnerSupport.psd1')
        Connect-CspSupport -Sandbox
    }

    AfterAll {
        Disconnect-CspSupport
    }

    It 'answers for us and for one customer, one object per check' {
        $checks = Test-CspSupportReadiness Contoso
        $checks | ForEach-Object { $_ | Should -BeOfType PartnerSupport.ReadinessCheck }
        ($checks | Where-Object { -not $_.CustomerName }).Name | Should -Contain 'SignIn'
        ($checks | Where-Object CustomerName -EQ Contoso).Name | Should -Contain 'Services'
        $checks.CustomerName | Where-Object { $_ } | Sort-Object -Unique | Should -Be 'Contoso'
    }

    It 'answers for all customers when none is named' {
        (Test-CspSupportReadiness).CustomerName | Where-Object { $_ } | Sort-Object -Unique | Should -Be (Get-CspCustomer | Sort-Object Name).Name
    }

    It 'says what is missing and how to get it' {
        $missing = Test-CspSupportReadiness Adatum | Where-Object { $_.CustomerName -and $_.State -eq 'Missing' }
        $missing.Name | Should -Contain 'Relationship'
        $missing | ForEach-Object { $_.Action | Should -Not -BeNullOrEmpty }
    }

    It 'sends nobody in a circle: no advice of a check is to run the checks' {
        Test-CspSupportReadiness | Where-Object Action -Match 'Test-CspSupportReadiness' | Should -BeNullOrEmpty
        (Test-CspSupportReadiness Adatum | Where-Object { $_.Name -eq 'Consent' -and $_.CustomerName }).Action | Should -BeLike '*The Relationship check*'
    }

    It 'looks at nobody else with -PartnerOnly, nor when no named customer is found' {
        (Test-CspSupportReadiness -PartnerOnly).CustomerName | Where-Object { $_ } | Should -BeNullOrEmpty
        ('Nobody' | Test-CspSupportReadiness -ErrorAction SilentlyContinue -ErrorVariable refused).CustomerName | Where-Object { $_ } | Should -BeNullOrEmpty
        $refused[0].FullyQualifiedErrorId | Should -BeLike 'CustomerNotFound,*'
    }

    It 'warns of a refresh token before it ends' {
        $app = [pscredential]::new('0c5a11ce-0000-4000-8000-00000000c11e', (ConvertTo-SecureString 'sandbox' -AsPlainText -Force))
        $token = ConvertTo-SecureString 'sandbox-refresh' -AsPlainText -Force
        $handedBack = [System.Collections.Generic.List[object]]::new()
        $session = Connect-CspSupport -Sandbox -RefreshToken $token -Credential $app -TenantId relecloud.example -PassThru -RefreshTokenOut { $handedBack.Add($args[0]) }
        try {
            $handedBack.Count | Should -Be 1
            $handedBack[0] | Should -BeOfType securestring
            $checks = Test-CspSupportReadiness -PartnerOnly -Session $session
            ($checks | Where-Object Name -EQ RefreshToken).State | Should -Be 'Ready'
        }
        finally { Disconnect-CspSupport -Session $session }
    }
}
