BeforeDiscovery {
    Import-Module (Join-Path $PSScriptRoot 'Stage/Stage.psm1') -Force
    $noServer = -not (Get-SandboxServerPath)
}

Describe 'The runbooks' -Skip:$noServer {
    BeforeAll {
        Import-Module (Join-Path $PSScriptRoot 'Stage/Stage.psm1') -Force
        $runbooks = (Resolve-Path (Join-Path $PSScriptRoot '../../samples/runbooks')).Path
        $modules = @((Resolve-Path (Join-Path $PSScriptRoot '../../out/PartnerSupport/PartnerSupport.psd1')).Path, (Join-Path $runbooks 'CspRunbook'))
        $app = '0c5a11ce-0000-4000-8000-00000000c11e'
        $header = 'ExternalReference,Customer,Service,Severity,SubscriptionId,Topic,Title,Description,ContactEmail'
        $subscription = '11111111-0000-4000-8000-000000000001'
        $topic = 'Virtual Machine running Linux / Cannot connect to my VM'
        $text = 'Boot diagnostics show a kernel panic since 06:40 UTC; redeploying fails.'
        $good = "$header
INC1,Contoso,Azure,B,$subscription,$topic,VM one does not start,$text,
INC2,Fabrikam,Office365,C,,,Mail stands still,No mail since 07:15 CET; message trace shows nothing.,"
        $mixed = "$header
INC1,Contoso,Azure,B,$subscription,$topic,VM one does not start,$text,
INC2,Contoso,Azure,B,$subscription,$topic,VM two does not start,$text,lee.gu@contoso.example
INC3,""Contoso
::stop-commands::x"",Azure,B,$subscription,$topic,VM three does not start,$text,
INC4,Contoso,Azure,B,$subscription,$topic,VM four does not start,$text,"
        # pwsh -File takes a list only as -Command would: the modules are named in a child's own script.
        function Invoke-Runbook([string] $name, [hashtable] $arguments, [hashtable] $environment = @{}) {
            $spoken = @($arguments.Keys | ForEach-Object {
                    if ($arguments[$_] -is [bool]) { "-$_" } else { "-$_ '$("$($arguments[$_])".Replace("'", "''"))'" }
                }) -join ' '
            $list = @($modules | ForEach-Object { "'$_'" }) -join ','
            $start = Join-Path $TestDrive "start-$([guid]::NewGuid().ToString('N')).ps1"
            "& '$(Join-Path $runbooks $name)' $spoken -Module $list; exit `$LASTEXITCODE" | Set-Content -LiteralPath $start
            Invoke-Script $start @() $environment
        }
    }

    BeforeEach {
        $server = Start-SandboxServer
        $folder = (New-Item -ItemType Directory (Join-Path $TestDrive ([guid]::NewGuid().ToString('N')))).FullName
    }

    AfterEach {
        Stop-SandboxServer $server
    }

    Context 'Azure Automation' {
        BeforeEach {
            $vault = Start-Vault @{ 'csp-refresh-token' = 'sandbox-refresh'; 'csp-client-secret' = 'sandbox' } $good
            $identity = @{ IDENTITY_ENDPOINT = "$($vault.Uri)/identity"; IDENTITY_HEADER = 'planted-identity' }
            $arguments = @{
                VaultUri = $vault.Uri; ClientId = $app; TenantId = 'relecloud.example'; IncidentsUri = "$($vault.Uri)/blob/incidents.csv"
                Sandbox = $true; SandboxUri = $server.Uri; Ledger = Join-Path $folder 'one.db'
            }
        }

        AfterEach {
            Stop-Listener $vault
        }

        It 'reports what lies in the blob, ends with 0, and stores the rotated refresh token as a new version' {
            $run = Invoke-Runbook azure-automation/Report-Incidents.ps1 $arguments $identity
            $run.Code | Should -Be 0 -Because $run.All
            $run.Output | Should -Match '(?m)^filed +\d{6}0000\d{6} +CSP-\w{8} +INC1 +Contoso'
            $run.Output | Should -Match '(?m)^hand over +CSP-\w{8} +INC2 +Fabrikam'
            $vault.State.Secrets['csp-refresh-token'] | Should -BeLike '0.sandbox.*'
            $run.All | Should -Not -Match 'sandbox-refresh|0\.sandbox\.|eyJ'
            @(Get-SandboxTicket $server).title | Should -Be 'VM one does not start'
        }

        It 'run again on an empty disk, with the token that was stored, files nothing twice' {
            $first = Invoke-Runbook azure-automation/Report-Incidents.ps1 $arguments $identity
            $stored = $vault.State.Secrets['csp-refresh-token']
            $arguments.Ledger = Join-Path $folder 'two.db'
            $second = Invoke-Runbook azure-automation/Report-Incidents.ps1 $arguments $identity
            $second.Code | Should -Be 0 -Because $second.All
            $references = { param($text) [regex]::Matches($text, 'CSP-\w{8}').Value | Sort-Object }
            & $references $second.Output | Should -Be (& $references $first.Output)
            @(Get-SandboxTicket $server).Count | Should -Be 1
            $vault.State.Secrets['csp-refresh-token'] | Should -Not -Be $stored
        }

        It 'uses the ledger that the vault names, and waits out a vault that is busy' {
            $vault.State.Secrets['csp-ledger'] = Join-Path $folder 'shared.db'
            $vault.State.Busy = 2
            $run = Invoke-Runbook azure-automation/Report-Incidents.ps1 $arguments $identity
            $run.Code | Should -Be 0 -Because $run.All
            Join-Path $folder 'shared.db' | Should -Exist
            $arguments.Ledger | Should -Not -Exist
        }

        It 'takes incidents from a webhook' {
            $rows = $good | ConvertFrom-Csv | ConvertTo-Json -AsArray
            $start = Join-Path $folder 'webhook.ps1'
            "`$data = [pscustomobject]@{ RequestBody = @'`n$rows`n'@ }
            & '$runbooks/azure-automation/Report-Incidents.ps1' -VaultUri $($vault.Uri) -ClientId $app -TenantId relecloud.example -WebhookData `$data -Sandbox -SandboxUri $($server.Uri) -Ledger '$($arguments.Ledger)' -Module '$($modules -join "','")'
            exit `$LASTEXITCODE" | Set-Content -LiteralPath $start
            $run = Invoke-Script $start @() $identity
            $run.Code | Should -Be 0 -Because $run.All
            $vault.State.Seen | Should -Not -Contain 'GET /blob/incidents.csv'
            @(Get-SandboxTicket $server).Count | Should -Be 1
        }

        It 'goes on after a bad row and ends with 1' {
            $vault.State.Blob = $mixed
            $run = Invoke-Runbook azure-automation/Report-Incidents.ps1 $arguments $identity
            $run.Code | Should -Be 1 -Because $run.All
            $run.Output | Should -Match '(?m)^refused +INC2 +ContactBelongsToCustomer'
            $run.Output | Should -Match '(?m)^refused +INC3 +CustomerNotFound'
            $run.Output | Should -Not -Match '(?m)^::'
            $run.All | Should -Not -Match 'lee\.gu|VM one does not start'
            @(Get-SandboxTicket $server).title | Sort-Object | Should -Be 'VM four does not start', 'VM one does not start'
        }

        It 'ends with 2 where the refresh token is none' {
            $vault.State.Secrets['csp-refresh-token'] = 'not-a-token'
            $run = Invoke-Runbook azure-automation/Report-Incidents.ps1 $arguments $identity
            $run.Code | Should -Be 2 -Because $run.All
            $run.Output | Should -Match '(?m)^broken '
            $run.All | Should -Not -Match 'not-a-token'
        }

        It 'reports all rows and ends with 2 where the rotated token cannot be stored' {
            $vault.State.Refuse = 'PUT'
            $run = Invoke-Runbook azure-automation/Report-Incidents.ps1 $arguments $identity
            $run.Code | Should -Be 2 -Because $run.All
            $run.Output | Should -Match '(?m)^not stored +RefreshTokenNotStored'
            $run.All | Should -Not -Match '0\.sandbox\.'
            @(Get-SandboxTicket $server).Count | Should -Be 1
            $vault.State.Secrets['csp-refresh-token'] | Should -Be 'sandbox-refresh'
        }

        It 'sends no secret over http to another machine' {
            $arguments.VaultUri = 'http://vault.example'
            $run = Invoke-Runbook azure-automation/Report-Incidents.ps1 $arguments $identity
            $run.Code | Should -Be 2
            $run.Output | Should -Match 'is not https'
        }
    }

    Context 'A scheduled task' {
        BeforeEach {
            $rsa = [Security.Cryptography.RSA]::Create(2048)
            $request = [Security.Cryptography.X509Certificates.CertificateRequest]::new('CN=runbook', $rsa, 'SHA256', [Security.Cryptography.RSASignaturePadding]::Pkcs1)
            $certificate = $request.CreateSelfSigned([datetimeoffset]::UtcNow.AddDays(-1), [datetimeoffset]::UtcNow.AddDays(2))
            $pem = Join-Path $folder 'app.pem'
            $certificate.ExportCertificatePem() + "`n" + $rsa.ExportPkcs8PrivateKeyPem() | Set-Content -LiteralPath $pem
            $null = Invoke-RestMethod "$($server.Uri)/_sandbox/certificates" -Method Post -Headers @{ 'X-Sandbox-Control' = '1' } -Body $certificate.ExportCertificatePem()
            $token = Join-Path $folder 'token.p7m'
            $inbox = (New-Item -ItemType Directory (Join-Path $folder inbox)).FullName
            $script = Join-Path $runbooks 'scheduled-task/Report-Incidents.ps1'
            & $script -StoreRefreshToken (ConvertTo-SecureString 'sandbox-refresh' -AsPlainText -Force) -CertificatePath $pem -TokenPath $token
            $arguments = @{
                Inbox = $inbox; ClientId = $app; TenantId = 'relecloud.example'; CertificatePath = $pem; TokenPath = $token
                Sandbox = $true; SandboxUri = $server.Uri; Ledger = Join-Path $folder 'one.db'
            }
        }

        It 'keeps the refresh token where only the key opens it, and the rotated one after it' {
            $first = [Convert]::ToHexString([IO.File]::ReadAllBytes($token))
            $first | Should -Not -Match ([Convert]::ToHexString([Text.Encoding]::UTF8.GetBytes('sandbox-refresh')))
            $good | Set-Content -LiteralPath (Join-Path $inbox 'a.csv')
            $run = Invoke-Runbook scheduled-task/Report-Incidents.ps1 $arguments
            $run.Code | Should -Be 0 -Because $run.All
            [Convert]::ToHexString([IO.File]::ReadAllBytes($token)) | Should -Not -Be $first
            Join-Path $inbox 'done/a.csv' | Should -Exist
            @(Get-SandboxTicket $server).Count | Should -Be 1

            $good | Set-Content -LiteralPath (Join-Path $inbox 'a.csv')
            $arguments.Ledger = Join-Path $folder 'two.db'
            $again = Invoke-Runbook scheduled-task/Report-Incidents.ps1 $arguments
            $again.Code | Should -Be 0 -Because $again.All
            @(Get-SandboxTicket $server).Count | Should -Be 1
        }

        It 'goes on after a bad row, ends with 1, and puts the file away' {
            $mixed | Set-Content -LiteralPath (Join-Path $inbox 'b.csv')
            $run = Invoke-Runbook scheduled-task/Report-Incidents.ps1 $arguments
            $run.Code | Should -Be 1 -Because $run.All
            @(Get-SandboxTicket $server).Count | Should -Be 2
            Join-Path $inbox 'done/b.csv' | Should -Exist
        }

        It 'ends with 2 and leaves the file where the sandbox is gone' {
            $good | Set-Content -LiteralPath (Join-Path $inbox 'c.csv')
            Stop-SandboxServer $server
            $run = Invoke-Runbook scheduled-task/Report-Incidents.ps1 $arguments
            $run.Code | Should -Be 2 -Because $run.All
            $run.Output | Should -Match '(?m)^broken '
            Join-Path $inbox 'c.csv' | Should -Exist
        }

        It 'has nothing to do, and says 0' {
            $run = Invoke-Runbook scheduled-task/Report-Incidents.ps1 $arguments
            $run.Code | Should -Be 0 -Because $run.All
        }
    }

    Context 'GitHub Actions' -Skip:$IsWindows {
        BeforeEach {
            # gh as the runbook calls it: the secret by standard input, its own token by GH_TOKEN.
            $bin = (New-Item -ItemType Directory (Join-Path $folder bin)).FullName
            "#!/bin/sh`nprintf '%s\n' `"`$GH_TOKEN `$*`" > '$folder/gh-call'`ncat > '$folder/gh-secret'`n[ ! -f '$folder/gh-fails' ] || { echo 'HTTP 403' >&2; exit 1; }`n" | Set-Content -LiteralPath (Join-Path $bin gh) -NoNewline
            chmod +x (Join-Path $bin gh)
            $csv = Join-Path $folder 'incidents.csv'
            $environment = @{
                PATH = "$bin$([IO.Path]::PathSeparator)$env:PATH"; GITHUB_REPOSITORY = 'relecloud/desk'; GITHUB_STEP_SUMMARY = Join-Path $folder 'summary.md'
                CSP_TENANT_ID = 'relecloud.example'; CSP_CLIENT_ID = $app; CSP_CLIENT_SECRET = 'sandbox'; CSP_REFRESH_TOKEN = 'sandbox-refresh'
                CSP_GH_TOKEN = 'planted-gh-token'; CSP_LEDGER = Join-Path $folder 'one.db'
            }
            $arguments = @{ Path = $csv; EnvironmentName = 'csp-support'; Sandbox = $true; SandboxUri = $server.Uri }
        }

        It 'reports, stores the rotated token by gh, and tells no secret to log and summary' {
            $mixed | Set-Content -LiteralPath $csv
            $run = Invoke-Runbook github-actions/Report-Incidents.ps1 $arguments $environment
            $run.Code | Should -Be 1 -Because $run.All
            Get-Content (Join-Path $folder gh-call) | Should -Be 'planted-gh-token secret set CSP_REFRESH_TOKEN --repo relecloud/desk --env csp-support'
            (Get-Content (Join-Path $folder gh-secret) -Raw).TrimEnd() | Should -Match '^0\.sandbox\.\w+$'
            $summary = Get-Content (Join-Path $folder summary.md) -Raw
            $summary | Should -Match 'filed +\d{6}0000'
            foreach ($log in $run.All, $summary) { $log | Should -Not -Match 'sandbox-refresh|0\.sandbox\.|planted-gh-token|eyJ|(?m)^::' }
            @(Get-SandboxTicket $server).Count | Should -Be 2
        }

        It 'run again on an empty disk files nothing twice' {
            $good | Set-Content -LiteralPath $csv
            $null = Invoke-Runbook github-actions/Report-Incidents.ps1 $arguments $environment
            $environment.CSP_REFRESH_TOKEN = (Get-Content (Join-Path $folder gh-secret) -Raw).TrimEnd()
            $environment.CSP_LEDGER = Join-Path $folder 'two.db'
            $again = Invoke-Runbook github-actions/Report-Incidents.ps1 $arguments $environment
            $again.Code | Should -Be 0 -Because $again.All
            @(Get-SandboxTicket $server).Count | Should -Be 1
        }

        It 'ends with 2 where gh fails, after reporting, and where a secret is missing, before' {
            $good | Set-Content -LiteralPath $csv
            $null = New-Item (Join-Path $folder gh-fails)
            $run = Invoke-Runbook github-actions/Report-Incidents.ps1 $arguments $environment
            $run.Code | Should -Be 2 -Because $run.All
            $run.Output | Should -Match 'RefreshTokenNotStored'
            @(Get-SandboxTicket $server).Count | Should -Be 1
            $environment.CSP_REFRESH_TOKEN = ''
            $missing = Invoke-Runbook github-actions/Report-Incidents.ps1 $arguments $environment
            $missing.Code | Should -Be 2
            $missing.Output | Should -Match 'CSP_REFRESH_TOKEN is not set'
        }
    }
}
