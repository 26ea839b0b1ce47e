BeforeDiscovery {
    $cultures = @{ Culture = 'en-US' }, @{ Culture = 'ko-KR' }
}

Describe 'The board' {
    BeforeAll {
        Import-Module (Join-Path $PSScriptRoot '../../out/PartnerSupport/PartnerSupport.psd1')
        Connect-CspSupport -Sandbox
        $text = 'Reproduced twice today with two users; the steps are in our runbook 14.'
        $filed = New-CspSupportRequest Contoso Azure 'VM is gone since the morning and nobody can sign in' -Severity A -Require24x7Response -Description $text -SubscriptionId 11111111-0000-4000-8000-000000000001 -Topic 'Virtual Machine running Linux / Cannot connect to my VM' -WarningAction SilentlyContinue
        $handOff = New-CspSupportRequest Fabrikam Office365 '메일 흐름이 어제부터 계속해서 지연되고 있습니다 확인 부탁드립니다' -Severity B -Description $text -ExternalReference INC-4711 -WarningAction SilentlyContinue
        $soon = [PartnerSupport.SupportRequest]@{ Reference = 'CSP-7Q2M4XKD'; CustomerId = [guid]::NewGuid(); CustomerName = 'Tailspin Toys'; Service = 'Office365'; Severity = 'A'; Status = 'ToSubmit'; Title = 'Late'; SubmitBy = [DateTimeOffset]::UtcNow.AddMinutes(-20.5); IsSandbox = $true }
        $late = [PartnerSupport.SupportRequest]@{ RequestNumber = '2611220050000123'; CustomerId = [guid]::NewGuid(); CustomerName = 'Tailspin Toys'; Service = 'Azure'; Severity = 'B'; Status = 'Open'; Title = 'Late'; Response = [PartnerSupport.ResponseTarget]::new('B', [timespan]'4:00', [DateTimeOffset]::UtcNow.AddDays(-3), 'BreakFix', '-', 'R18'); IsSandbox = $true }

        function Lines($objects, $width) { @($objects | Out-String -Width $width -Stream) -replace '\x1b\[[0-9;]*m' }
        # Letters of Hangul, Han and kana, and full-width forms, take two columns.
        function Columns([string] $line) { $line.Length + [regex]::Matches($line, '[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFF00-\uFF60]').Count }
    }

    AfterAll {
        Disconnect-CspSupport
    }

    It 'keeps number or reference, severity, deadline, status, customer and title in 80 columns (<Culture>)' -ForEach $cultures {
        $before = [cultureinfo]::CurrentUICulture
        try {
            [cultureinfo]::CurrentUICulture = $Culture
            $lines = Lines (Get-CspSupportRequest) 80
            ($lines | ForEach-Object { Columns $_ } | Measure-Object -Maximum).Maximum | Should -BeLessOrEqual 80
            $words = if ($Culture -eq 'ko-KR') { '제출', '응답', '제출 대기', '열림' } else { 'submit', 'answer', 'ToSubmit', 'Open' }
            @($lines -match "^$($filed.RequestNumber)\s+A\s+$($words[1]) \d\d-\d\d \d\d:\d\d\s+$($words[3])\s+Contoso\s+VM is gone").Count | Should -Be 1
            @($lines -match "^$($handOff.Reference)\s+B\s+$($words[0]) \d\d-\d\d \d\d:\d\d\s+$($words[2])\s+Fabrikam\s+메일").Count | Should -Be 1
        }
        finally { [cultureinfo]::CurrentUICulture = $before }
    }

    It 'says over the rows that they are a sandbox''s, and whose times it shows' {
        (Lines $filed 80) -join "`n" | Should -Match 'SANDBOX: nothing reaches Microsoft; times UTC[+-]\d\d:\d\d'
        $live = [PartnerSupport.SupportRequest]@{ CustomerId = [guid]::NewGuid(); CustomerName = 'Contoso'; Service = 'Azure'; Status = 'Open'; Title = 'x' }
        (Lines $live 80) -join "`n" | Should -Not -Match 'SANDBOX'
    }

    It 'marks what is overdue in words, ours and Microsoft''s by name, and in colour where there is colour' {
        $rendering = $PSStyle.OutputRendering
        try {
            $PSStyle.OutputRendering = 'Ansi'
            $shown = ($soon, $late | Out-String -Width 80) -join "`n"
            $shown | Should -Match '\x1b\[91msubmit OVERDUE 20m'
            $shown | Should -Match '\x1b\[91manswer OVERDUE 3d'
            $PSStyle.OutputRendering = 'PlainText'
            $shown = ($soon, $late | Out-String -Width 80) -join "`n"
            $shown | Should -Match 'submit OVERDUE 20m'
            $shown | Should -Not -Match '\x1b'
        }
        finally { $PSStyle.OutputRendering = $rendering }
        $soon.IsOverdue, $late.IsOverdue, $filed.IsOverdue | Should -Be $true, $true, $false
    }

    It 'shows turn, owner, last message, PSA number and service where there is room' {
        $claimed = [PartnerSupport.SupportRequest]@{ RequestNumber = '2611220050000123'; CustomerId = [guid]::NewGuid(); CustomerName = 'Tailspin Toys'; Service = 'DynamicsCrmOnline'; Status = 'Open'; Title = 'x'; Owner = 'dana@relecloud.example'; LastMessageAt = [DateTimeOffset]::UtcNow; LastMessageFrom = 'FromMicrosoft'; ExternalReference = 'INC-4711' }
        (Lines $claimed 170) -join "`n" | Should -Match 'Partner\s+dana\s+\d\d-\d\d \d\d:\d\d Microsoft\s+INC-4711\s+CRM'
    }

    It 'has no form and no contact of a hand-off, and says how to read them' {
        $listed = Get-CspSupportRequest -Status ToSubmit
        $listed.Contact, $listed.Steps.Count, $listed.FormFields.Count | Should -Be $null, 0, 0
        (Lines ($listed | Format-List) 200) -join "`n" | Should -Match "Get-CspSupportRequest $($listed.Reference) checks the contact again"
        (Get-CspSupportRequest $listed.Reference).Steps.Count | Should -BeGreaterThan 5
        ($listed | Get-CspSupportRequest).FormFields.Count | Should -BeGreaterThan 3
    }
}

