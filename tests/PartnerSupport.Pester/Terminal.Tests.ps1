# Whatever others write as a name, a title or an answer: a terminal that shows it obeys nothing of it. Objects keep the original.
Describe 'A terminal' {
    BeforeAll {
        Import-Module (Join-Path $PSScriptRoot '../../out/PartnerSupport/PartnerSupport.psd1')
        Connect-CspSupport -Sandbox
        $evil = "Con`e]0;pwned`a`e[31mtoso`u{9b}5m`u{202e}gro`u{2066}`b`r"
        $shownEvil = 'Con␛]0;pwned␇␛[31mtoso<U+009B>5m<U+202E>gro<U+2066>␈␍'
        $obeyed = '[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]'
        # What PowerShell itself colours is its own.
        function Plain($objects) { (@($objects | Out-String -Width 400) -join "`n") -replace '\x1b\[[0-9;]*m' -replace '\r' }
        $text = 'Reproduced twice today with two users; the steps are in our runbook 14.'
        $customer = [PartnerSupport.CspCustomer]@{ TenantId = (Get-CspCustomer Contoso).TenantId; Name = $evil; DefaultDomain = 'contoso.example' }
        $request = [PartnerSupport.SupportRequest]@{ Reference = 'CSP-7Q2M4XKD'; CustomerId = $customer.TenantId; CustomerName = $evil; Service = 'Azure'; Status = 'Open'; Title = $evil; Description = "one`n$evil"; Topic = $evil; ExternalReference = $evil; RouteReason = $evil; Group = $evil; SubscriptionName = $evil; Contact = [PartnerSupport.SupportContact]@{ FirstName = $evil; LastName = 'Gu'; Email = 'lee@relecloud.example'; Phone = '+1' } }
    }

    AfterAll {
        Disconnect-CspSupport
    }

    It 'sees symbols in the views of requests and customers, and the objects keep the original' {
        foreach ($objects in $request, $customer) {
            foreach ($shown in (Plain $objects), (Plain ($objects | Format-List))) {
                $shown | Should -Not -Match ($obeyed -replace '\\x0b-', '\x0b\x0c\x0e-')
                $shown | Should -BeLike '*Con␛]0;pwned␇*'
            }
        }
        $request.Title | Should -Be $evil
        Plain ($request | Format-List) | Should -Match 'Description\s+: one\n'
    }

    It 'sees them in each view of whatever type: <Name>' -ForEach @(
        @{ Name = 'Finding'; Make = { [PartnerSupport.Finding]@{ Id = $evil; Severity = 'Warning'; Message = $evil; Action = $evil; Target = $evil; Source = $evil; Candidates = [string[]]@($evil) } } }
        @{ Name = 'SupportTopic'; Make = { [PartnerSupport.SupportTopic]@{ Service = 'Azure'; ServiceName = $evil; Name = $evil; Id = $evil } } }
        @{ Name = 'CspCustomerService'; Make = { [PartnerSupport.CspCustomerService]@{ CustomerId = [guid]::Empty; CustomerName = $evil; Service = 'Azure'; WhyUnknown = $evil } } }
        @{ Name = 'SupportContact'; Make = { [PartnerSupport.SupportContact]@{ ProfileName = $evil; FirstName = $evil; LastName = $evil; Email = $evil; Phone = $evil; AdditionalEmail = [string[]]@($evil) } } }
        @{ Name = 'ReadinessCheck'; Make = { [PartnerSupport.ReadinessCheck]@{ Name = $evil; State = 'Missing'; CustomerName = $evil; Message = $evil; Action = $evil } } }
        @{ Name = 'ResponseTarget'; Make = { [PartnerSupport.ResponseTarget]::new('Critical', $null, $null, 'OneBusinessDay', $evil, 'R17') } }
        @{ Name = 'SupportRequest'; Make = { [PartnerSupport.SupportRequest]@{ CustomerId = [guid]::Empty; CustomerName = $evil; Service = 'Azure'; Status = 'ToSubmit'; Title = $evil; Steps = [PartnerSupport.HandOffStep[]]@([PartnerSupport.HandOffStep]::new(1, $evil, $null)); FormFields = [Collections.Generic.Dictionary[string, string]]::new() } } }
    ) {
        $one = & $Make
        if ($one.PSObject.Properties['FormFields']) { $one.FormFields[$evil] = $evil }
        foreach ($shown in (Plain $one), (Plain ($one | Format-List))) { $shown | Should -Not -Match $obeyed.Replace('\x0b-', '\x0b\x0c\x0e-') }
        Plain ($one | Format-List) | Should -BeLike '*␛*'
    }

    It 'sees them in errors, in what is recommended, and in the error''s category' {
        $rows = @([pscustomobject]@{ Customer = $evil; Service = 'Teams'; Title = $evil; Severity = 'B'; ExternalReference = $evil; Description = $text })
        $rows | New-CspSupportRequest -ErrorAction SilentlyContinue -ErrorVariable refused
        $refused[0].TargetObject.Title | Should -BeLike "*`e*"
        Get-CspSupportRequest $evil -ErrorAction SilentlyContinue -ErrorVariable +refused
        Get-CspCustomerService $evil -ErrorAction SilentlyContinue -ErrorVariable +refused
        Get-CspCloud $evil -ErrorAction SilentlyContinue -ErrorVariable +refused
        Get-CspSupportTopic -Service $evil -ErrorAction SilentlyContinue -ErrorVariable +refused
        Open-CspSupportRequest -Customer Contoso -Service $evil -ErrorAction SilentlyContinue -ErrorVariable +refused
        $refused.Count | Should -BeGreaterOrEqual 6
        foreach ($one in $refused) {
            foreach ($said in "$one", $one.Exception.Message, $one.ErrorDetails.RecommendedAction, "$($one.CategoryInfo)") { $said | Should -Not -Match ($obeyed -replace '\\x0b-', '\x0b\x0c\x0e-') }
        }
        foreach ($view in 'ConciseView', 'NormalView') {
            $ErrorView = $view
            (Plain $refused) -replace '(?m)^.*evil.*$' | Should -Not -Match ($obeyed -replace '\\x0b-', '\x0b\x0c\x0e-')
        }
    }

    It 'sees them in questions, warnings and what would be done' {
        $transcript = Join-Path $TestDrive whatif.txt
        $null = Start-Transcript $transcript
        try {
            New-CspSupportRequest $customer CRM 'A title' -Severity B -Description $text -WhatIf -WarningVariable warned -WarningAction SilentlyContinue
            Set-CspSupportRequest CSP-7Q2M4XKD -RequestNumber "$evil" -WhatIf
        }
        finally { $null = Stop-Transcript }
        $said = Get-Content $transcript -Raw
        $said | Should -BeLike '*Con␛*'
        $said -replace '\x1b\[[0-9;]*m' -replace '\r\n', "`n" | Should -Not -Match ($obeyed -replace '\\x0b-', '\x0b\x0c\x0e-')
        $warned -join '' | Should -Not -Match $obeyed
    }

    It 'sees them in completion, where what is completed stays the original' {
        $null = New-CspSupportRequest Fabrikam EMS 'Enrolment fails' -Severity C -Description $text -ExternalReference $evil -WarningAction SilentlyContinue
        $type = (Get-Command New-CspSupportRequest).ImplementingType.Assembly.GetType('PartnerSupport.PowerShell.CompletionText')
        $made = $type.GetMethod('Result', [Reflection.BindingFlags]'Static, NonPublic').Invoke($null, @($evil, $evil))
        $made.ListItemText | Should -BeExactly $shownEvil
        $made.ToolTip | Should -BeExactly $shownEvil
        $made.CompletionText | Should -BeExactly "'$evil'"
    }
}

