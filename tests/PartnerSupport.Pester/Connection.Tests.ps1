Describe 'Without a session' {
    BeforeAll {
        Import-Module (Join-Path $PSScriptRoot '../../out/PartnerSupport/PartnerSupport.psd1')
        Disconnect-CspSupport
    }

    It '<_> says NotConnected once, whatever comes down the pipeline' -ForEach @(
        'Get-CspSupportContext', 'Get-CspCustomer', 'Get-CspCustomerService', 'Get-CspSupportTopic', 'Get-CspSupportContact', 'Test-CspSupportContact'
        'Get-CspSupportPolicy', 'Set-CspSupportPolicy', 'New-CspSupportRequest', 'Get-CspSupportRequest', 'Set-CspSupportRequest', 'Open-CspSupportRequest', 'Test-CspSupportRequest', 'Get-CspSupportRequestNote', 'Add-CspSupportRequestNote', 'Close-CspSupportRequest', 'Wait-CspSupportRequest'
    ) {
        $caught = { & $_ -ErrorAction Stop } | Should -Throw -PassThru
        $caught.FullyQualifiedErrorId | Should -BeLike 'NotConnected,*'
        $caught.CategoryInfo.Category | Should -Be 'ConnectionError'
        $caught.ErrorDetails.RecommendedAction | Should -BeLike '*Connect-CspSupport*'
    }

    It 'disconnecting is no error' {
        { Disconnect-CspSupport -ErrorAction Stop } | Should -Not -Throw
    }
}