Describe 'Values of a request' {
    BeforeAll {
        Import-Module (Join-Path $PSScriptRoot '../../out/PartnerSupport/PartnerSupport.psd1')
        $request = [PartnerSupport.SupportRequest]@{ Reference = 'CSP-7Q2M4XKD'; RequestNumber = '2611220050000123'; CustomerId = [guid]::NewGuid(); CustomerName = 'Contoso'; Service = 'Office365'; Severity = 'A'; Status = 'ToSubmit'; Channel = 'Office365AdminCenter'; Title = 'x'; CreatedAt = [DateTimeOffset]::UtcNow }
    }

    It 'are equal to what a table shows, to every word that a parameter takes, and to nothing that only begins so' {
        foreach ($word in 'A', 'a', 'Critical', 'Sev A', 'A (critical impact)', [PartnerSupport.SupportSeverity]::Critical) { $request.Severity -eq $word | Should -BeTrue -Because $word }
        foreach ($word in 'C', 'B', 'Crit', 'Minimal', '', $null) { $request.Severity -eq $word | Should -BeFalse -Because "$word" }
        foreach ($word in 'O365', 'Teams', 'office365') { $request.Service -eq $word | Should -BeTrue -Because $word }
        $request.Status -eq 'ToSubmit' | Should -BeTrue
        $request.Channel -eq 'Office 365 admin center' | Should -BeTrue
        $before = [cultureinfo]::CurrentUICulture
        try {
            [cultureinfo]::CurrentUICulture = 'ko-KR'
            $request.Status -eq '제출 대기' | Should -BeTrue
            $request.Status -eq '열림' | Should -BeFalse
        }
        finally { [cultureinfo]::CurrentUICulture = $before }
    }

    It 'work with Where-Object, -in, switch, Group-Object, Sort-Object, and on the right side, by the letter' {
        @($request | Where-Object Severity -EQ Critical).Count | Should -Be 1
        @($request | Where-Object Severity -In A, B).Count | Should -Be 1
        'A' -eq $request.Severity | Should -BeTrue
        $request.Severity -in 'A', 'B' | Should -BeTrue
        $(switch ($request.Severity) { 'C' { 'wrong' } 'A' { 'right' } }) | Should -Be 'right'
        ($request | Group-Object Severity).Name | Should -Be 'A'
        ([PartnerSupport.SupportSeverity[]]('C', 'A', 'B') | Sort-Object) -join '' | Should -Be 'ABC'
        { [PartnerSupport.RequestStatus] 'Clos' } | Should -Throw
    }

    It 'read back from a file as words' {
        $file = Join-Path $TestDrive request.xml
        $request | Export-Clixml $file
        $back = Import-Clixml $file
        $back.Severity, $back.Status, $back.Service, $back.Turn | Should -Be 'A', 'ToSubmit', 'Office365', 'Partner'
        $back.Severity | Should -BeOfType string
        @($back | Where-Object Severity -EQ A).Count | Should -Be 1
        $back.TrackingId | Should -Be $request.RequestNumber
        $update = [PartnerSupport.RequestUpdate]@{ At = [DateTimeOffset]::UtcNow; Reference = 'CSP-7Q2M4XKD'; What = 'Severity'; From = 'B'; To = 'A' }
        $update | Export-Clixml $file
        (Import-Clixml $file).What | Should -Be 'Severity'
    }

    It 'stand once in a file, without the other names of the number' {
        @($request | ConvertTo-Csv)[0] | Should -Not -Match 'TrackingId|SupportTicketId|CaseNumber'
        ($request | ConvertTo-Json -Depth 1 -WarningAction Ignore) | Should -Not -Match 'TrackingId'
        $request.TrackingId | Should -Be '2611220050000123'
    }

    It 'fall to a screen where no view is' {
        @($request.PSStandardMembers.DefaultDisplayPropertySet.ReferencedPropertyNames).Count | Should -BeIn (8..14)
    }
}

