BeforeDiscovery {
    $root = (Resolve-Path (Join-Path $PSScriptRoot '../..')).Path
    # Built folders hold no scripts of ours; the specimens are broken on purpose.
    $scripts = Get-ChildItem $root -Recurse -File -Include *.ps1, *.psm1, *.psd1 |
        ForEach-Object { [IO.Path]::GetRelativePath($root, $_.FullName).Replace('\', '/') } |
        Where-Object { $_ -notmatch '(^|/)(bin|obj|out|TestResults|Specimens|StrykerOutput|\.\w+)/' } |
        Sort-Object
}

Describe 'The scripts of the repository, before PSScriptAnalyzer' {
    BeforeAll {
        $root = (Resolve-Path (Join-Path $PSScriptRoot '../..')).Path
        $settings = Join-Path $root 'PSScriptAnalyzerSettings.psd1'
        $analyzer = Get-Module PSScriptAnalyzer -ListAvailable | Sort-Object Version -Descending | Select-Object -First 1
        if ($analyzer) { Import-Module $analyzer.Path }
        $absent = 'PSScriptAnalyzer is not installed: Install-PSResource PSScriptAnalyzer'
        # Pester's blocks are one script to Pester and many to the analyzer; secrets of the sandbox are no secrets.
        $ofTests = 'PSUseDeclaredVarsMoreThanAssignments', 'PSAvoidUsingConvertToSecureStringWithPlainText'
    }

    It 'are all found' -TestCases @{ Scripts = $scripts } {
        foreach ($one in 'build.ps1', 'PartnerSupport.psd1', 'samples/livecheck/Invoke-LiveCheck.ps1', 'tests/PartnerSupport.Pester/ScriptAnalysis.Tests.ps1') { $Scripts | Should -Contain $one }
        $Scripts.Count | Should -BeGreaterThan 35
    }

    It 'parse: <_>' -ForEach $scripts {
        $errors = $null
        $null = [System.Management.Automation.Language.Parser]::ParseFile((Join-Path $root $_), [ref]$null, [ref]$errors)
        $errors | Should -BeNullOrEmpty
    }

    It 'leave nothing to say' -TestCases @{ Scripts = $scripts } {
        if (-not $analyzer) { Set-ItResult -Skipped -Because $absent }
        $found = foreach ($script in $Scripts) {
            $exclude = if ($script -like 'tests/*') { $ofTests } else { @() }
            Invoke-ScriptAnalyzer -Path (Join-Path $root $script) -Settings $settings |
                Where-Object { $_.RuleName -notin $exclude } |
                ForEach-Object { "${script}:$($_.Line): $($_.RuleName) $($_.Message)" }
        }
        $found | Should -BeNullOrEmpty
    }
}
