# Every column that binds by name, with everything that a cell or a property can hold: exactly one outcome a row, an
# error has an id of ours, and a word that means nothing is never taken for a default.
BeforeDiscovery {
    Import-Module (Join-Path $PSScriptRoot '../../out/PartnerSupport/PartnerSupport.psd1')
    $byName = { param($command) (Get-Command $command).Parameters.Values | Where-Object { $_.Attributes.Where({ $_ -is [Parameter] -and $_.ValueFromPipelineByPropertyName }) } }
    $columns = & $byName New-CspSupportRequest | ForEach-Object { @{ Column = $_.Name } }
    $commands = (Get-Command -Module PartnerSupport).Name | ForEach-Object { @{ Command = $_ } }
    $words = @(
        @{ Column = 'Service'; Id = 'ServiceUnknown' }
        @{ Column = 'Category'; Id = 'CategoryUnknown' }
        @{ Column = 'Severity'; Id = 'SeverityUnknown' }
        @{ Column = 'BusinessImpact'; Id = 'BusinessImpactUnknown' }
        @{ Column = 'Channel'; Id = 'ChannelUnknown' }
        @{ Column = 'OnDuplicate'; Id = 'OnDuplicateUnknown' }
        @{ Column = 'PreferredContactMethod'; Id = 'ContactMethodUnknown' }
        @{ Column = 'EscalationCriterion'; Id = 'EscalationCriterionUnknown' }
        @{ Column = 'ProblemStartTime'; Id = 'ProblemStartTimeInvalid' }
        @{ Column = 'Language'; Id = 'LanguageUnknown' }
        @{ Column = 'SubscriptionId'; Id = 'SubscriptionIdInvalid' }
        @{ Column = 'Customer'; Id = 'CustomerNotFound' }
        @{ Column = 'Advisory'; Id = 'YesNoUnknown' }
        @{ Column = 'Require24x7Response'; Id = 'YesNoUnknown' }
        @{ Column = 'AdvancedDiagnosticConsent'; Id = 'YesNoUnknown' }
        @{ Column = 'RedactCustomerData'; Id = 'YesNoUnknown' }
        @{ Column = 'Attachment'; Id = 'AttachmentNotFound' }
    )
}

Describe 'Parameters that bind by name' {
    It 'of <Command> have no type that loses a bad value, no validation, and are not mandatory' -ForEach $commands {
        foreach ($parameter in (Get-Command $Command).Parameters.Values) {
            $attributes = $parameter.Attributes.Where({ $_ -is [Parameter] -and $_.ValueFromPipelineByPropertyName })
            if (-not $attributes) { continue }
            $type = $parameter.ParameterType
            $type.IsValueType | Should -BeFalse -Because "-$($parameter.Name) is a $type"
            $attributes.Mandatory | Should -Not -Contain $true -Because "-$($parameter.Name) may be an empty cell"
            $parameter.Attributes.Where({ $_ -is [System.Management.Automation.ValidateArgumentsAttribute] }) | Should -BeNullOrEmpty -Because "-$($parameter.Name) is judged with its record"
        }
    }
}

