BeforeDiscovery {
    $incidents = Import-Csv (Join-Path $PSScriptRoot '../Data/incidents.csv') | ForEach-Object {
        $kind, $id = $_.Expected -split ':', 2
        @{ Id = $_.Id; Expected = $_.Expected; Kind = $kind; ErrorId = $id; Why = $_.Why }
    }
}

Describe 'Incidents as partners write them' {
    BeforeAll {
        Import-Module (Join-Path $PSScriptRoot '../../out/PartnerSupport/PartnerSupport.psd1')
        Connect-CspSupport -Sandbox
        $rows = @(Import-Csv (Join-Path $PSScriptRoot '../Data/incidents.csv'))
        # One pipeline for all rows; outputs come when they are settled, so that they are told apart by what went in.
        $requests = @($rows | New-CspSupportRequest -ErrorAction SilentlyContinue -ErrorVariable refused -WarningAction SilentlyContinue)
    }

    AfterAll {
        Disconnect-CspSupport
    }

    It 'are all there' {
        $rows.Count | Should -Be 48
        $requests.Count + $refused.Count | Should -Be 48
    }

    It 'row <Id> is <Expected> <Why>' -ForEach $incidents {
        $row = $rows | Where-Object Id -EQ $Id
        $request = @($requests | Where-Object { $_.Title -ceq $row.Title.Trim() -and "$($_.ExternalReference)" -eq $row.ExternalReference -and $_.Description.Trim() -eq ($row.Description.Trim() -replace "`r`n", "`n") })
        $errors = @($refused | Where-Object {
                $target = $_.TargetObject
                $target.Id -eq $row.Id -and "$($target.Title)" -ceq $row.Title -and "$($target.ExternalReference)" -eq $row.ExternalReference -and "$($target.Description)" -eq $row.Description
            })
        switch ($Kind) {
            'Filed' {
                ($errors | ForEach-Object { "$($_.FullyQualifiedErrorId): $_" }) | Should -BeNullOrEmpty
                $request.Count | Should -Be 1
                $request[0].Status | Should -Be 'Open'
                $request[0].RequestNumber | Should -Match '^\d{6}0000\d{6}$'
            }
            'HandedOver' {
                ($errors | ForEach-Object { "$($_.FullyQualifiedErrorId): $_" }) | Should -BeNullOrEmpty
                $request.Count | Should -Be 1
                $request[0].Status | Should -Be 'ToSubmit'
                $request[0].CreateUri | Should -Not -BeNullOrEmpty
                $request[0].Steps | Should -Not -BeNullOrEmpty
            }
            'Refused' {
                $request | Should -BeNullOrEmpty
                $errors.Count | Should -Be 1
                $errors[0].FullyQualifiedErrorId | Should -BeLike "$ErrorId,*"
            }
            default { throw "an outcome that this test does not know: $Kind" }
        }
    }
}

Describe 'The sample of the README' {
    It 'is reported but for the row whose contact is the customer''s' {
        Import-Module (Join-Path $PSScriptRoot '../../out/PartnerSupport/PartnerSupport.psd1')
        Connect-CspSupport -Sandbox
        try {
            $rows = Import-Csv (Join-Path $PSScriptRoot '../../samples/incidents.csv')
            $filed = @($rows | New-CspSupportRequest -ErrorAction SilentlyContinue -ErrorVariable refused -WarningAction SilentlyContinue)
            $filed.ExternalReference | Sort-Object | Should -Be ($rows.ExternalReference | Where-Object { $_ -ne 'INC0020266' })
            $refused.FullyQualifiedErrorId | Should -BeLike 'ContactBelongsToCustomer,*'
        }
        finally { Disconnect-CspSupport }
    }
}
