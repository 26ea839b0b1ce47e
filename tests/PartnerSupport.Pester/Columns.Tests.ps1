Describe 'Rows of other systems' {
    BeforeAll {
        Import-Module (Join-Path $PSScriptRoot '../../out/PartnerSupport/PartnerSupport.psd1')
        Connect-CspSupport -Sandbox
        $text = 'Reproduced twice today with two users; the steps are in our runbook 14.'
    }

    AfterAll {
        Disconnect-CspSupport
    }

    It 'are told once, with the map that would do, and the map does' {
        $rows = 1..3 | ForEach-Object { [pscustomobject]@{ Company = 'Contoso'; Service = 'Office365'; Subject = "Foreign columns $_"; Description = $text; Priority = 'C' } }
        $rows | New-CspSupportRequest -ErrorAction SilentlyContinue -ErrorVariable refused -InformationVariable told -InformationAction SilentlyContinue | Should -BeNullOrEmpty
        $refused.Count | Should -Be 1
        $refused[0].FullyQualifiedErrorId | Should -BeLike 'ColumnsUnknown,*'
        $refused[0].ErrorDetails.RecommendedAction | Should -Match '-ColumnMap (@\{.*?\})'
        "$told" | Should -BeExactly '3 rows: 0 filed, 0 handed over, 0 found again, 3 refused, 0 not sent.'
        $map = Invoke-Expression ([regex]::Match($refused[0].ErrorDetails.RecommendedAction, '@\{.*?\}').Value)
        $requests = $rows | New-CspSupportRequest -ColumnMap $map
        $requests.Title | Should -Be 'Foreign columns 1', 'Foreign columns 2', 'Foreign columns 3'
        $requests.CustomerName | Select-Object -Unique | Should -Be 'Contoso'
        ($rows | Test-CspSupportRequest -ColumnMap $map).Outcome | Select-Object -Unique | Should -Not -BeNullOrEmpty
    }

    It 'of which one is refused keep their columns, and go in again with the same map' {
        $map = @{ Customer = 'Company'; Title = 'Subject'; Severity = 'Priority'; Advisory = 'Question' }
        $rows = foreach ($priority in 'C', 'Dreadful') { [pscustomobject]@{ Company = 'Contoso'; Service = 'Office365'; Subject = "Kept $priority"; Description = $text; Priority = $priority; Question = 'yes'; Site = 'Busan' } }
        $first = $rows | New-CspSupportRequest -ColumnMap $map -ErrorAction SilentlyContinue -ErrorVariable refused
        $first.IsAdvisory | Should -BeTrue
        $row = $refused[0].TargetObject
        $row.Row | Should -Be 2
        $row.Priority | Should -Be 'Dreadful'
        $row.Site | Should -Be 'Busan'
        $row.Priority = 'B'
        ($row | New-CspSupportRequest -ColumnMap $map).Title | Should -Be 'Kept Dreadful'
    }

    It 'do not inherit a cell from the row before' {
        $rows = '{"Company":"Contoso","Service":"Office365","Title":"With","Description":"Seen twice.","Severity":"C","Ticket":"INC1"}', '{"Company":"Contoso","Service":"Office365","Title":"Without","Description":"Seen twice.","Severity":"C","Ticket":null}' | ConvertFrom-Json
        $requests = $rows | New-CspSupportRequest -ColumnMap @{ Customer = 'Company'; ExternalReference = 'Ticket' }
        $requests[0].ExternalReference | Should -Be 'INC1'
        $requests[1].ExternalReference | Should -BeNullOrEmpty
    }

    It 'read with the wrong delimiter name the right one, once' {
        $path = Join-Path $TestDrive 'semicolon.csv'
        Set-Content $path 'Customer;Service;Title;Description;Severity', 'Contoso;Office365;One;Seen twice.;C', 'Contoso;Office365;Two;Seen twice.;C' -Encoding utf8BOM
        Import-Csv $path | New-CspSupportRequest -ErrorAction SilentlyContinue -ErrorVariable refused -InformationAction SilentlyContinue | Should -BeNullOrEmpty
        $refused.Count | Should -Be 1
        $refused[0].FullyQualifiedErrorId | Should -BeLike 'ColumnsUndivided,*'
        $refused[0].ErrorDetails.RecommendedAction | Should -BeLike "*-Delimiter ';'*"
        @(Import-Csv $path -Delimiter ';' | New-CspSupportRequest).Count | Should -Be 2
    }

    It 'may be in UTF-16, or have a second byte order mark' {
        $lines = 'Customer,Service,Title,Description,Severity', 'Contoso,Office365,{0},Seen twice.,C'
        foreach ($encoding in 'unicode', 'bigendianunicode', 'utf8BOM') {
            $path = Join-Path $TestDrive "$encoding.csv"
            Set-Content $path (($encoding -eq 'utf8BOM' ? [string][char]0xFEFF : '') + (($lines -join "`n") -f "In $encoding")) -Encoding $encoding
            (Import-Csv $path | New-CspSupportRequest).Title | Should -Be "In $encoding"
        }
    }

    It 'refuse a map that means nothing: <Id>' -ForEach @(
        @{ Id = 'ColumnMapUnknown'; Map = @{ Firm = 'Company' } }
        @{ Id = 'ColumnMapMissing'; Map = @{ Customer = 'Companie' } }
    ) {
        $rows = 1..2 | ForEach-Object { [pscustomobject]@{ Company = 'Contoso'; Service = 'Office365'; Title = 'Map'; Description = $text; Severity = 'C' } }
        try { $null = $rows | New-CspSupportRequest -ColumnMap $Map -ErrorAction SilentlyContinue -ErrorVariable refused -InformationAction SilentlyContinue } catch { $refused = @($_) }
        @($refused | Where-Object FullyQualifiedErrorId -Like "$Id,*").Count | Should -Be 1
    }

    It 'have every cell that cannot be read in their one error' {
        $row = [pscustomobject]@{ Customer = 'Contoso'; Service = 'Offcie??'; Title = ''; Description = $text; Severity = 'Dreadful'; Advisory = 'perhaps'; Attachment = 'no-such-file.log' }
        $row | New-CspSupportRequest -ErrorAction SilentlyContinue -ErrorVariable refused | Should -BeNullOrEmpty
        $refused.Count | Should -Be 1
        foreach ($id in 'YesNoUnknown', 'AttachmentNotFound', 'ServiceUnknown', 'SeverityUnknown') { "$($refused[0])" | Should -BeLike "*``[$id``]*" }
    }

    It 'end with what they came to; a single one does not' {
        $rows = foreach ($customer in 'Contoso', 'Nobody', 'Fabrikam') { [pscustomobject]@{ Customer = $customer; Service = 'Office365'; Title = 'Counted'; Description = $text; Severity = 'C'; IdempotencyKey = "count-$customer" } }
        $null = $rows | New-CspSupportRequest -ErrorAction SilentlyContinue -InformationVariable told -InformationAction SilentlyContinue -WarningAction SilentlyContinue
        "$told" | Should -BeLike '3 rows: 0 filed, 2 handed over, 0 found again, 1 refused, 0 not sent.*Export-Csv*'
        $null = $rows | New-CspSupportRequest -ErrorAction SilentlyContinue -InformationVariable again -InformationAction SilentlyContinue -WarningAction SilentlyContinue
        "$again" | Should -BeLike '3 rows: 0 filed, 0 handed over, 2 found again, 1 refused*'
        $null = $rows[0] | New-CspSupportRequest -InformationVariable single -InformationAction SilentlyContinue
        $single | Should -BeNullOrEmpty
    }
}