Describe 'The list' {
    BeforeAll {
        Import-Module (Join-Path $PSScriptRoot '../../out/PartnerSupport/PartnerSupport.psd1')
        Connect-CspSupport -Sandbox
        $text = 'Reproduced twice today with two users; the steps are in our runbook 14.'
        $handOff = New-CspSupportRequest Fabrikam Office365 'Search is blind' -Severity C -Description $text -ExternalReference INC900 -WarningAction SilentlyContinue
        $other = New-CspSupportRequest Fabrikam EMS 'Enrolment [iOS] fails' -Severity B -Description $text -WarningAction SilentlyContinue
    }

    AfterAll {
        Disconnect-CspSupport
    }

    It 'pages, with the count of all' {
        $all = @(Get-CspSupportRequest)
        $page = @(Get-CspSupportRequest -First 2 -Skip 1 -IncludeTotalCount)
        $page[0..1].ForEach({ "$_" }) | Should -Be $all[1..2].ForEach({ "$_" })
        $page[2] | Should -Be $all.Count
    }

    It 'takes customers as a list and with wildcards' {
        (Get-CspSupportRequest -Customer Con*, Fabrikam).CustomerName | Sort-Object -Unique | Should -Be 'Contoso', 'Fabrikam'
    }

    It 'filters by title, owner, deadline and category' {
        (Get-CspSupportRequest -Title 'Enrolment [iOS]*').Reference | Should -Be $other.Reference
        Get-CspSupportRequest -Mine | Should -BeNullOrEmpty
        Get-CspSupportRequest -Owner *@relecloud.example | Should -BeNullOrEmpty
        (Get-CspSupportRequest -Unclaimed -LedgerOnly).Count | Should -Be 2
        Get-CspSupportRequest -Overdue | Should -BeNullOrEmpty
        (Get-CspSupportRequest -DueBefore ([DateTimeOffset]::UtcNow.AddHours(2))).Reference | Should -Be $other.Reference
        (Get-CspSupportRequest -LedgerOnly -Category Billing) | Should -BeNullOrEmpty
        (Get-CspSupportRequest -LedgerOnly -Channel EmsAdminCenter).Reference | Should -Be $other.Reference
        (Get-CspSupportRequest -LedgerOnly -CreatedBefore ([DateTimeOffset]::UtcNow.AddHours(-1))) | Should -BeNullOrEmpty
    }

    It 'filters what is named or piped, too' {
        ($handOff.Reference, $other.Reference | Get-CspSupportRequest -Severity B).Reference | Should -Be $other.Reference
        ($handOff, $other | Get-CspSupportRequest -Severity C).Reference | Should -Be $handOff.Reference
        (Get-CspSupportRequest $handOff.Reference, $other.Reference -Service EMS).Reference | Should -Be $other.Reference
    }

    It 'refuses words that mean nothing: <Id>' -ForEach @(
        @{ Id = 'ChannelUnknown'; Given = @{ Channel = 'post' } }
        @{ Id = 'CategoryUnknown'; Given = @{ Category = 'x' } }
        @{ Id = 'TimeInvalid'; Given = @{ DueBefore = 'soon' } }
    ) {
        Get-CspSupportRequest @Given -ErrorAction SilentlyContinue -ErrorVariable refused | Should -BeNullOrEmpty
        $refused[0].FullyQualifiedErrorId | Should -BeLike "$Id,*"
    }

    It 'warns once of customers that nobody named and could not be read, with the rows, and keeps which and why' {
        $requests = Get-CspSupportRequest -Sweep -ErrorAction Stop -WarningVariable warned -WarningAction SilentlyContinue
        $requests.Count | Should -BeGreaterThan 5
        $warned.Count | Should -Be 1
        "$warned" | Should -BeLike "Customers that couldn't be read: 1.*UnreadCustomers*"
        (Get-CspSupportContext).UnreadCustomers.Customer.Name | Should -Be 'Adatum'
    }

    It 'is an error about one customer where that was named, after the rows of the others' {
        $rows = [System.Collections.Generic.List[object]]::new()
        { Get-CspSupportRequest -Customer Fabrikam, Adatum -ErrorAction Stop | ForEach-Object { $rows.Add($_) } } | Should -Throw -ErrorId 'ServicePermissionDenied*'
        $rows.Reference | Should -Contain $handOff.Reference
    }

    It 'comes back in from a file, each row the request that it was, what others filed and what is our own tenant''s included' {
        $file = Join-Path $TestDrive requests.csv
        $all = Get-CspSupportRequest
        $all | ConvertTo-CspSupportRecord | Export-Csv $file
        $back = Import-Csv $file | Get-CspSupportRequest -ErrorVariable refused -ErrorAction SilentlyContinue
        $refused | Should -BeNullOrEmpty
        $back.ForEach({ "$_" }) | Should -Be $all.ForEach({ "$_" })
    }
}

