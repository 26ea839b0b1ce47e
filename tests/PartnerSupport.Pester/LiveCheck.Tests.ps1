BeforeDiscovery {
    Import-Module (Join-Path $PSScriptRoot 'Stage/Stage.psm1') -Force
    $noServer = -not (Get-SandboxServerPath)
}

Describe 'The live check' -Skip:$noServer {
    BeforeAll {
        Import-Module (Join-Path $PSScriptRoot 'Stage/Stage.psm1') -Force
        Import-Module (Join-Path $PSScriptRoot '../../out/PartnerSupport/PartnerSupport.psd1')
        $folder = (Resolve-Path (Join-Path $PSScriptRoot '../../samples/livecheck')).Path
        $server = Start-SandboxServer
        $recorder = Start-Recorder $server
        $path = Join-Path $TestDrive 'report.md'
        $start = Join-Path $TestDrive 'start.ps1'
        $before = @(Get-ChildItem (Join-Path $folder '../..') -Force).Name
        "& '$folder/Invoke-LiveCheck.ps1' -Sandbox -Connection @{ SandboxUri = '$($recorder.Uri)' } -ReportPath '$path'; exit `$LASTEXITCODE" | Set-Content -LiteralPath $start
        $run = Invoke-Script $start @()
        $report = Get-Content -LiteralPath $path -Raw
        # Everything that the sandbox was asked: the recorder has the tokens.
        $received = Invoke-RestMethod "$($server.Uri)/_sandbox/requests" | ForEach-Object { $_ }
    }

    AfterAll {
        Stop-Listener $recorder
        Stop-SandboxServer $server
    }

    It 'makes the whole tour and says so' {
        $run.Code | Should -Be 0 -Because $run.All
        foreach ($step in 'Sign-in', 'Customers', 'Services', 'Topics', 'Requests', 'Contact', 'Readiness') { $report | Should -Match "(?m)^\| $step \| [1-9]" }
    }

    It 'only reads: nothing but the sign-in is posted' {
        $received.Count | Should -BeGreaterThan 40
        @($received | Where-Object { $_.method -ne 'GET' -and $_.service -ne 'Login' }) | Should -BeNullOrEmpty
        @(Get-SandboxTicket $server) | Should -BeNullOrEmpty
    }

    It 'lists each kind of call once, ids as {id}, when the script is called directly' {
        $direct = Join-Path $TestDrive 'direct.md'
        $ran = Invoke-Script (Join-Path $folder 'Invoke-LiveCheck.ps1') @('-Sandbox', '-ReportPath', $direct)
        $ran.Code | Should -Be 0 -Because $ran.All
        $ran.All | Should -Not -Match 'Group-Object'
        $section = [regex]::Match((Get-Content -LiteralPath $direct -Raw), '(?s)\n## Calls\n(.*?)\n## ').Groups[1].Value
        $rows = [regex]::Matches($section, '(?m)^\| `(GET|POST) (?<call>\S+)` \| \d{3} \d+').ForEach({ $_.Groups['call'].Value })
        $rows.Count | Should -BeGreaterThan 5
        @($rows | Where-Object { $_ -like '*{id}*' }).Count | Should -BeGreaterThan 0
        @($rows | Sort-Object -Unique).Count | Should -Be $rows.Count
    }

    It 'asks to confirm every label of the portals'' forms, in order' {
        foreach ($portal in 'AzurePortal', 'Office365AdminCenter') {
            $section = [regex]::Match($report, "(?s)\n### $portal\n(.*?)\n##").Groups[1].Value
            $labels = [regex]::Matches($section, '(?m)^\| \d+ \| (\w+) \|').ForEach({ $_.Groups[1].Value })
            $labels | Should -Be ([PartnerSupport.PortalForm]::Of($portal).Name)
        }
    }

    It 'leaves no file behind but its report' {
        @(Get-ChildItem (Join-Path $folder '../..') -Force).Name | Should -Be $before
    }

    It 'is a task of build.ps1' {
        $reports = Join-Path $folder '../../out/livecheck-*.md'
        Remove-Item $reports
        $task = Join-Path $TestDrive 'task.ps1'
        "& '$folder/../../build.ps1' -Task LiveCheck -Sandbox -Connection @{ SandboxUri = '$($server.Uri)' }" | Set-Content -LiteralPath $task
        (Invoke-Script $task @()).Code | Should -Be 0
        @(Get-ChildItem $reports).Count | Should -Be 1
        Remove-Item $reports
    }

    It 'calls no cmdlet that could change anything: <_>' -ForEach 'Invoke-LiveCheck.ps1', 'Unverified.ps1' {
        $tree = [System.Management.Automation.Language.Parser]::ParseFile((Join-Path $folder $_), [ref]$null, [ref]$null)
        $called = $tree.FindAll({ $args[0] -is [System.Management.Automation.Language.CommandAst] }, $true) | ForEach-Object { $_.GetCommandName() } | Where-Object { $_ -like '*-Csp*' }
        $called | Where-Object { $_ -notmatch '^(Connect|Disconnect|Get|Test)-Csp' } | Should -BeNullOrEmpty
    }

    It 'names nobody and nothing of the tenants: <_>' -ForEach @(
        'Relecloud', 'Contoso', 'Fabrikam', 'Woodgrove', 'Tailspin', 'Adatum', 'Moreno', '\bAna\b', 'Lee Gu', '\w@\w', '\.example', '\b555[ -]', '11111111-0000', 'c0000001'
    ) {
        $report | Should -Not -Match $_
        $run.All | Should -Not -Match $_
    }

    It 'holds no title and no text of what was read' {
        $session = Connect-CspSupport -Sandbox -SandboxUri $server.Uri -Ledger ':memory:' -PassThru
        try {
            $texts = @(Get-CspCustomer | Get-CspSupportRequest -ErrorAction SilentlyContinue | ForEach-Object { $_.Title; $_.RequestNumber; $_.ResourceName }) +
            @(Test-CspSupportReadiness | ForEach-Object { $_.Message; $_.CustomerId; $_.CustomerName }) + $session.PartnerTenantId + $session.Account
        }
        finally { Disconnect-CspSupport -Session $session }
        $texts = @($texts | Where-Object { $_ } | Sort-Object -Unique)
        $texts.Count | Should -BeGreaterThan 30
        foreach ($text in $texts) { $report | Should -Not -Match ([regex]::Escape("$text")) }
    }

    It 'holds no token and no secret' {
        $secrets = @($recorder.Seen | Where-Object Length -GT 12 | Sort-Object -Unique)
        $secrets.Count | Should -BeGreaterThan 5
        foreach ($secret in $secrets) { foreach ($text in $report, $run.All) { $text.Contains($secret) | Should -BeFalse } }
        "$report$($run.All)" | Should -Not -Match 'eyJ|Bearer|0\.sandbox'
    }

    It 'tells errors by id, status and request id' {
        $report | Should -Match '(?m)^\| Requests \| ServicePermissionDenied \| PermissionDenied \| 403 \|'
    }

    It 'tells the customers apart by marks that the next report does not share' {
        $marks = [regex]::Matches($report, '(?m)^\| (#[0-9a-f]{8}) \|').ForEach({ $_.Groups[1].Value })
        ($marks | Sort-Object -Unique).Count | Should -Be 5
        $null = Invoke-Script $start @()
        $again = Get-Content -LiteralPath $path -Raw
        foreach ($mark in $marks) { $again | Should -Not -Match $mark }
    }

    It 'says which unverified points it settled, and of the sandbox that it settles none' {
        $report | Should -Match '(?m)^\| Microsoft.Support is registered .* \| Confirmed \| 200'
        $report | Should -Match '(?m)^\| A second PUT .* \| NotSeen \|'
        $report | Should -Match 'settles nothing'
    }

    It 'ends with 2, and a report all the same, where the sign-in fails' {
        $failing = Join-Path $TestDrive 'failing.ps1'
        $none = Join-Path $TestDrive 'none.md'
        "& '$folder/Invoke-LiveCheck.ps1' -Sandbox -Connection @{ SandboxUri = 'http://127.0.0.1:9' } -ReportPath '$none'; exit `$LASTEXITCODE" | Set-Content -LiteralPath $failing
        $ended = Invoke-Script $failing @()
        $ended.Code | Should -Be 2 -Because $ended.All
        Get-Content -LiteralPath $none -Raw | Should -Match '(?m)^\| Sign-in \| Sandbox\w+ \|'
    }
}
