Describe 'The target of a refused request' {
    BeforeAll {
        Import-Module (Join-Path $PSScriptRoot '../../out/PartnerSupport/PartnerSupport.psd1')
        Connect-CspSupport -Sandbox
        $good = @{
            Customer = 'Contoso'
            Service = 'Office365'
            Severity = 'C'
            Description = 'Reproduced twice today with two users; the steps are in our runbook 14. Started this morning.'
        }
    }

    AfterAll {
        Disconnect-CspSupport
    }

    It 'gives refused rows back as they came, with their number, to be exported, mended and imported again' {
        $path = Join-Path $TestDrive 'refused.csv'
        $log = New-Item (Join-Path $TestDrive 'a.log') -Value 'log'
        $rows = @(
            [pscustomobject]@{ Customer = 'Contoso'; Service = 'Office365'; Severity = 'C'; Title = 'Passes'; Description = 'Reproduced twice today.'; Site = 'Madrid' }
            [pscustomobject]@{ Customer = 'Contoso'; Service = 'Office365'; Severity = 'Urgent!!'; Title = 'Mend me'; Description = 'First line.', 'Second line.'; Site = 'Seoul'
                Attachment = $log.FullName, $log.FullName; ProblemStartTime = [datetime]::new(2026, 11, 5, 6, 40, 0, [DateTimeKind]::Utc)
                Contact = @{ Name = 'Ana Moreno'; Email = 'ana.moreno@relecloud.example'; Phone = '+34 91 555 0134'; AdditionalEmail = 'noc@relecloud.example', 'desk@relecloud-helpdesk.example' } }
            [pscustomobject]@{ Customer = 'Nobody'; Service = 'Office365'; Severity = 'C'; Title = 'Nobody knows'; Description = 'Reproduced twice today.'; Site = 'Busan' }
        )
        $null = $rows | New-CspSupportRequest -ErrorAction SilentlyContinue -ErrorVariable refused
        $refused.TargetObject | Export-Csv $path
        Get-Content $path -Raw | Should -Not -Match 'System\.'
        $again = Import-Csv $path
        $again.Row | Should -Be '2', '3'
        $again.Site | Should -Be 'Seoul', 'Busan'
        $again.Title | Should -Be 'Mend me', 'Nobody knows'
        $again[0].Severity = 'B'
        $again[1].Customer = 'Fabrikam'
        $sent = $again | New-CspSupportRequest
        $sent.Title | Should -Be 'Mend me', 'Nobody knows'
        $sent[0].Description | Should -Match '^First line\.\r?\nSecond line\.'
        $sent[0].Contact.Phone | Should -Match '915550134$'
        $sent[0].Contact.AdditionalEmail | Should -Be 'noc@relecloud.example', 'desk@relecloud-helpdesk.example'
        $sent[0].ProblemStartTime.UtcDateTime | Should -Be ([datetime]::new(2026, 11, 5, 6, 40, 0, [DateTimeKind]::Utc))
        $sent[0].Attachments.Count | Should -Be 2
    }

    It 'takes refused rows back without a file between, and keeps the number of the first time' {
        $rows = foreach ($severity in 'C', 'Urgent!!') { [pscustomobject]@{ Customer = 'Contoso'; Service = 'Office365'; Severity = $severity; Title = "Straight back $severity"; Description = 'Reproduced twice today.' } }
        $null = $rows | New-CspSupportRequest -ErrorAction SilentlyContinue -ErrorVariable refused
        $refused.TargetObject | New-CspSupportRequest -ErrorAction SilentlyContinue -ErrorVariable again
        $again[0].FullyQualifiedErrorId | Should -BeLike 'SeverityUnknown,*'
        $again[0].TargetObject.Row | Should -Be 2
        $again[0].TargetObject.Severity = 'B'
        ($again[0].TargetObject | New-CspSupportRequest).Title | Should -Be 'Straight back Urgent!!'
    }

    It 'makes a row of what the parameters were given: <How>' -ForEach @(
        @{ How = 'a call'; Call = { New-CspSupportRequest Contoso @given } }
        @{ How = 'customers in the pipeline'; Call = { Get-CspCustomer Contoso | New-CspSupportRequest @given } }
    ) {
        $given = @{ Service = 'Teams'; Severity = 'Urgent!!'; Title = "Given by $How"; Description = 'Reproduced twice', 'today.'; Contact = 'Ana Moreno <ana.moreno@relecloud.example>'; Advisory = $true; ErrorAction = 'SilentlyContinue' }
        . $Call
        $target = $Error[0].TargetObject
        $target | Export-Csv (Join-Path $TestDrive 'given.csv')
        $again = Import-Csv (Join-Path $TestDrive 'given.csv')
        $again.Severity | Should -Be 'Urgent!!'
        $again.Severity = 'C'
        $request = $again | New-CspSupportRequest -WarningAction SilentlyContinue
        $request.CustomerName | Should -Be 'Contoso'
        $request.Contact.Email | Should -Be 'ana.moreno@relecloud.example'
        $request.IsAdvisory | Should -BeTrue
    }
}