Describe 'ConvertTo-CspSupportRecord' {
    BeforeAll {
        Import-Module (Join-Path $PSScriptRoot '../../out/PartnerSupport/PartnerSupport.psd1')
        Connect-CspSupport -Sandbox
        $schema = Join-Path $PSScriptRoot '../../docs/machine-output.schema.json'
        $text = 'Reproduced twice today with two users; the steps are in our runbook 14.'
        $handOff = New-CspSupportRequest Fabrikam Office365 'Search is blind' -Severity C -Description $text -WarningAction SilentlyContinue
        $filed = New-CspSupportRequest Contoso Azure 'VM is gone' -Severity A -Require24x7Response -Description $text -SubscriptionId 11111111-0000-4000-8000-000000000001 -Topic 'Virtual Machine running Linux / Cannot connect to my VM' -WarningAction SilentlyContinue
        $update = [PartnerSupport.RequestUpdate]@{ At = [DateTimeOffset]::UtcNow; Reference = 'CSP-7Q2M4XKD'; What = 'Severity'; From = 'B'; To = 'A' }
    }

    AfterAll {
        Disconnect-CspSupport
    }

    It 'gives what the schema says: <Name>' -ForEach @(
        @{ Name = 'request'; Make = { @(Get-CspSupportRequest -Sweep -WarningAction SilentlyContinue) + $handOff + $filed } }
        @{ Name = 'update'; Make = { $update } }
        @{ Name = 'event'; Make = { Get-CspSupportRequestHistory } }
        @{ Name = 'report'; Make = { Get-CspSupportRequest }; Report = @{ AsCustomerReport = $true } }
    ) {
        $definitions = Get-Content $schema -Raw | ConvertFrom-Json -AsHashtable
        $one = @{ '$schema' = $definitions['$schema']; '$defs' = $definitions['$defs']; '$ref' = "#/`$defs/$Name" } | ConvertTo-Json -Depth 20
        $more = if ($Report) { $Report } else { @{} }
        $records = @(& $Make | ConvertTo-CspSupportRecord @more)
        $records.Count | Should -BeGreaterThan 0
        foreach ($record in $records) { $record | ConvertTo-Json | Test-Json -Schema $one -ErrorAction Stop | Should -BeTrue }
        # The schema allows no other column, and names each.
        @($records[0].PSObject.Properties.Name | Sort-Object) | Should -Be @($definitions['$defs'][$Name].properties.Keys | Sort-Object)
    }

    It 'says true and false in a spreadsheet, and nothing as an empty cell' {
        $row = $filed | ConvertTo-CspSupportRecord | ConvertTo-Csv | ConvertFrom-Csv
        $row.IsSandbox, $row.ClosedAt, $row.Severity | Should -Be 'True', '', 'A'
        $row.CreatedAt | Should -Match '^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$'
    }

    It 'leaves no contact in any record' {
        @($filed, $handOff | ConvertTo-CspSupportRecord) + @($filed, $handOff | ConvertTo-CspSupportRecord -AsCustomerReport) | ConvertTo-Json | Should -Not -Match 'Moreno|@relecloud'
    }
}
