BeforeDiscovery {
    Import-Module (Join-Path $PSScriptRoot '../../out/PartnerSupport/PartnerSupport.psd1')
    $outputs = (Get-Command -Module PartnerSupport).OutputType.Type | Where-Object { $_.Namespace -like 'PartnerSupport*' } | Sort-Object -Unique FullName | ForEach-Object { @{ Type = $_.FullName } }
}

Describe 'Views' {
    BeforeAll {
        Import-Module (Join-Path $PSScriptRoot '../../out/PartnerSupport/PartnerSupport.psd1')
        Connect-CspSupport -Sandbox
        $text = 'Reproduced twice today with two users; the steps are in our runbook 14.'
        $requests = @(
            New-CspSupportRequest Contoso Azure 'A title that is rather long and would not fit into a narrow table' -Severity A -Require24x7Response -Description $text -SubscriptionId 11111111-0000-4000-8000-000000000001 -Topic 'Virtual Machine running Linux / Cannot connect to my VM'
            New-CspSupportRequest 'Woodgrove Bank' CRM 'Plug-in sandbox worker recycles' -Severity B -Description $text -WarningAction SilentlyContinue
            New-CspSupportRequest Fabrikam EMS 'Intune enrolment fails' -Severity C -Description $text -WarningAction SilentlyContinue
        )
        function Show($objects) { @($objects | Out-String -Width 120 -Stream) -replace '\x1b\[[0-9;]*m' }
    }

    AfterAll {
        Disconnect-CspSupport
    }

    It 'exist for <Type>' -ForEach $outputs {
        Get-FormatData -TypeName $Type | Should -Not -BeNullOrEmpty
    }

    It 'of a request fit 120 columns and show reference, number, severity, state and title' {
        $lines = Show $requests
        ($lines | Measure-Object Length -Maximum).Maximum | Should -BeLessOrEqual 120
        $lines -join "`n" | Should -Match "$($requests[0].Reference)\s+$($requests[0].RequestNumber)\s+A\s+Open\s+Contoso\s+A title.*\d{4}-\d\d-\d\d \d\d:\d\d\s+Azure"
    }

    It 'of a request show reference, number, severity, state, customer and title in 80 columns too' {
        $lines = @($requests | Out-String -Width 80 -Stream) -replace '\x1b\[[0-9;]*m'
        ($lines | Measure-Object Length -Maximum).Maximum | Should -BeLessOrEqual 80
        $lines -join "`n" | Should -Match "$($requests[0].Reference)\s+$($requests[0].RequestNumber)\s+A\s+Open\s+Contoso\s+A title"
        $lines -join "`n" | Should -Match 'Woodgrove Bank\s+Plug-in sandbox'
    }

    It 'of what waits for an answer say so without being cut' {
        (Show (Get-CspSupportRequest -Status AttentionNeeded -ErrorAction Ignore)) -join "`n" | Should -Match 'B\s+Attention\s+Fabrikam'
    }

    It 'of one request in full show steps and fields, ready to paste' {
        $shown = (Show ($requests[1] | Format-List)) -join "`n"
        $shown | Should -Match '1\. '
        $shown | Should -Match ([regex]::Escape("[$($requests[1].Reference)]"))
        $shown | Should -Match 'https://'
    }

    It 'of a review name outcome and leading finding' {
        $shown = (Show (Test-CspSupportRequest Contoso Office365 '' -Severity A -Description $text)) -join "`n"
        $shown | Should -Match 'Refused\s+Contoso\s+A\s'
        $shown | Should -Match 'TitleMissing'
    }

    It 'of services say which are in trial' {
        (Show (Get-CspCustomerService Fabrikam)) -join "`n" | Should -Match 'EnterpriseMobilitySuite\s+trial'
    }

    It 'of a context, a policy, contacts, clouds, targets, topics and readiness hold no empty table' {
        foreach ($objects in (Get-CspSupportContext), (Get-CspSupportPolicy), (Get-CspSupportContact), (Get-CspCloud), (Get-CspInitialResponseTarget), (Get-CspSupportTopic | Select-Object -First 5), (Test-CspSupportReadiness Contoso)) {
            $lines = Show $objects
            ($lines | Measure-Object Length -Maximum).Maximum | Should -BeIn (20..120)
        }
    }

    It 'and objects: everything that is put out goes through ConvertTo-Json, policy and clouds included' {
        $all = (Get-CspSupportContext), (Get-CspSupportPolicy), (Get-CspSupportContact), (Get-CspCloud), (Get-CspInitialResponseTarget), (Get-CspCustomer), (Get-CspCustomerService Contoso), (Test-CspSupportReadiness Contoso), $requests, (Test-CspSupportRequest Contoso Office365 'Json' -Severity C -Description $text)
        foreach ($objects in $all) {
            { $objects | ConvertTo-Json -Depth 6 -WarningAction SilentlyContinue -ErrorAction Stop } | Should -Not -Throw
        }
        (Get-CspSupportPolicy | ConvertTo-Json -Depth 3 | ConvertFrom-Json).TimeToSubmit.Count | Should -Be 3
    }

    It 'work in constrained language' {
        $shell = [powershell]::Create()
        try {
            $null = $shell.AddScript("Import-Module '$((Get-Module PartnerSupport).Path -replace 'PartnerSupport\.PowerShell\.dll$', 'PartnerSupport.psd1')'; `$ExecutionContext.SessionState.LanguageMode = 'ConstrainedLanguage'; Connect-CspSupport -Sandbox; New-CspSupportRequest Fabrikam EMS 'Constrained' -Severity C -Description '$text' -WarningAction SilentlyContinue | Out-String -Width 120")
            $shown = $shell.Invoke() -join ''
            $shell.Streams.Error | Should -BeNullOrEmpty
            $shown | Should -Match 'C\s+ToSubmit\s+Fabrikam\s+Constrained\s+\d{4}'
        }
        finally { $shell.Dispose() }
    }
}