Describe 'Connect-CspSupport' {
    BeforeAll {
        Import-Module (Join-Path $PSScriptRoot '../../out/PartnerSupport/PartnerSupport.psd1')
    }

    AfterEach {
        Disconnect-CspSupport
    }

    It 'opens the sandbox and puts out nothing unless asked' {
        Connect-CspSupport -Sandbox | Should -BeNullOrEmpty
        (Get-CspSupportContext).PartnerName | Should -Be 'Relecloud'
        (Get-CspSupportContext).IsSandbox | Should -BeTrue
    }

    It 'says in one line who, where, which cloud and that it is the sandbox, on the information stream' {
        $said = Connect-CspSupport -Sandbox 6>&1
        $said | Should -BeOfType System.Management.Automation.InformationRecord
        @($said).Count | Should -Be 1
        $context = Get-CspSupportContext
        "$said" | Should -Be "SANDBOX: $($context.Account) at Relecloud (tenant $($context.PartnerTenantId)), cloud Global"
        $context.Account | Should -Not -BeNullOrEmpty
    }

    It 'shows that line unless -InformationAction says not to' {
        $manifest = (Get-Module PartnerSupport).Path -replace 'PartnerSupport\.PowerShell\.dll$', 'PartnerSupport.psd1'
        $shown = pwsh -NoProfile -NonInteractive -Command "Import-Module '$manifest'; Connect-CspSupport -Sandbox"
        $shown | Should -BeLike 'SANDBOX: *'
        foreach ($action in 'Ignore', 'SilentlyContinue') {
            pwsh -NoProfile -NonInteractive -Command "Import-Module '$manifest'; Connect-CspSupport -Sandbox -InformationAction $action" | Should -BeNullOrEmpty
        }
    }

    It 'gives each session a world of its own' {
        $first = Connect-CspSupport -Sandbox -PassThru
        $null = New-CspSupportRequest Fabrikam Office365 'Mail stands still' -Severity B -Description 'No mail since 07:15 CET; message trace shows nothing.'
        $second = Connect-CspSupport -Sandbox -PassThru
        Get-CspSupportRequest -LedgerOnly -Session $second | Should -BeNullOrEmpty
        (Get-CspSupportRequest -LedgerOnly -Session $first).Title | Should -Be 'Mail stands still'
    }

    It 'adds customers to the default ones' {
        Connect-CspSupport -Sandbox -SandboxCustomerCount 40
        @(Get-CspCustomer).Count | Should -BeGreaterOrEqual 40
        (Get-CspCustomer).Name | Should -Contain 'Contoso'
    }

    It 'does not take a sandbox address without -Sandbox' {
        $caught = { Connect-CspSupport -SandboxUri http://127.0.0.1:1 -ErrorAction Stop } | Should -Throw -PassThru
        $caught.FullyQualifiedErrorId | Should -BeLike 'SandboxNotChosen,*'
    }

    It 'does not take a sandbox that is not on the loopback interface' {
        $caught = { Connect-CspSupport -Sandbox -SandboxUri http://192.0.2.1:5080 -ErrorAction Stop } | Should -Throw -PassThru
        $caught.FullyQualifiedErrorId | Should -BeLike 'SandboxUriNotLoopback,*'
    }

    It 'ends at once on Ctrl+C while it waits for an answer' {
        $silent = [System.Net.Sockets.TcpListener]::new([System.Net.IPAddress]::Loopback, 0)
        $silent.Start()
        $shell = [powershell]::Create()
        try {
            $manifest = (Get-Module PartnerSupport).Path -replace 'PartnerSupport\.PowerShell\.dll$', 'PartnerSupport.psd1'
            $null = $shell.AddScript("Import-Module '$manifest'; Connect-CspSupport -Sandbox -SandboxUri http://127.0.0.1:$($silent.LocalEndpoint.Port)")
            $running = $shell.BeginInvoke()
            $called = $silent.AcceptTcpClientAsync()
            $called.Wait(30000) | Should -BeTrue
            $watch = [System.Diagnostics.Stopwatch]::StartNew()
            $shell.Stop()
            $watch.Elapsed.TotalSeconds | Should -BeLessThan 3
            $shell.InvocationStateInfo.State | Should -Be 'Stopped'
        }
        finally {
            $silent.Stop()
            $shell.Dispose()
        }
    }

    It 'says what is missing beside a refresh token' {
        $token = ConvertTo-SecureString 'x' -AsPlainText -Force
        $caught = { Connect-CspSupport -Sandbox -RefreshToken $token -ErrorAction Stop } | Should -Throw -PassThru
        $caught.FullyQualifiedErrorId | Should -BeLike 'SignInIncomplete,*'
    }

    It 'rehearses the sign-in of the Secure Application Model in the sandbox' {
        $secret = ConvertTo-SecureString 'sandbox' -AsPlainText -Force
        $app = [pscredential]::new('0c5a11ce-0000-4000-8000-00000000c11e', $secret)
        $token = ConvertTo-SecureString 'sandbox-refresh' -AsPlainText -Force
        $context = Connect-CspSupport -Sandbox -RefreshToken $token -Credential $app -TenantId relecloud.example -PassThru
        $context.Account | Should -Be 'ana.moreno@relecloud.example'
    }

    It 'names a certificate that is not there' {
        $caught = { Connect-CspSupport -Sandbox -ClientId 0c5a11ce-0000-4000-8000-00000000c11e -CertificatePath (Join-Path $TestDrive none.pfx) -ErrorAction Stop } | Should -Throw -PassThru
        $caught.FullyQualifiedErrorId | Should -BeLike 'CertificateNotFound,*'
        $caught.CategoryInfo.Category | Should -Be 'ObjectNotFound'
    }

    It 'tells a certificate that cannot be read (<Because>) from one without its key' -ForEach @(
        @{ Because = 'damaged .pfx'; Name = 'bad.pfx'; Id = 'CertificateUnreadable'; Advice = '*-CertificatePassword*'; Content = { 'no certificate' } }
        @{ Because = 'damaged .pem'; Name = 'bad.pem'; Id = 'CertificateUnreadable'; Advice = '*PKCS#12 or PEM*'; Content = { 'no certificate' } }
        @{ Because = 'public part in a .pem'; Name = 'public.pem'; Id = 'CertificateWithoutKey'; Advice = '*private key*'; Content = { $certificate.ExportCertificatePem() } }
        @{ Because = 'public part in a .cer'; Name = 'public.cer'; Id = 'CertificateWithoutKey'; Advice = '*private key*'; Content = { $certificate.ExportCertificatePem() } }
    ) {
        $key = [System.Security.Cryptography.RSA]::Create(2048)
        $request = [System.Security.Cryptography.X509Certificates.CertificateRequest]::new('CN=PartnerSupport test', $key, 'SHA256', [System.Security.Cryptography.RSASignaturePadding]::Pkcs1)
        $certificate = $request.CreateSelfSigned([datetimeoffset]::UtcNow.AddDays(-1), [datetimeoffset]::UtcNow.AddDays(1))
        $file = Join-Path $TestDrive $Name
        Set-Content -LiteralPath $file -Value (& $Content)
        $caught = { Connect-CspSupport -Sandbox -ClientId 0c5a11ce-0000-4000-8000-00000000c11e -TenantId relecloud.example -CertificatePath $file -ErrorAction Stop } | Should -Throw -PassThru
        $caught.FullyQualifiedErrorId | Should -BeLike "$Id,*"
        $caught.CategoryInfo.Category | Should -Be 'InvalidArgument'
        $caught.ErrorDetails.RecommendedAction | Should -BeLike $Advice
    }

    It 'reads a .pem with its private key, which the application may not know' {
        $key = [System.Security.Cryptography.RSA]::Create(2048)
        $request = [System.Security.Cryptography.X509Certificates.CertificateRequest]::new('CN=PartnerSupport test', $key, 'SHA256', [System.Security.Cryptography.RSASignaturePadding]::Pkcs1)
        $certificate = $request.CreateSelfSigned([datetimeoffset]::UtcNow.AddDays(-1), [datetimeoffset]::UtcNow.AddDays(1))
        $file = Join-Path $TestDrive 'whole.pem'
        Set-Content -LiteralPath $file -Value $certificate.ExportCertificatePem(), $key.ExportPkcs8PrivateKeyPem()
        $caught = { Connect-CspSupport -Sandbox -ClientId 0c5a11ce-0000-4000-8000-00000000c11e -TenantId relecloud.example -CertificatePath $file -ErrorAction Stop } | Should -Throw -PassThru
        $caught.FullyQualifiedErrorId | Should -BeLike 'ClientCertificateRefused,*'
    }

    It 'takes secrets only where they are not plain text' {
        $parameters = (Get-Command Connect-CspSupport).Parameters
        foreach ($name in 'RefreshToken', 'ClientSecret', 'CertificatePassword') { $parameters[$name].ParameterType | Should -Be ([securestring]) }
        $parameters['AccessToken'].ParameterType | Should -Be ([securestring[]])
        $parameters['Credential'].ParameterType | Should -Be ([pscredential])
    }

    It 'refuses an endpoint that is no address' {
        $caught = { Connect-CspSupport -Sandbox -CloudEndpoint @{ Graph = 'not an address' } -ErrorAction Stop } | Should -Throw -PassThru
        $caught.FullyQualifiedErrorId | Should -BeLike 'CloudEndpointInvalid,*'
    }
}

Describe 'A session' {
    BeforeAll {
        Import-Module (Join-Path $PSScriptRoot '../../out/PartnerSupport/PartnerSupport.psd1')
        $session = Connect-CspSupport -Sandbox -PassThru
        $manifest = (Get-Module PartnerSupport).Path -replace 'PartnerSupport\.PowerShell\.dll$', 'PartnerSupport.psd1'
    }

    AfterAll {
        Disconnect-CspSupport
    }

    It 'belongs to its runspace' {
        $other = [powershell]::Create()
        try {
            $null = $other.AddScript("Import-Module '$manifest'; try { Get-CspSupportContext -ErrorAction Stop } catch { `$_.FullyQualifiedErrorId }")
            $other.Invoke()[0] | Should -BeLike 'NotConnected,*'
        }
        finally { $other.Dispose() }
    }

    It 'is shared by ForEach-Object -Parallel when it is handed over' {
        $titles = 1..6 | ForEach-Object -Parallel {
            Import-Module $using:manifest
            New-CspSupportRequest -Session $using:session Fabrikam Office365 "Parallel request $_" -Severity C -Description 'Reproduced twice today with two users; steps are in our runbook.' |
                ForEach-Object Title
        } -ThrottleLimit 6
        $titles.Count | Should -Be 6
        @(Get-CspSupportRequest -LedgerOnly | Where-Object Title -Match 'Parallel request').Count | Should -Be 6
    }

    It 'says so when it has ended' {
        $ended = Connect-CspSupport -Sandbox -PassThru
        Disconnect-CspSupport -Session $ended
        $caught = { Get-CspCustomer -Session $ended -ErrorAction Stop } | Should -Throw -PassThru
        $caught.FullyQualifiedErrorId | Should -BeLike 'SessionEnded,*'
    }

    It 'serialises to nothing secret, and what was serialised is no session' {
        Export-Clixml -InputObject $session -LiteralPath (Join-Path $TestDrive session.xml) -Depth 20
        $json = $session | ConvertTo-Json -Depth 20 -WarningAction SilentlyContinue
        foreach ($text in (Get-Content (Join-Path $TestDrive session.xml) -Raw), $json) {
            $text | Should -Not -Match 'eyJ|sandbox-refresh|[Ss]ecret'
        }
        $read = Import-Clixml (Join-Path $TestDrive session.xml)
        { Get-CspCustomer -Session $read -ErrorAction Stop } | Should -Throw
    }

    It 'shows each call to Microsoft with -Verbose, and no more of it than method, host, path, status and ids' {
        $lines = Get-CspCustomerService Contoso -Session $session -Verbose 4>&1 | Where-Object { $_ -is [System.Management.Automation.VerboseRecord] }
        "$lines" | Should -Match 'GET'
        "$lines" | Should -Not -Match 'Bearer|eyJ|lee\.gu'
    }
}
