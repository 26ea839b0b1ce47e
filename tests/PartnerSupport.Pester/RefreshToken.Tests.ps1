Describe 'A rotated refresh token' {
    BeforeAll {
        Import-Module (Join-Path $PSScriptRoot '../../out/PartnerSupport/PartnerSupport.psd1')
        $signIn = @{
            Sandbox = $true
            TenantId = 'relecloud.example'
            Credential = [pscredential]::new('0c5a11ce-0000-4000-8000-00000000c11e', (ConvertTo-SecureString 'sandbox' -AsPlainText -Force))
            RefreshToken = ConvertTo-SecureString 'sandbox-refresh' -AsPlainText -Force
        }
    }

    AfterEach {
        Disconnect-CspSupport -ErrorAction SilentlyContinue
    }

    It 'is handed to the script block that connected, as a SecureString' {
        $script:stored = @()
        Connect-CspSupport @signIn -RefreshTokenOut { $script:stored += $args[0] }
        $stored.Count | Should -BeGreaterThan 0
        $stored[0] | Should -BeOfType ([securestring])
        ConvertFrom-SecureString $stored[-1] -AsPlainText | Should -BeLike '0.sandbox.*'
    }

    It 'signs in the next session in another world only after it was stored there' {
        $script:stored = $null
        Connect-CspSupport @signIn -RefreshTokenOut { $script:stored = $args[0] }
        $next = $signIn.Clone()
        $next.RefreshToken = $stored
        # Each sandbox in the process is a world of its own, whose login service never issued that token.
        $caught = { Connect-CspSupport @next -ErrorAction Stop } | Should -Throw -PassThru
        $caught.CategoryInfo.Category | Should -Be 'AuthenticationError'
        "$caught $($caught.ErrorDetails.RecommendedAction)" | Should -Not -Match '0\.sandbox\.'
    }

    It 'is an error when the block <How>, stops nothing, and is handed out again by the next command' -ForEach @(
        @{ How = 'throws'; Fail = { throw 'the vault is sealed' } }
        @{ How = 'only writes an error'; Fail = { Write-Error 'the vault is sealed' } }
    ) {
        $script:seen = @()
        $script:sealed = $true
        $script:fail = $Fail
        $block = { $script:seen += ConvertFrom-SecureString $args[0] -AsPlainText; if ($script:sealed) { . $script:fail } }
        Connect-CspSupport @signIn -RefreshTokenOut $block -ErrorAction SilentlyContinue -ErrorVariable failed
        $failed[0].FullyQualifiedErrorId | Should -BeLike 'RefreshTokenNotStored,*'
        "$($failed[0])" | Should -BeLike '*the vault is sealed*'
        $failed[0].ErrorDetails.RecommendedAction | Should -BeLike '*GetRefreshToken()*'
        $seen.Count | Should -Be 1

        $script:sealed = $false
        (Get-CspSupportContext -ErrorAction Stop).PartnerName | Should -Be 'Relecloud'
        $seen[1] | Should -Be $seen[0]
        $null = Get-CspSupportContext
        $seen.Count | Should -Be 2
    }

    It 'is not repeated by the error, whatever the block says' {
        Connect-CspSupport @signIn -RefreshTokenOut { throw "cannot store $(ConvertFrom-SecureString $args[0] -AsPlainText)" } -ErrorAction SilentlyContinue -ErrorVariable failed
        "$($failed | Out-String) $($failed[0].Exception) $($failed | ConvertTo-Json -Depth 4 -WarningAction SilentlyContinue)" | Should -Not -Match '0\.sandbox\.'
    }

    It 'is asked about for the last time when its session ends' {
        $script:seen = 0
        Connect-CspSupport @signIn -RefreshTokenOut { $script:seen++; throw 'the vault is sealed' } -ErrorAction SilentlyContinue
        Disconnect-CspSupport -ErrorAction SilentlyContinue -ErrorVariable last
        $last[0].FullyQualifiedErrorId | Should -BeLike 'RefreshTokenNotStored,*'
        Connect-CspSupport -Sandbox -ErrorVariable other
        $other | Should -BeNullOrEmpty
        $seen | Should -Be 2
    }

    It 'is given by the context to who asks for it' {
        $context = Connect-CspSupport @signIn -PassThru
        $token = $context.GetRefreshToken()
        $token | Should -BeOfType ([securestring])
        ConvertFrom-SecureString $token -AsPlainText | Should -BeLike '0.sandbox.*'
        ConvertFrom-SecureString (Get-CspSupportContext).GetRefreshToken() -AsPlainText | Should -Be (ConvertFrom-SecureString $token -AsPlainText)
    }

    It 'is given by no context of another sign-in' {
        (Connect-CspSupport -Sandbox -PassThru).GetRefreshToken() | Should -BeNullOrEmpty
    }

    It 'is in nothing that a context becomes: <_>' -ForEach 'Export-Clixml', 'ConvertTo-Json', 'ConvertTo-Csv', 'Format-List', 'ConvertTo-Xml', 'ToString' {
        $context = Connect-CspSupport @signIn -PassThru
        $token = ConvertFrom-SecureString $context.GetRefreshToken() -AsPlainText
        $file = Join-Path $TestDrive 'context.xml'
        $text = switch ($_) {
            'Export-Clixml' { Export-Clixml -InputObject $context -LiteralPath $file -Depth 30; Get-Content $file -Raw }
            'ConvertTo-Json' { $context | ConvertTo-Json -Depth 30 -WarningAction SilentlyContinue }
            'ConvertTo-Csv' { $context | ConvertTo-Csv | Out-String }
            'Format-List' { $context | Format-List * -Force | Out-String -Width 4000 }
            'ConvertTo-Xml' { ($context | ConvertTo-Xml -Depth 30).OuterXml }
            'ToString' { "$context" }
        }
        $text | Should -Not -BeNullOrEmpty
        $text | Should -Not -Match "$([regex]::Escape($token))|sandbox-refresh|eyJ|SecureString"
        # Clixml on systems without DPAPI writes a SecureString as hexadecimal UTF-16.
        $text | Should -Not -Match ([Convert]::ToHexString([Text.Encoding]::Unicode.GetBytes($token)))
    }

    It 'makes the age begin anew only where somebody stores it' {
        $old = [datetimeoffset]::UtcNow.AddDays(-80)
        $kept = Connect-CspSupport @signIn -RefreshTokenObtainedAt $old -PassThru -WarningAction SilentlyContinue -WarningVariable said
        $kept.RefreshTokenAge.Days | Should -Be 80
        "$said" | Should -BeLike '*80*'
        (Connect-CspSupport @signIn -RefreshTokenObtainedAt $old -RefreshTokenOut { } -PassThru).RefreshTokenAge.TotalMinutes | Should -BeLessThan 5
    }
}
