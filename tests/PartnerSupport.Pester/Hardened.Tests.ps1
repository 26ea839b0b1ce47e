BeforeAll {
    $module = Join-Path $PSScriptRoot '../../out/PartnerSupport/PartnerSupport.psd1'
    Import-Module $module
    class Mute { [string] ToString() { throw 'boom' } }
    $text = 'Reproduced twice today with two users; the steps are in our runbook 14.'
}

Describe 'What an adversary hands in' {
    BeforeAll {
        Connect-CspSupport -Sandbox
    }

    AfterAll {
        Disconnect-CspSupport
    }

    It 'is an error of its row where its own text throws, in <Column>, and the pipeline goes on' -ForEach @(
        @{ Column = 'Customer' }, @{ Column = 'Service' }, @{ Column = 'Title' }, @{ Column = 'SubscriptionId' }, @{ Column = 'Contact' }, @{ Column = 'Attachment' }
    ) {
        $bad = @{ Customer = 'Fabrikam'; Service = 'Office365'; Severity = 'C'; Title = "Bad $Column"; Description = $text }
        $bad[$Column] = [Mute]::new()
        $good = [pscustomobject]@{ Customer = 'Fabrikam'; Service = 'Office365'; Severity = 'C'; Title = "After $Column"; Description = $text }
        $requests = [pscustomobject]$bad, $good | New-CspSupportRequest -ErrorAction SilentlyContinue -ErrorVariable failed -WarningAction SilentlyContinue
        $requests.Title | Should -Be "After $Column"
        $failed.Count | Should -Be 1
    }

    It 'is a policy that names one thing twice: <Name>' -ForEach @(
        @{ Name = 'contacts'; Change = { $d = [hashtable]::new([StringComparer]::Ordinal); $d['night'] = 'A B <a@relecloud.example>'; $d['Night'] = 'A C <b@relecloud.example>'; @{ Contact = $d } } }
        @{ Name = 'customers'; Change = { @{ KnownCustomerContact = @{ 'c0000001-0000-4000-8000-000000000001' = 'Kim <k@x.example>'; '{C0000001-0000-4000-8000-000000000001}' = 'Lee <l@x.example>' } } } }
        @{ Name = 'subscriptions'; Change = { @{ SubscriptionPlan = @{ '11111111-0000-4000-8000-000000000001' = 'Unified'; '{11111111-0000-4000-8000-000000000001}' = 'Unified' } } } }
        @{ Name = 'severities'; Change = { @{ TimeToSubmit = @{ A = '0:15'; Critical = '0:30' } } } }
    ) {
        $change = & $Change
        Set-CspSupportPolicy @change -ErrorAction SilentlyContinue -ErrorVariable refused
        $refused[0].FullyQualifiedErrorId | Should -BeLike 'PolicyNameTwice,*'
    }

    It 'is a policy value that no date bears, or whose text throws' {
        Set-CspSupportPolicy -TimeToSubmit @{ C = '9999999.00:00' } -ErrorAction SilentlyContinue -ErrorVariable huge
        Set-CspSupportPolicy -TimeToSubmit @{ C = [Mute]::new() } -ErrorAction SilentlyContinue -ErrorVariable mute
        $huge[0].FullyQualifiedErrorId | Should -BeLike 'PolicyValueInvalid,*'
        $mute[0].FullyQualifiedErrorId | Should -BeLike 'PolicyValueInvalid,*'
        (New-CspSupportRequest Fabrikam Office365 'Still filed' -Severity C -Description $text -WarningAction SilentlyContinue).Status | Should -Be 'ToSubmit'
    }

    It 'is an attachment that is a device: <_>' -Skip:$IsWindows -ForEach '/dev/zero', '/dev/null' {
        $azure = @{ SubscriptionId = '11111111-0000-4000-8000-000000000001'; Topic = 'Virtual Machine running Linux / Cannot connect to my VM' }
        New-CspSupportRequest Contoso Azure "Device $_" -Severity C -Description $text -Attachment $_ @azure -ErrorAction SilentlyContinue -ErrorVariable refused
        $refused[0].FullyQualifiedErrorId | Should -BeLike 'AttachmentSize,*'
    }

    It 'is an attachment that somebody goes on writing' {
        # The review takes its time between the look at the file and its reading.
        Connect-CspSupport -Sandbox -SandboxFault @{ Kind = 'Latency'; Delay = 0.5; Times = 20 }
        $path = Join-Path $TestDrive 'growing.log'
        [System.IO.File]::WriteAllText($path, 'x')
        $writer = [powershell]::Create().AddScript('param($path) while ($true) { $file = [System.IO.FileStream]::new($path, "Append", "Write", "ReadWrite"); $file.WriteByte(65); $file.Dispose() }').AddArgument($path)
        $null = $writer.BeginInvoke()
        while ((Get-Item $path).Length -lt 2) { Start-Sleep -Milliseconds 10 }
        try {
            $azure = @{ SubscriptionId = '11111111-0000-4000-8000-000000000001'; Topic = 'Virtual Machine running Linux / Cannot connect to my VM' }
            New-CspSupportRequest Contoso Azure 'Growing' -Severity C -Description $text -Attachment $path @azure -ErrorAction SilentlyContinue -ErrorVariable refused
        }
        finally {
            $writer.Stop()
            $writer.Dispose()
        }
        $refused[0].FullyQualifiedErrorId | Should -BeLike 'AttachmentChanged,*'
    }
}

