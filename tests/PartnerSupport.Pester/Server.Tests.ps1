BeforeDiscovery {
    $server = Get-ChildItem (Join-Path $PSScriptRoot '../../src/PartnerSupport.Sandbox.Server/bin') -Recurse -Filter PartnerSupport.Sandbox.Server.dll -ErrorAction Ignore |
        Sort-Object LastWriteTime -Descending | Select-Object -First 1
}

Describe 'A sandbox behind HTTP' -Skip:(-not $server) -ForEach @{ Server = $server.FullName } {
    BeforeAll {
        Import-Module (Join-Path $PSScriptRoot '../../out/PartnerSupport/PartnerSupport.psd1')
        $port = & { $probe = [System.Net.Sockets.TcpListener]::new([System.Net.IPAddress]::Loopback, 0); $probe.Start(); $probe.LocalEndpoint.Port; $probe.Stop() }
        $start = [System.Diagnostics.ProcessStartInfo]::new('dotnet')
        $start.RedirectStandardOutput = $true
        foreach ($argument in $Server, '--port', $port) { $start.ArgumentList.Add($argument) }
        $process = [System.Diagnostics.Process]::Start($start)
        # Its first line says that it listens.
        $null = $process.StandardOutput.ReadLine()
        $uri = "http://127.0.0.1:$port"
        $text = 'Reproduced twice today with two users; the steps are in our runbook 14.'
    }

    BeforeEach {
        $null = Invoke-RestMethod -Method Post -Headers @{ 'X-Sandbox-Control' = '1' } "$uri/_sandbox/reset"
        Connect-CspSupport -Sandbox -SandboxUri $uri -Ledger (Join-Path $TestDrive "ledger-$([guid]::NewGuid()).db")
    }

    AfterEach {
        Disconnect-CspSupport
    }

    AfterAll {
        if ($process) {
            $process.Kill()
            $process.Dispose()
        }
    }

    It 'serves the same world, and the ticket that is filed there is the truth' {
        $request = New-CspSupportRequest Contoso Azure 'Over the wire' -Severity B -Description $text -SubscriptionId 11111111-0000-4000-8000-000000000001 -Topic 'Virtual Machine running Linux / Cannot connect to my VM'
        $request.Status | Should -Be 'Open'
        (Get-CspSupportContext).SandboxUri.Port | Should -Be $port
        Invoke-RestMethod "$uri/_sandbox/tickets" | ConvertTo-Json -Depth 10 | Should -BeLike "*$($request.RequestNumber)*"
    }

    It 'breaks as it is told by -SandboxFault' {
        Connect-CspSupport -Sandbox -SandboxUri $uri -Ledger ':memory:' -SandboxFault @{ Kind = 'ServerError'; Service = 'Graph'; Times = 3 }
        (Invoke-RestMethod "$uri/_sandbox/faults").kind | Should -Be 'ServerError'
    }

    It 'whose session breaks in the middle of rows ends with one error, and what was sent before is not lost' {
        $azure = @{ SubscriptionId = '11111111-0000-4000-8000-000000000001'; Topic = 'Virtual Machine running Linux / Cannot connect to my VM' }
        $rows = @(
            [pscustomobject](@{ Customer = 'Contoso'; Service = 'Azure'; Severity = 'C'; Title = 'Row 1'; Description = $text } + $azure)
            [pscustomobject]@{ Customer = 'Fabrikam'; Service = 'Office365'; Severity = 'C'; Title = 'Row 2'; Description = $text }
            [pscustomobject]@{ Customer = 'Woodgrove Bank'; Service = 'Office365'; Severity = 'C'; Title = 'Row 3'; Description = $text }
            [pscustomobject]@{ Customer = 'Tailspin Toys'; Service = 'EMS'; Severity = 'C'; Title = 'Row 4'; Description = $text }
        )
        $got = [System.Collections.Generic.List[object]]::new()
        $caught = try {
            $rows | ForEach-Object {
                # A new world knows nothing of the sign-in: every token of the old one is worthless.
                if ($_.Title -eq 'Row 3') { $null = Invoke-RestMethod -Method Post -Headers @{ 'X-Sandbox-Control' = '1' } "$uri/_sandbox/reset" }
                $_
            } | New-CspSupportRequest -WarningAction SilentlyContinue -ErrorAction SilentlyContinue -ErrorVariable refused | ForEach-Object { $got.Add($_) }
        }
        catch { $_ }
        $got.Title | Should -Be 'Row 2', 'Row 1'
        $got.Status | Should -Be 'ToSubmit', 'Submitting'
        $got[1].Reference | Should -Match '^CSP-'
        @($caught).Count | Should -Be 1
        $caught.Exception | Should -BeOfType PartnerSupport.SupportException
        $caught.CategoryInfo.Category | Should -BeIn 'AuthenticationError', 'PermissionDenied'
    }

    It 'names a row of the ledger that cannot be read once, and lists and files the rest' {
        $path = (Get-CspSupportContext).Ledger
        $spoilt = New-CspSupportRequest Fabrikam Office365 'Mail stands still' -Severity C -Description $text
        $sound = New-CspSupportRequest Fabrikam Office365 'Search is blind' -Severity C -Description $text
        Disconnect-CspSupport
        # One byte of its text; Latin-1 keeps every other.
        $latin = [System.Text.Encoding]::Latin1
        $start = "`"Reference`":`"$($spoilt.Reference)`""
        $bytes = $latin.GetString([System.IO.File]::ReadAllBytes($path)).Replace("{$start", "[$start")
        [System.IO.File]::WriteAllBytes($path, $latin.GetBytes($bytes))
        Connect-CspSupport -Sandbox -SandboxUri $uri -Ledger $path

        (Get-CspSupportRequest -LedgerOnly -WarningVariable first -WarningAction SilentlyContinue).Reference | Should -Be $sound.Reference
        $again = New-CspSupportRequest Fabrikam Office365 'Calendar is empty' -Severity C -Description $text -WarningVariable second 3> $null

        $first | Should -BeLike "*$($spoilt.Reference)*"
        [regex]::Match($first, '\[(\w+)\]$').Groups[1].Value | Should -Be 'LedgerRowUnreadable'
        $second | Should -Not -BeLike '*LedgerRowUnreadable*'
        $again.Status | Should -Be 'ToSubmit'
        { Get-CspSupportRequest $spoilt.Reference -ErrorAction Stop } | Should -Throw -ErrorId 'LedgerCorrupt*'
    }
}