Describe 'An error' {
    BeforeAll {
        Import-Module (Join-Path $PSScriptRoot '../../out/PartnerSupport/PartnerSupport.psd1')
        Connect-CspSupport -Sandbox
        $about = Get-Content (Join-Path $PSScriptRoot '../../out/PartnerSupport/en-US/about_CspSupport_Errors.help.txt') -Raw
        $row = [pscustomobject]@{ Customer = 'Contoso'; Service = 'Office365'; Title = ''; Severity = 'Urgent'; Description = ''; Contact = 'Lee Gu <lee.gu@contoso.example>'; ExternalReference = 'INC0004711' }
        function Screen($record) { @($record | Out-String -Width 80 -Stream) -replace '\x1b\[[0-9;]*m' }
        function Shown($lines) { [regex]::Matches(($lines -join "`n"), '\[([A-Z][A-Za-z0-9]+)\]').ForEach({ $_.Groups[1].Value }) }
    }

    AfterAll {
        Disconnect-CspSupport
    }

    It 'of a refused row tells every finding with its id, the leading one first and as FullyQualifiedErrorId' {
        $row | New-CspSupportRequest -ErrorAction SilentlyContinue -ErrorVariable refused -WarningAction SilentlyContinue -WarningVariable warned
        $refused.Count | Should -Be 1
        $told = @($refused[0].Exception.Findings | Where-Object Severity -NE Information)
        $told.Count | Should -BeGreaterThan 3
        Shown "$($refused[0])" | Should -Be $told.Id
        $refused[0].FullyQualifiedErrorId | Should -Be "$($told[0].Id),PartnerSupport.PowerShell.NewCspSupportRequestCommand"
        "$($refused[0])" | Should -BeLike "INC0004711: $($told[0].Message) *"
        foreach ($finding in $told) { "$($refused[0])" | Should -BeLike "*$([WildcardPattern]::Escape($finding.Message))*" }
        # Nothing is told twice.
        $warned | Should -BeNullOrEmpty
        "$($refused[0])" | Should -Not -BeLike '*lee.gu@*'
    }

    It 'is readable in 80 columns, by ConciseView and as $Error[0], in <Culture>' -ForEach @(@{ Culture = 'en-US' }, @{ Culture = 'ko-KR' }) {
        $before = [cultureinfo]::CurrentUICulture
        try {
            [cultureinfo]::CurrentUICulture = $Culture
            $shell = [powershell]::Create()
            $null = $shell.AddScript("Import-Module '$((Get-Module PartnerSupport).Path -replace 'PartnerSupport\.PowerShell\.dll$', 'PartnerSupport.psd1')'; [cultureinfo]::CurrentUICulture = '$Culture'; Connect-CspSupport -Sandbox").Invoke()
            $shell.Commands.Clear()
            $null = $shell.AddScript('param($row) $row | New-CspSupportRequest -WarningAction SilentlyContinue -ErrorAction SilentlyContinue; $Error[0] | Out-String -Width 80 -Stream').AddArgument($row)
            $lines = @($shell.Invoke() -replace '\x1b\[[0-9;]*m')
        }
        finally {
            [cultureinfo]::CurrentUICulture = $before
            $shell.Dispose()
        }
        # The leading one with the name of the command, and one line for each of the others; a terminal folds what is longer.
        @($lines -match '\[[A-Z]\w+\]$').Count | Should -BeGreaterThan 3
        foreach ($line in $lines -match '\[[A-Z]\w+\]$') { @(Shown $line).Count | Should -Be 1 }
        $ids = @(Shown ($lines -replace '^\s*\|\s?' -join ' '))
        $ids.Count | Should -BeGreaterThan 3
        $lines -join "`n" | Should -Match 'INC0004711: '
    }

    It 'can be looked up by what the screen shows: the id stands in about_CspSupport_Errors' {
        $row | New-CspSupportRequest -ErrorAction SilentlyContinue -ErrorVariable refused -WarningAction SilentlyContinue
        Get-CspCustomerService Contosso -ErrorAction SilentlyContinue -ErrorVariable +refused
        Get-CspSupportRequest 4711 -ErrorAction SilentlyContinue -ErrorVariable +refused
        Set-CspSupportRequest CSP-7Q2M4XKD -RequestNumber 12 -ErrorAction SilentlyContinue -ErrorVariable +refused
        foreach ($one in $refused) {
            $ids = @(Shown (Screen $one))
            $ids.Count | Should -BeGreaterThan 0 -Because "$one"
            $ids[0] | Should -Be ($one.FullyQualifiedErrorId -replace ',.*')
            foreach ($id in $ids) { $about | Should -MatchExactly "(?m)^  $id( |$)" }
        }
        # The command that the topic names does what it says.
        $found = @($about -split '\n\n' -match 'TitleMissing')
        $about | Should -BeLike "*(Get-Help about_CspSupport_Errors) -split '\n\n' -match 'TitleMissing'*"
        $found[-1] | Should -Match '(?s)^  TitleMissing \(.*Describe the problem in one line'
        (($about -split '\r?\n') | Measure-Object Length -Maximum).Maximum | Should -BeLessOrEqual 80
    }
}