Describe 'Connect-CspSupport -SandboxFault' {
    BeforeAll {
        $azure = @{ SubscriptionId = '11111111-0000-4000-8000-000000000001'; Topic = 'Virtual Machine running Linux / Cannot connect to my VM' }
    }

    AfterEach {
        Disconnect-CspSupport
    }

    It 'rehearses a storm in the process: what is lost is found, and filed once' {
        Connect-CspSupport -Sandbox -SandboxFault @{ Kind = 'CommitThenDrop'; Method = 'put'; PathContains = 'supportTickets' }, @{ kind = 'Throttle'; service = 'AzureResourceManager'; retryafter = 0; times = 2 }
        $request = New-CspSupportRequest Contoso Azure 'In the storm' -Severity C -Description $text @azure
        $request.Status | Should -Be 'Open'
        @(Get-CspSupportRequest -Customer Contoso | Where-Object Title -EQ 'In the storm').Count | Should -Be 1
    }

    It 'takes a kind alone, which strikes after the sign-in' {
        Connect-CspSupport -Sandbox -SandboxFault planrefused
        (New-CspSupportRequest Contoso Azure 'Refused' -Severity C -Description $text @azure -WarningAction SilentlyContinue).Status | Should -Be 'ToSubmit'
    }

    It 'refuses <Name> and says what is known' -ForEach @(
        @{ Name = 'an unknown kind'; Fault = 'Explode'; Says = '*Throttle*' }
        @{ Name = 'an unknown name'; Fault = @{ Kind = 'Drop'; Wher = 'x' }; Says = '*pathContains*' }
        @{ Name = 'no times at all'; Fault = @{ Kind = 'Drop'; Times = 0 }; Says = '*times*' }
        @{ Name = 'a word where a number belongs'; Fault = @{ Kind = 'Drop'; Times = 'often' }; Says = '*times*' }
    ) {
        $refused = { Connect-CspSupport -Sandbox -SandboxFault $Fault } | Should -Throw -PassThru -ErrorId 'SandboxFaultInvalid,*'
        "$refused" | Should -BeLike $Says
    }

    It 'belongs to the sandbox' {
        { Connect-CspSupport -SandboxFault Drop } | Should -Throw -ErrorId 'SandboxNotChosen,*'
    }

    It 'completes the kinds' {
        $line = 'Connect-CspSupport -Sandbox -SandboxFault Com'
        (TabExpansion2 $line $line.Length).CompletionMatches.CompletionText | Should -Be 'CommitThenDrop'
    }
}

Describe 'A session of a module that was taken out and imported again' {
    It 'has ended, and says so' {
        $shell = [powershell]::Create().AddScript({
                param($module)
                Import-Module $module
                $old = Connect-CspSupport -Sandbox -PassThru
                Remove-Module PartnerSupport
                Import-Module $module
                try { Get-CspSupportRequest -LedgerOnly -Session $old } catch { $_.FullyQualifiedErrorId }
            }).AddArgument($module)
        $shell.Invoke() | Should -BeLike 'SessionEnded,*'
        $shell.Dispose()
    }
}
