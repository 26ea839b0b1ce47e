Describe 'Get-CspCloud' {
    BeforeAll {
        Import-Module (Join-Path $PSScriptRoot '../../out/PartnerSupport/PartnerSupport.psd1')
    }

    It 'shows the four clouds without a session' {
        (Get-CspCloud).Cloud | Should -Be 'Global', 'UsGovernment', 'Germany', 'China'
    }

    It 'says since when Germany is closed' {
        (Get-CspCloud Germany).IsClosed | Should -BeTrue
        (Get-CspCloud ger*).ClosedSince.Year | Should -Be 2021
    }

    It 'names a source for every entry' {
        foreach ($entry in (Get-CspCloud).Entries) { $entry.Source | Should -Not -BeNullOrEmpty -Because $entry.Name }
    }

    It 'refuses a cloud that does not exist, with the ones that do' {
        Get-CspCloud Jupiter -ErrorAction SilentlyContinue -ErrorVariable refused
        $refused[0].FullyQualifiedErrorId | Should -BeLike 'CloudUnknown,*'
        $refused[0].ErrorDetails.RecommendedAction + $refused[0] | Should -BeLike '*UsGovernment*'
    }
}

Describe 'Get-CspInitialResponseTarget' {
    BeforeAll {
        Import-Module (Join-Path $PSScriptRoot '../../out/PartnerSupport/PartnerSupport.psd1')
    }

    It 'shows 2, 4 and 8 hours for A, B and C, A first (R18)' {
        $targets = Get-CspInitialResponseTarget
        $targets.Severity | Should -Be 'A', 'B', 'C'
        $targets.Within.TotalHours | Should -Be 2, 4, 8
    }

    It 'lets the severity follow from the impact (R17)' {
        (Get-CspInitialResponseTarget -BusinessImpact PartlyAffected).Severity | Should -Be 'B'
    }

    It 'starts the clock at the date of creation, with its offset' {
        $target = Get-CspInitialResponseTarget A -CreatedAt '2026-11-20T22:30:00+01:00'
        $target.DueAt.UtcDateTime | Should -Be ([datetime]'2026-11-20T23:30:00')
    }

    It 'states no hours for a local language and says that English keeps them (R19)' {
        $target = Get-CspInitialResponseTarget A -Language ko-kr -WarningVariable said -WarningAction SilentlyContinue -Verbose 4>&1
        ($target | Where-Object { $_ -is [PartnerSupport.ResponseTarget] }).Within | Should -BeNullOrEmpty
        "$said $target" | Should -BeLike '*English*'
    }

    It 'states one business day for what is not break-fix (R20)' {
        (Get-CspInitialResponseTarget B -Advisory).Basis | Should -Be 'OneBusinessDay'
        (Get-CspInitialResponseTarget B -Category Billing).Basis | Should -Be 'OneBusinessDay'
    }

    It 'refuses <Given> as <Parameter> with <Id>' -ForEach @(
        @{ Parameter = 'Severity'; Given = 'Urgent!!'; Id = 'SeverityUnknown' }
        @{ Parameter = 'BusinessImpact'; Given = 'bad'; Id = 'BusinessImpactUnknown' }
        @{ Parameter = 'Category'; Given = 'Complaint'; Id = 'CategoryUnknown' }
        @{ Parameter = 'Language'; Given = 'Klingon'; Id = 'LanguageUnknown' }
        @{ Parameter = 'CreatedAt'; Given = 'yesterday-ish'; Id = 'TimeInvalid' }
    ) {
        $arguments = @{ $Parameter = $Given }
        Get-CspInitialResponseTarget @arguments -ErrorAction SilentlyContinue -ErrorVariable refused | Should -BeNullOrEmpty
        $refused[0].FullyQualifiedErrorId | Should -BeLike "$Id,*"
        $refused[0].CategoryInfo.Category | Should -Be 'InvalidArgument'
        "$($refused[0])" | Should -BeLike "*$Given*"
        $refused[0].ErrorDetails.RecommendedAction | Should -Not -BeNullOrEmpty
    }

    It 'takes the rows of a CSV, and a bad one in the middle stops nothing' {
        $rows = @'
Severity,Category
A,Technical
dreadful,Technical
C,
'@ | ConvertFrom-Csv
        $targets = $rows | Get-CspInitialResponseTarget -ErrorAction SilentlyContinue -ErrorVariable refused
        $targets.Severity | Should -Be 'A', 'C'
        $refused.Count | Should -Be 1
    }
}