Describe 'What was typed into the wrong place' {
    BeforeAll {
        Import-Module (Join-Path $PSScriptRoot '../../out/PartnerSupport/PartnerSupport.psd1')
        Connect-CspSupport -Sandbox
        $calls = @{
            'New-CspSupportRequest' = 'Service', 'Category', 'Severity', 'BusinessImpact', 'SubscriptionId', 'ResourceId', 'ProblemStartTime', 'Language', 'Channel', 'OnDuplicate', 'PreferredContactMethod', 'EscalationCriterion', 'Advisory', 'Require24x7Response'
            'Get-CspInitialResponseTarget' = 'Severity', 'BusinessImpact', 'Category', 'Language', 'CreatedAt'
            'Get-CspSupportRequest' = 'Service', 'Status', 'Severity', 'CreatedSince'
            'Get-CspSupportTopic' = , 'Service'
            'Get-CspCloud' = , 'Cloud'
        }
    }

    AfterAll {
        Disconnect-CspSupport
    }

    It 'is quoted by no error: <Kind>' -ForEach @(
        @{ Kind = 'a phone'; Typed = '(425) 555-9876'; Part = '555' }
        @{ Kind = 'a phone of Korea'; Typed = '010-1234-5678'; Part = '1234' }
        @{ Kind = 'a name'; Typed = 'Petra Sandström'; Part = 'Petra' }
        @{ Kind = 'a name in Hangul'; Typed = '김철수'; Part = '철수' }
        @{ Kind = 'an address'; Typed = 'lee.gu@contoso.example'; Part = 'lee.gu' }
        @{ Kind = 'a token'; Typed = 'eyJhbGciOiJSUzI1NiIsImtpZCI6IjEifQ.eyJhdWQiOiJncmFwaCJ9.c2lnbmF0dXJl'; Part = 'eyJ' }
    ) {
        foreach ($command in $calls.Keys) {
            foreach ($parameter in $calls[$command]) {
                $arguments = @{ $parameter = $Typed }
                $refused = $null
                if ($command -eq 'New-CspSupportRequest') {
                    $row = @{ Customer = 'Contoso'; Service = 'Azure'; Title = 'A title'; Description = 'Reproduced twice today.'; Severity = 'C'; SubscriptionId = '11111111-0000-4000-8000-000000000001' }
                    $row[$parameter] = $Typed
                    $null = [pscustomobject]$row | New-CspSupportRequest -ErrorAction SilentlyContinue -ErrorVariable refused -WarningAction SilentlyContinue
                }
                else { $null = & $command @arguments -ErrorAction SilentlyContinue -ErrorVariable refused }
                $refused.Count | Should -Be 1 -Because "$command -$parameter"
                $said = "$($refused[0])", $refused[0].Exception.Message, $refused[0].ErrorDetails.RecommendedAction, "$($refused[0].CategoryInfo)" -join "`n"
                $said | Should -Not -Match ([regex]::Escape($Part)) -Because "$command -$parameter"
                $said | Should -Match "\($($Typed.Length) characters\)|…" -Because "$command -$parameter"
            }
        }
    }
}