Describe 'Rows' {
    BeforeAll {
        Import-Module (Join-Path $PSScriptRoot '../../out/PartnerSupport/PartnerSupport.psd1')
        Connect-CspSupport -Sandbox
        $customer = Get-CspCustomer Contoso
        $deserialised = { param($value) [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize($value)) }
        $values = [ordered]@{
            nothing                     = $null
            empty                       = ''
            blanks                      = "  `t "
            'a no-break space'          = "$([char]0xA0)"
            junk                        = '☃!! ''"`$(); <b>'
            'control characters'        = "a`0b$([char]0x1b)[31m"
            'ten thousand characters'   = 'x' * 10000
            'several lines'             = "one`r`ntwo"
            'a number'                  = 42
            'a fraction'                = 3.5
            'a switch'                  = $true
            'a date'                    = [datetime]::new(2026, 11, 20)
            'a time with offset'        = [datetimeoffset]::new(2026, 11, 20, 6, 40, 0, [timespan]::FromHours(1))
            'an id'                     = [guid]'11111111-0000-4000-8000-000000000001'
            'an enumeration'            = [System.DayOfWeek]::Friday
            'an enumeration of ours'    = [PartnerSupport.SupportSeverity]::Critical
            'a list'                    = @('one', 'two')
            'an empty list'             = @()
            'a list of lists'           = @(@('one'), @('two', $null))
            'a hashtable'               = @{ one = 1; two = @{ three = 3 } }
            'a record'                  = [pscustomobject]@{ one = 1; Email = 'x' }
            'an empty record'           = [pscustomobject]@{}
            'an object'                 = [System.Version]'1.2.3'
            'an exception'              = [System.InvalidOperationException]::new('oops')
            'a script block'            = { Get-Date }
            'a type'                    = [string]
            'a customer'                = $customer
            'a deserialised customer'   = & $deserialised $customer
            'a deserialised record'     = & $deserialised ([pscustomobject]@{ one = 1 })
            'a deserialised date'       = & $deserialised ([datetime]::new(2026, 11, 20))
            'a deserialised enum'       = & $deserialised ([PartnerSupport.SupportSeverity]::Critical)
            'a deserialised exception'  = & $deserialised ([System.InvalidOperationException]::new('oops'))
            'a value with notes'        = 'text' | Add-Member -NotePropertyName note -NotePropertyValue 1 -PassThru
            'a secret'                  = ConvertTo-SecureString 'planted-secret' -AsPlainText -Force
        }
        function New-Row($column, $value) {
            $row = [ordered]@{
                Customer = 'Contoso'; Service = 'Office365'; Severity = 'C'; Title = "Row $([guid]::NewGuid())"
                Description = 'Reproduced twice today with two users; the steps are in our runbook 14.'
            }
            if ($column -eq 'SubscriptionId') { $row.Service = 'Azure' }
            $row[$column] = $value
            [pscustomobject]$row
        }
    }

    AfterAll {
        Disconnect-CspSupport
    }

    It 'with anything in column <Column> have exactly one outcome' -ForEach $columns {
        foreach ($kind in $values.Keys) {
            $row = New-Row $Column $values[$kind]
            $thrown = $null
            $output = try { @($row | New-CspSupportRequest -ErrorAction SilentlyContinue -ErrorVariable refused -WarningAction SilentlyContinue) } catch { $thrown = $_ }
            $thrown | Should -BeNullOrEmpty -Because "$kind in $Column must not end the pipeline"
            ($output.Count + $refused.Count) | Should -Be 1 -Because "$kind in $Column is one row: $refused"
            foreach ($record in $refused) {
                $record.Exception | Should -BeOfType PartnerSupport.SupportException -Because "$kind in $Column"
                $id = $record.Exception.Id
                $record.FullyQualifiedErrorId | Should -Be "$id,PartnerSupport.PowerShell.NewCspSupportRequestCommand"
                "$record" | Should -Not -Be $id -Because 'an id has a text'
                "$record $($record.Exception.Findings)" | Should -Not -Match 'planted-secret|UnexpectedError'
            }
        }
    }

    It 'with junk in column <Column> are refused with <Id>, and no default is taken' -ForEach $words {
        foreach ($kind in 'junk', 'a number', 'a list', 'an object', 'a hashtable', 'a deserialised exception') {
            if ($Column -eq 'Severity' -and $kind -eq 'a number') { continue }
            if ($Column -eq 'Customer' -and $kind -in 'an object', 'a hashtable', 'a deserialised exception') { continue }
            if ($Column -eq 'ProblemStartTime' -and $kind -in 'an object', 'a number') { continue }
            New-Row $Column $values[$kind] | New-CspSupportRequest -ErrorAction SilentlyContinue -ErrorVariable refused -WarningAction SilentlyContinue | Should -BeNullOrEmpty -Because $kind
            @($refused[0].Exception.Findings.Id) + $refused[0].Exception.Id | Should -Contain $Id -Because $kind
        }
    }

    It 'say <Word> in a column of a switch, and the request has it' -ForEach @(
        @{ Word = 'yes'; Expected = $true }, @{ Word = '예'; Expected = $true }, @{ Word = 'TRUE'; Expected = $true }, @{ Word = $true; Expected = $true }
        @{ Word = 'no'; Expected = $false }, @{ Word = '아니요'; Expected = $false }, @{ Word = '0'; Expected = $false }, @{ Word = $false; Expected = $false }
    ) {
        foreach ($column in 'Require24x7Response', 'AdvancedDiagnosticConsent', 'Advisory') {
            $request = New-Row $column $Word | New-CspSupportRequest -WarningAction SilentlyContinue
            $found = if ($column -eq 'Advisory') { $request.IsAdvisory } else { $request.$column }
            $found | Should -Be $Expected -Because $column
        }
    }

    It 'say yes in a column, and the command line goes before it' {
        (New-Row Require24x7Response 'yes' | New-CspSupportRequest -Require24x7Response:$false -WarningAction SilentlyContinue).Require24x7Response | Should -BeFalse
    }

    It 'name several files in one cell' {
        $one = Join-Path $TestDrive 'one.log'; $two = Join-Path $TestDrive 'two.log'
        Set-Content $one 'a'; Set-Content $two 'b'
        $request = New-Row Attachment "$one; $two" | New-CspSupportRequest -WarningAction SilentlyContinue
        "$($request.Findings.Message) $($request.Attachments)" | Should -Match 'one\.log.*two\.log'
    }

    It 'with a thing that is no customer in column Customer are refused' {
        foreach ($kind in 'an object', 'a hashtable', 'a deserialised exception', 'an exception', 'a record') {
            New-Row Customer $values[$kind] | New-CspSupportRequest -ErrorAction SilentlyContinue -ErrorVariable refused | Should -BeNullOrEmpty -Because $kind
            $refused[0].Exception.Id | Should -BeIn 'CustomerMissing', 'CustomerNotFound' -Because $kind
        }
    }

    It 'in one pipeline keep their own cells' {
        $rows = foreach ($kind in $values.Keys) { New-Row Severity $values[$kind] }
        $rows = @(New-Row Severity 'A') + $rows + @(New-Row Severity 'B')
        $output = @($rows | New-CspSupportRequest -ErrorAction SilentlyContinue -ErrorVariable refused -WarningAction SilentlyContinue)
        $output.Count + $refused.Count | Should -Be $rows.Count
        ($output | Where-Object Title -EQ $rows[0].Title).Severity | Should -Be 'A'
        ($output | Where-Object Title -EQ $rows[-1].Title).Severity | Should -Be 'B'
        foreach ($kind in 'nothing', 'empty', 'blanks') {
            $index = 1 + [array]::IndexOf(@($values.Keys), $kind)
            ($refused | Where-Object { $_.TargetObject.Title -eq $rows[$index].Title }).FullyQualifiedErrorId | Should -BeLike 'SeverityMissing,*' -Because "$kind is a cell not given"
        }
    }

    It 'piped to <_> end in an output or an error of ours' -ForEach 'Get-CspCustomerService', 'Get-CspSupportTopic', 'Test-CspSupportContact', 'Set-CspSupportRequest', 'Get-CspSupportRequestNote', 'Add-CspSupportRequestNote', 'Close-CspSupportRequest', 'Wait-CspSupportRequest', 'Open-CspSupportRequest', 'Get-CspSupportRequest', 'Test-CspSupportReadiness', 'Get-CspInitialResponseTarget' {
        foreach ($column in 'Customer', 'Service', 'Reference', 'RequestNumber', 'Contact', 'Severity', 'CreatedAt', 'Search') {
            foreach ($kind in $values.Keys) {
                $row = [pscustomobject]@{ $column = $values[$kind] }
                $arguments = if ((Get-Command $_).Parameters.ContainsKey('PartnerOnly')) { @{ PartnerOnly = $true } } elseif ((Get-Command $_).Parameters.ContainsKey('LedgerOnly') -and $column -notin 'Reference', 'RequestNumber') { @{ LedgerOnly = $true } } else { @{} }
                if ((Get-Command $_).Parameters.ContainsKey('WhatIf')) { $arguments.WhatIf = $true }
                if ((Get-Command $_).Parameters.ContainsKey('Timeout')) { $arguments.Timeout = 1 }
                $null = $row | & $_ @arguments -ErrorAction SilentlyContinue -ErrorVariable refused -WarningAction SilentlyContinue
                foreach ($record in $refused) {
                    if ($record.FullyQualifiedErrorId -like 'InputObjectNotBound*') { continue }
                    $record.Exception | Should -BeOfType PartnerSupport.SupportException -Because "$kind in $column of $_"
                    $record.Exception.Id | Should -Not -Be 'UnexpectedError' -Because "$kind in $column"
                }
            }
        }
    }
}

