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

    It 'of a request fit 120 columns and show number or reference, severity, deadline, state, customer, title and turn' {
        $lines = Show $requests
        ($lines | Measure-Object Length -Maximum).Maximum | Should -BeLessOrEqual 120
        $lines -join "`n" | Should -Match "$($requests[0].RequestNumber)\s+A\s+answer \d\d-\d\d \d\d:\d\d\s+Open\s+Contoso\s+A title.*…\s+Microsoft"
        $lines -join "`n" | Should -Match "$($requests[2].Reference)\s+C\s+submit \d\d-\d\d \d\d:\d\d\s+ToSubmit\s+Fabrikam"
    }

    It 'of a request never cut what identifies it: reference or 16 digits, the whole name of the customer, in <Width> columns' -ForEach @(
        @{ Width = 80; Culture = 'en-US' }, @{ Width = 120; Culture = 'en-US' }, @{ Width = 80; Culture = 'ko-KR' }, @{ Width = 120; Culture = 'ko-KR' }
    ) {
        $before = [cultureinfo]::CurrentUICulture
        try {
            [cultureinfo]::CurrentUICulture = $Culture
            $long = 'Contoso Manufacturing and Logistics, Branch of the North'
            $rows = foreach ($end in 3, 4) { [PartnerSupport.SupportRequest]@{ Reference = "CSP-7Q2M4XK$end"; RequestNumber = $end -eq 3 ? "261122005000012$end" : $null; CustomerId = [guid]::NewGuid(); CustomerName = "$long $end"; Service = 'EnterpriseMobilitySuite'; Status = 'AttentionNeeded'; Severity = 'A'; Title = 'A title' } }
            $lines = @($rows | Out-String -Width $Width -Stream) -replace '\x1b\[[0-9;]*m'
            foreach ($id in '2611220050000123', 'CSP-7Q2M4XK4') { @($lines -match "^$id\s+A ").Count | Should -Be 1 }
            # The name goes on in its column.
            $column = ($lines -match 'Request\s')[-1].IndexOf('Customer')
            $cells = @($lines -match '\S' | Select-Object -Skip 3 | ForEach-Object { if ($_.Length -gt $column) { $_.Substring($column, [Math]::Min(12, $_.Length - $column)) } }) -join '' -replace '\s'
            if ($Culture -eq 'en-US') { $cells | Should -Be (("$long 3" + "$long 4") -replace '\s') }
        }
        finally { [cultureinfo]::CurrentUICulture = $before }
    }

    It 'of contacts, customers, services and topics cut nothing in 80 columns' {
        $shown = foreach ($objects in (Get-CspCustomer), (Get-CspSupportContact), (Get-CspCustomerService Contoso), (Get-CspSupportTopic), (Get-CspCloud)) { @($objects | Out-String -Width 80 -Stream) -replace '\x1b\[[0-9;]*m' }
        $shown | Should -Not -Match '…'
        $shown -join '' -replace '\s' | Should -Match ([regex]::Escape((Get-CspCustomerService Contoso Azure)[0].Subscription.Id))
    }

    It 'of what was written to a file and read back show the same words, not numbers, and the file holds nothing that is only shown' {
        $file = Join-Path $TestDrive requests.xml
        foreach ($objects in $requests, (Test-CspSupportRequest Contoso Office365 '' -Severity A -Description $text), (Test-CspSupportReadiness Contoso), (Get-CspCustomerService Fabrikam), (Get-CspSupportTopic | Select-Object -First 3), (Get-CspInitialResponseTarget -Severity B), (Get-CspSupportContact), (Get-CspCustomer)) {
            $objects | Export-Clixml $file
            $file | Should -Not -FileContentMatch 'N="Shown"'
            Show (Import-Clixml $file) | Should -Be (Show $objects)
        }
        $requests | Export-Clixml $file
        (Import-Clixml $file | Format-Table Status | Out-String) | Should -Match 'ToSubmit'
        (Import-Clixml $file)[0].TrackingId | Should -Be $requests[0].RequestNumber
    }

    It 'write all properties and aliases of <Type> to a file, and nothing else' -ForEach $outputs {
        $type = [PartnerSupport.SupportRequest].Assembly, (Get-Command New-CspSupportRequest).ImplementingType.Assembly | ForEach-Object { $_.GetType($Type) } | Where-Object { $_ }
        $data = Get-TypeData -TypeName $type.FullName
        $aliases = @($data.Members.Keys | Where-Object { $_ -ne 'Shown' })
        @($data.PropertySerializationSet.ReferencedProperties | Sort-Object) | Should -Be @(@($type.GetProperties().Name) + $aliases | Sort-Object)
    }

    It 'add nothing to what Select-Object, Get-Member, ConvertTo-Json and Export-Csv see' {
        $seen = @($requests[0] | Select-Object * | ForEach-Object { $_.PSObject.Properties.Name }) + @($requests[0] | Get-Member).Name + @(($requests[0] | ConvertTo-Json -Depth 2 -WarningAction Ignore | ConvertFrom-Json).PSObject.Properties.Name) + @($requests[0] | ConvertTo-Csv)[0]
        $seen -join ' ' | Should -Not -MatchExactly 'Shown'
    }

    It 'stand as table and as list, or as list alone, for <Type>' -ForEach $outputs {
        ((Get-FormatData -TypeName $Type).FormatViewDefinition.Control | ForEach-Object { $_.GetType().Name }) | Should -Contain 'ListControl'
    }

    It 'leave no error behind in strict mode' {
        $shell = [powershell]::Create()
        try {
            $null = $shell.AddScript("Set-StrictMode -Version Latest; Import-Module '$((Get-Module PartnerSupport).Path -replace 'PartnerSupport\.PowerShell\.dll$', 'PartnerSupport.psd1')'; Connect-CspSupport -Sandbox; `$all = @(Get-CspSupportRequest -Sweep -ErrorAction Ignore) + @(Get-CspCustomer) + @(Get-CspCustomerService Contoso) + @(Get-CspSupportContext) + @(Get-CspSupportPolicy) + @(Get-CspSupportContact) + @(Get-CspCloud) + @(Get-CspInitialResponseTarget) + @(Test-CspSupportReadiness Contoso) + @(Test-CspSupportRequest Contoso Office365 '' -Severity A) + @(Get-CspSupportTopic | Select-Object -First 2); `$Error.Clear(); foreach (`$one in `$all) { `$null = `$one | Out-String; `$null = `$one | Format-List | Out-String }; foreach (`$line in 'New-CspSupportRequest -Customer Con', 'New-CspSupportRequest -Customer Nobody', 'Get-CspSupportRequest CSP', 'New-CspSupportRequest -Topic x', 'New-CspSupportRequest -SubscriptionId 1', 'New-CspSupportRequest Nobody -SubscriptionId ') { `$null = TabExpansion2 -inputScript `$line -cursorColumn `$line.Length }; `$all.Count; `$Error.Count; `$Error | ForEach-Object { `"`$_`" }")
            $said = @($shell.Invoke())
            $said[0] | Should -BeGreaterThan 20
            $said[1] | Should -Be 0 -Because ($said[2..9] -join '; ')
        }
        finally { $shell.Dispose() }
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
            $shown | Should -Match 'C\s+submit \d\d-\d\d \d\d:\d\d\s+ToSubmit\s+Fabrikam\s+Constrained'
        }
        finally { $shell.Dispose() }
    }
}
