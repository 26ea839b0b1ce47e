Describe 'Working hand-offs' {
    BeforeAll {
        Import-Module (Join-Path $PSScriptRoot '../../out/PartnerSupport/PartnerSupport.psd1')
        $before = $env:BROWSER, $env:DISPLAY, $env:WAYLAND_DISPLAY, $env:XDG_DATA_HOME
        $env:XDG_DATA_HOME = Join-Path $TestDrive data
        Connect-CspSupport -Sandbox
        $env:BROWSER = $env:DISPLAY = $env:WAYLAND_DISPLAY = $null
        $described = "Reproduced twice today.`n`n  1. Two users`n`t2. Both in Madrid"
        function New-HandOff([string] $title) { New-CspSupportRequest Fabrikam Office365 $title -Severity C -Description $described }
        $me = (Get-CspSupportContext).Account
    }

    AfterAll {
        $env:BROWSER, $env:DISPLAY, $env:WAYLAND_DISPLAY, $env:XDG_DATA_HOME = $before
        Disconnect-CspSupport
    }

    It '-Field puts out exactly the text, by name or by the portal''s label, and claims' {
        $one = New-HandOff 'Fields one by one'
        Open-CspSupportRequest $one.Reference -Field Description | Should -BeExactly "$described`n`n[$($one.Reference)]"
        Open-CspSupportRequest $one.Reference -Field 'first name', 제목 | Should -BeExactly 'Ana', "Fields one by one [$($one.Reference)]"
        (Get-CspSupportRequest $one.Reference).Owner | Should -Be $me
        Open-CspSupportRequest $one.Reference -Field Subscription -ErrorAction SilentlyContinue -ErrorVariable refused | Should -BeNullOrEmpty
        $refused[0].FullyQualifiedErrorId | Should -BeLike 'HandOffFieldUnknown,*'
        $refused[0].ErrorDetails.RecommendedAction | Should -BeLike '*Title*Description*'
    }

    It '-Sheet writes one page for several, in the language that is asked for, and returns its file' {
        $two = (New-HandOff 'Page, first'), (New-HandOff 'Page, second')
        $file = $two | Open-CspSupportRequest -Sheet -UICulture ko-KR
        $file | Should -BeOfType System.IO.FileInfo
        $page = Get-Content -LiteralPath $file.FullName -Raw
        $page | Should -BeLike '*<html lang="ko">*'
        foreach ($one in $two) { $page | Should -BeLike "*<article id=`"$($one.Reference)`"*" }
        if (-not $IsWindows) { $file.UnixFileMode | Should -Be ([System.IO.UnixFileMode]'UserRead, UserWrite') }
        $two[0] | Open-CspSupportRequest -Sheet -UICulture fr -ErrorAction SilentlyContinue -ErrorVariable refused | Should -BeNullOrEmpty
        $refused[0].FullyQualifiedErrorId | Should -BeLike 'SheetLanguageUnknown,*'
    }

    It 'prints the fields where there is no browser, unwrapped and from the first column, and says so' -Skip:(-not $IsLinux) {
        $one = New-HandOff 'Printed'
        $visit = Open-CspSupportRequest $one.Reference -InformationVariable printed -WarningVariable told -WarningAction SilentlyContinue 6> $null
        $visit.IsOpened | Should -BeFalse
        $visit.SheetPath | Should -BeNullOrEmpty
        "$told" | Should -BeLike "*$($one.Reference) -Field Title | Set-Clipboard*"
        @($printed.MessageData.Message) | Should -Contain "$described`n`n[$($one.Reference)]"
        @($printed.MessageData.Message) | Should -Contain '--- Title (-Field Title)'
        @(Get-ChildItem $env:XDG_DATA_HOME -Recurse -File -Filter "$($one.Reference).html" -ErrorAction Ignore) | Should -BeNullOrEmpty
    }

    It 'tells a second opener, who can take over; -Release and -Owner change hands' {
        $one = New-HandOff 'Two at once'
        (Set-CspSupportRequest $one.Reference -Owner bo.lind@relecloud.example -PassThru).Owner | Should -Be bo.lind@relecloud.example
        Open-CspSupportRequest $one.Reference -Field Title -ErrorAction SilentlyContinue -ErrorVariable refused | Should -BeNullOrEmpty
        $refused[0].FullyQualifiedErrorId | Should -BeLike 'HandOffClaimed,*'
        $refused[0].TargetObject.Owner | Should -Be bo.lind@relecloud.example
        $refused[0].ErrorDetails.RecommendedAction | Should -BeLike "*Open-CspSupportRequest $($one.Reference) -TakeOver*"
        Open-CspSupportRequest $one.Reference -Field Title -TakeOver | Should -BeLike 'Two at once*'
        (Get-CspSupportRequest $one.Reference).Owner | Should -Be $me
        (Set-CspSupportRequest $one.Reference -Release -PassThru).Owner | Should -BeNullOrEmpty
        Set-CspSupportRequest $one.Reference -Owner a -Release -ErrorAction SilentlyContinue -ErrorVariable both
        $both[0].FullyQualifiedErrorId | Should -BeLike 'OwnerAndRelease,*'
    }

    It '-WhatIf claims nothing and writes nothing' {
        $one = New-HandOff 'Only asked'
        $one | Open-CspSupportRequest -Sheet -WhatIf | Should -BeNullOrEmpty
        (Get-CspSupportRequest $one.Reference).Owner | Should -BeNullOrEmpty
    }

    It 'takes several numbers from a CSV, refuses one that another request has, and removes the pages' {
        $three = 1..3 | ForEach-Object { New-HandOff "Told by file $_" }
        $file = $three[0] | Open-CspSupportRequest -Sheet
        $csv = Join-Path $TestDrive numbers.csv
        @(
            [pscustomobject]@{ Reference = $three[0].Reference; RequestNumber = '2611220050000901' }
            [pscustomobject]@{ Reference = $three[1].Reference; RequestNumber = 'TrackingID#2611220050000902' }
            [pscustomobject]@{ Reference = $three[2].Reference; RequestNumber = '2611220050000901' }
            [pscustomobject]@{ Reference = $three[2].Reference; RequestNumber = '12345' }
        ) | Export-Csv -LiteralPath $csv
        $told = Import-Csv -LiteralPath $csv | Set-CspSupportRequest -ErrorAction SilentlyContinue -ErrorVariable refused
        $told.RequestNumber | Should -Be '2611220050000901', '2611220050000902'
        $told.Status | Should -Be Open, Open
        $refused.FullyQualifiedErrorId | Should -BeLike 'RequestNumber*'
        $refused[0].FullyQualifiedErrorId | Should -BeLike 'RequestNumberTaken,*'
        $refused[1].FullyQualifiedErrorId | Should -BeLike 'RequestNumberInvalid,*'
        Test-Path -LiteralPath $file.FullName | Should -BeFalse
        Open-CspSupportRequest $three[0].Reference -Sheet -ErrorAction SilentlyContinue -ErrorVariable over
        $over[0].FullyQualifiedErrorId | Should -BeLike 'HandOffExpected,*'
    }

    It 'keeps a claim as long as the policy says' {
        (Set-CspSupportPolicy -ClaimTime 0:10 -PassThru).ClaimTime.TotalMinutes | Should -Be 10
        Get-CspSupportPolicy | Out-String | Should -BeLike '*ClaimTime*00:10:00*'
        Set-CspSupportPolicy -ClaimTime never -ErrorAction SilentlyContinue -ErrorVariable refused
        $refused[0].FullyQualifiedErrorId | Should -BeLike 'PolicyValueInvalid,*'
    }
}
