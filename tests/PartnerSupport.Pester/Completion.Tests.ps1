Describe 'Completion' {
    BeforeAll {
        Import-Module (Join-Path $PSScriptRoot '../../out/PartnerSupport/PartnerSupport.psd1')
        Connect-CspSupport -Sandbox
        function Complete($line) { (TabExpansion2 -inputScript $line -cursorColumn $line.Length).CompletionMatches }
    }

    AfterAll {
        Disconnect-CspSupport
    }

    It 'offers customers by name, quoted where the name needs it' {
        (Complete 'New-CspSupportRequest -Customer Con').CompletionText | Should -Be 'Contoso'
        (Complete 'New-CspSupportRequest -Customer Tail').CompletionText | Should -Be "'Tailspin Toys'"
        (Complete "New-CspSupportRequest -Customer 'Tail").CompletionText | Should -Be "'Tailspin Toys'"
        (Complete 'New-CspSupportRequest -Customer "Wood').CompletionText | Should -Be "'Woodgrove Bank'"
    }

    It 'finds a customer by a later word, its domain or its id' {
        (Complete 'Get-CspCustomerService Toys').CompletionText | Should -Be "'Tailspin Toys'"
        (Complete 'Get-CspCustomerService fabrikam.ex').CompletionText | Should -Be 'Fabrikam'
        (Complete "Get-CspCustomerService $((Get-CspCustomer Contoso).TenantId)").CompletionText | Should -Be 'Contoso'
    }

    It 'completes by the position of the parameter' {
        (Complete 'New-CspSupportRequest Contoso Ent').CompletionText | Should -Contain 'EnterpriseMobilitySuite'
    }

    It 'offers the four services and, when typed, what people call them' {
        (Complete 'New-CspSupportRequest -Service ').CompletionText | Should -Be 'Azure', 'Office365', 'DynamicsCrmOnline', 'EnterpriseMobilitySuite'
        (Complete 'New-CspSupportRequest -Service Intu').CompletionText | Should -Be 'Intune', "'Microsoft Intune'"
        (Complete 'New-CspSupportRequest -Service Intu').ToolTip | Select-Object -Unique | Should -Be 'EnterpriseMobilitySuite'
        (Complete 'New-CspSupportRequest -Service "Exchange On').CompletionText | Should -Be "'Exchange Online'"
    }

    It 'offers severities, impacts and the other words' {
        (Complete 'New-CspSupportRequest -Severity ').CompletionText | Should -Be 'A', 'B', 'C'
        (Complete 'New-CspSupportRequest -Severity ').ToolTip | Should -Be 'A (critical impact)', 'B (moderate impact)', 'C (minimal impact)'
        (Complete 'New-CspSupportRequest -Severity Cri').CompletionText | Should -Be 'Critical'
        (Complete 'New-CspSupportRequest -BusinessImpact Prod').CompletionText | Should -Contain 'ProductionDown'
        (Complete 'New-CspSupportRequest -OnDuplicate ').CompletionText | Should -Contain 'Return'
        (Complete 'Get-CspSupportRequest -Status To').CompletionText | Should -Contain 'ToSubmit'
        (Complete 'Connect-CspSupport -Cloud Us').CompletionText | Should -Be 'UsGovernment'
        (Complete 'New-CspSupportRequest -Language Kor').CompletionText | Should -Be 'ko-kr'
    }

    It 'offers the subscriptions of the customer on the line, with their names' {
        $offered = Complete 'New-CspSupportRequest -Customer Contoso -Service Azure -SubscriptionId '
        $offered.ListItemText | Sort-Object | Should -Be '11111111-0000-4000-8000-000000000001', '11111111-0000-4000-8000-000000000002'
        $offered.ToolTip | Should -Contain 'Contoso Production'
        (Complete 'New-CspSupportRequest -Customer Contoso -SubscriptionId Prod').ListItemText | Should -Be '11111111-0000-4000-8000-000000000001'
    }

    It 'offers topics as the parameter takes them' {
        (Complete "New-CspSupportRequest -Customer Contoso -Service Azure -Topic 'Virtual Machine running L").CompletionText | Should -Contain "'Virtual Machine running Linux / Cannot connect to my VM'"
    }

    It 'offers what is stored: contacts and references' {
        Set-CspSupportContact night-shift -FirstName Ana -LastName Moreno -Email ana.moreno@relecloud.example
        (Complete 'New-CspSupportRequest -Contact nig').CompletionText | Should -Be 'night-shift'
        $request = New-CspSupportRequest Fabrikam EMS 'Completed later' -Severity C -Description 'Reproduced twice today with two users.' -WarningAction SilentlyContinue
        (Complete "Get-CspSupportRequest $($request.Reference.Substring(0, 6))").CompletionText | Should -Contain $request.Reference
        (Complete 'Open-CspSupportRequest Completed').CompletionText | Should -Contain $request.Reference
    }

    It 'offers all customers, not the last used only, and those whose name begins with what was typed first' {
        Disconnect-CspSupport
        Connect-CspSupport -Sandbox -SandboxCustomerCount 60
        $null = Get-CspCustomerService Contoso
        (Complete 'Get-CspCustomer ').CompletionText.Count | Should -Be (Get-CspCustomer).Count
        Disconnect-CspSupport
        Connect-CspSupport -Sandbox
        $null = Get-CspCustomerService Contoso
        # "Toys" stands in the middle of one name only, and was not used.
        (Complete 'Get-CspCustomer Toys').CompletionText | Should -Be "'Tailspin Toys'"
        $null = New-CspSupportRequest Fabrikam EMS 'Completion begins elsewhere' -Severity C -Description 'Reproduced twice today.' -Group 'later mail' -ExternalReference 'INC-200' -WarningAction SilentlyContinue
        $null = New-CspSupportRequest Fabrikam EMS 'Begins here' -Severity C -Description 'Reproduced twice today.' -Group 'mail outage' -ExternalReference 'PSA INC-100' -WarningAction SilentlyContinue
        (Complete 'Get-CspSupportRequest -Group mai').CompletionText | Should -Be "'mail outage'", "'later mail'"
        (Complete 'New-CspSupportRequest -Group late').CompletionText | Should -Be "'later mail'"
        (Complete 'Get-CspSupportRequest -ExternalReference INC').CompletionText | Should -Be 'INC-200', "'PSA INC-100'"
        (Complete 'Get-CspSupportRequest begins').ToolTip | Should -Be 'Fabrikam: Begins here', 'Fabrikam: Completion begins elsewhere'
        (Complete 'Open-CspSupportRequest INC-200').ToolTip | Should -Be 'Fabrikam: Completion begins elsewhere'
    }

    It 'offers time zones and countries by id, letters or name' {
        (Complete 'New-CspSupportRequest -TimeZone Korea').CompletionText | Should -Contain "'Korea Standard Time'"
        (Complete 'Set-CspSupportContact -TimeZone Seoul').CompletionText | Should -Contain "'Asia/Seoul'"
        @(Complete 'Get-CspInitialResponseTarget -TimeZone ').CompletionText | Should -Not -Contain "'Asia/Seoul'"
        @(Complete 'Get-CspInitialResponseTarget -TimeZone ').Count | Should -BeGreaterThan 100
        @(Complete 'New-CspSupportRequest -Country KOR')[0].CompletionText | Should -Be 'KR'
        (Complete 'Set-CspSupportContact -Country Spai').CompletionText | Should -Be 'ES'
        (Complete 'New-CspSupportRequest -Country E')[0].CompletionText | Should -BeLike 'E*'
        @(Complete 'New-CspSupportRequest -Country ').Count | Should -BeGreaterThan 240
        (Complete 'New-CspSupportRequest -Language ').CompletionText | Should -Contain 'ko-kr'
    }

    It 'offers on an empty line the words that help shows: <Command> -<Name>' -ForEach @(
        Import-Module (Join-Path $PSScriptRoot '../../out/PartnerSupport/PartnerSupport.psd1')
        foreach ($command in Get-Command -Module PartnerSupport) {
            foreach ($parameter in $command.Parameters.Values) {
                if ($parameter.Attributes.Where({ $_ -is [ArgumentCompleter] }).Type.Name -like 'WordCompleter*') { @{ Command = $command.Name; Name = $parameter.Name } }
            }
        }
    ) {
        $help = (Get-Help $Command -Parameter $Name).Description.Text -join ' '
        $offered = @((Complete "$Command -$Name ").CompletionText)
        $offered.Count | Should -BeGreaterThan 1
        foreach ($word in $offered) { $help | Should -MatchExactly "\b$([regex]::Escape($word))\b" }
    }

    It 'gives results that run as they are' {
        $text = (Complete 'Get-CspCustomer Tail').CompletionText
        (& ([scriptblock]::Create("Get-CspCustomer $text"))).Name | Should -Be 'Tailspin Toys'
    }

    It 'doubles quotes in what it offers and undoes them in what was typed' {
        Set-CspSupportContact "Ana's desk" -FirstName Ana -LastName Moreno -Email ana.moreno@relecloud.example
        (Complete 'New-CspSupportRequest -Contact Ana').CompletionText | Should -Be "'Ana''s desk'"
        (Complete "New-CspSupportRequest -Contact 'Ana''s").CompletionText | Should -Be "'Ana''s desk'"
    }

    It 'uses the session on the line' {
        # A completer sees what the prompt sees: variables of the global scope.
        Set-Variable CspOtherSession (Connect-CspSupport -Sandbox -SandboxCustomerCount 30 -PassThru) -Scope Global
        try {
            Connect-CspSupport -Sandbox
            (Complete 'Get-CspCustomer -Session $CspOtherSession ').CompletionText.Count | Should -BeGreaterThan 5
        }
        finally { Remove-Variable CspOtherSession -Scope Global }
    }

    It 'without a session offers nothing of a session, quickly and without an error' {
        Disconnect-CspSupport
        $count = $Error.Count
        (Complete 'Get-CspSupportRequest -Customer Con').CompletionText | Should -Not -Contain 'Contoso'
        (Complete 'New-CspSupportRequest -Service Az').CompletionText | Should -Contain 'Azure'
        $Error.Count | Should -Be $count
    }
}
