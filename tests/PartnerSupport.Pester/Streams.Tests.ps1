# What the streams may hold, whatever is planted: an allow-list speaks, not a deny-list.
Describe 'Streams' {
    BeforeAll {
        Import-Module (Join-Path $PSScriptRoot '../../out/PartnerSupport/PartnerSupport.psd1')
        $text = 'Reproduced twice today with two users; the steps are in our runbook 14.'
        $app = [pscredential]::new('0c5a11ce-0000-4000-8000-00000000c11e', (ConvertTo-SecureString 'sandbox' -AsPlainText -Force))
        $token = ConvertTo-SecureString 'sandbox-refresh' -AsPlainText -Force
        $VerbosePreference = $DebugPreference = $InformationPreference = 'Continue'
        $transcript = Join-Path $TestDrive transcript.txt
        $null = Start-Transcript $transcript
        $said = & {
            Connect-CspSupport -Sandbox -RefreshToken $token -Credential $app -TenantId relecloud.example
            Get-CspSupportContext
            Get-CspCustomer
            Get-CspCustomerService Contoso
            Get-CspSupportTopic 'cannot connect'
            Get-CspSupportPolicy
            Get-CspSupportContact
            New-CspSupportRequest Contoso Azure 'VM is gone' -Severity A -Require24x7Response -Description $text -SubscriptionId 11111111-0000-4000-8000-000000000001 -Topic 'Virtual Machine running Linux / Cannot connect to my VM'
            New-CspSupportRequest Contoso Office365 'Contact of the customer' -Severity C -Description $text -Contact 'Lee Gu <lee.gu@contoso.example>' -ErrorAction Continue
            New-CspSupportRequest Adatum Office365 'No relationship' -Severity C -Description $text -ErrorAction Continue
            Get-CspSupportRequest -ErrorAction Continue
            Test-CspSupportReadiness Contoso
            Disconnect-CspSupport
        } *>&1
        $null = Stop-Transcript
        $verbose = @($said | Where-Object { $_ -is [System.Management.Automation.VerboseRecord] } | ForEach-Object Message)
        $everything = (@($said | Out-String -Width 4000) + @($said | Where-Object { $_ -is [System.Management.Automation.ErrorRecord] } | ForEach-Object { $_ | Format-List * -Force | Out-String -Width 4000; $_.Exception.ToString() }) + (Get-Content $transcript -Raw)) -join "`n"
        $VerbosePreference = $DebugPreference = $InformationPreference = 'SilentlyContinue'
    }

    It 'never hold a token or a secret' {
        $everything | Should -Not -Match 'eyJ[A-Za-z0-9_-]{8}'
        $everything | Should -Not -Match 'sandbox-refresh'
        $everything | Should -Not -Match 'Bearer|client_secret|refresh_token'
    }

    It 'show each request with host, path template, status, try and ids, and nothing of a customer in it' {
        $calls = @($verbose | Where-Object { $_ -match '^(GET|POST|PUT|PATCH) ' })
        $calls.Count | Should -BeGreaterThan 10
        foreach ($call in $calls) {
            $call | Should -Match '^(GET|POST|PUT|PATCH) [a-z0-9.-]+ /\S* \d{3} \d+ ms, try \d+, request-id \S+, correlation-id \S+'
            $call | Should -Not -Match '@|c0000001-0000|11111111-0000|Contoso|contoso'
        }
    }

    It 'hold no inner exception of somebody else' {
        foreach ($record in $said | Where-Object { $_ -is [System.Management.Automation.ErrorRecord] }) { $record.Exception.InnerException | Should -BeNullOrEmpty }
    }
}

Describe 'Language' {
    BeforeAll {
        Import-Module (Join-Path $PSScriptRoot '../../out/PartnerSupport/PartnerSupport.psd1')
        $before = [cultureinfo]::CurrentUICulture
    }

    AfterEach {
        [cultureinfo]::CurrentUICulture = $before
    }

    It 'is one in a hand-off and its list: values are translated, and where the portal wants English the field says so' {
        [cultureinfo]::CurrentUICulture = 'ko-KR'
        Connect-CspSupport -Sandbox
        try {
            $request = New-CspSupportRequest Contoso Azure '청구서 문의' -Category Billing -Severity B -Channel Portal -Description 'Reproduced twice today with two users.' -SubscriptionId 11111111-0000-4000-8000-000000000001 -WarningAction SilentlyContinue -WarningVariable warned
            $list = ($request | Format-List | Out-String -Width 300) -replace '\x1b\[[0-9;]*m'
            $list | Should -Match 'Category\s+: 청구'
            $list | Should -Match 'Severity\s+: B\(보통 영향\)'
            $list | Should -Match 'Status\s+: 제출 대기'
            ($request | Out-String -Width 120) | Should -Match '제출 대기'
            foreach ($english in 'Billing', 'B - Moderate impact', 'Cloud Solution Provider', 'Yes', 'No', 'Email', 'English') {
                foreach ($field in $request.FormFields.GetEnumerator() | Where-Object Value -CEQ $english) { $field.Key | Should -BeLike '*(포털의 영문 값)' }
                foreach ($step in $request.Steps | Where-Object { $_.Text -cmatch "[:`"] ?$english" }) { $step.Text | Should -BeLike '*포털의 영문 값*' }
            }
            @($request.FormFields.Keys -like '*(포털의 영문 값)').Count | Should -BeGreaterThan 3
            $again = New-CspSupportRequest Contoso Azure '청구서 문의' -Category Billing -Severity B -Channel Portal -Description 'Reproduced twice today with two users.' -SubscriptionId 11111111-0000-4000-8000-000000000001 -WarningAction SilentlyContinue -ErrorAction SilentlyContinue -ErrorVariable refused
            $again | Should -BeNullOrEmpty
            "$refused" | Should -Match '심각도는 B\(보통 영향\)'
            "$refused" | Should -Match '제출 대기'
            # What the list shows is not what is kept: words are filtered and stored as ever.
            "$($request.Status) $($request.Category)" | Should -Be 'ToSubmit Billing'
        }
        finally { Disconnect-CspSupport }
    }

    It 'of errors and what to do next is the user''s: <Culture>' -ForEach @(
        @{ Culture = 'ko-KR'; Word = '심각도' }
        @{ Culture = 'en-US'; Word = 'severity' }
        @{ Culture = 'pt-BR'; Word = 'severity' }
    ) {
        [cultureinfo]::CurrentUICulture = $Culture
        Get-CspInitialResponseTarget -Severity Urgent!! -ErrorAction SilentlyContinue -ErrorVariable refused
        "$($refused[0])" | Should -BeLike "*$Word*"
        $refused[0].FullyQualifiedErrorId | Should -BeLike 'SeverityUnknown,*'
    }
}