Describe 'Random text' {
    BeforeAll {
        Import-Module (Join-Path $PSScriptRoot '../../out/PartnerSupport/PartnerSupport.psd1')
        Connect-CspSupport -Sandbox
    }

    AfterAll {
        Disconnect-CspSupport
    }

    It 'in every text parameter ends in findings or errors with ids' {
        $random = [System.Random]::new(20261122)
        $pool = [char[]]("abcXYZ019 @.<>;:'`"\/+-_()[]{}|&`t`r`n" + "éßİıñ中文日本語한국어שלום`u{200b}`u{202e}`u{feff}`u{0430}`u{ff20}`u{0301}`u{fffd}" + [char]0 + [char]0x7f + [char]0xd83d + [char]0xdea8)
        $names = 'Customer', 'Service', 'Title', 'Description', 'Category', 'Severity', 'BusinessImpact', 'Topic', 'Language', 'SubscriptionId', 'ResourceId', 'Contact', 'ContactName', 'ContactEmail', 'ContactPhone', 'AdditionalEmail', 'ProblemStartTime', 'TimeZone', 'Country', 'ExternalReference', 'IdempotencyKey', 'Channel', 'OnDuplicate', 'Group'
        foreach ($round in 1..400) {
            $row = [ordered]@{ Customer = 'Contoso'; Service = ('Azure', 'Office365')[$round % 2]; Severity = 'C'; Title = "Random $round"; Description = 'Reproduced twice today with two users; the steps are in our runbook 14.'; OnDuplicate = 'Create' }
            foreach ($name in $names | Get-Random -Count 3 -SetSeed $round) {
                $row[$name] = -join (1..$random.Next(1, 60) | ForEach-Object { $pool[$random.Next($pool.Length)] })
            }
            $reviews = @([pscustomobject]$row | Test-CspSupportRequest -ErrorAction SilentlyContinue -ErrorVariable refused -WarningAction SilentlyContinue)
            $reviews.Count + $refused.Count | Should -Be 1 -Because ($row | ConvertTo-Json)
            foreach ($id in @($reviews.Findings.Id) + @($refused.Exception.Id) | Where-Object { $_ }) { $id | Should -MatchExactly '^[A-Z][A-Za-z0-9]+$' }
            @($refused.Exception.Id) | Should -Not -Contain 'UnexpectedError' -Because ($row | ConvertTo-Json)
        }
    }
}
