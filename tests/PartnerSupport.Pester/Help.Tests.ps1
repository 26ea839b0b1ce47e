BeforeDiscovery {
    $module = Import-Module (Join-Path $PSScriptRoot '../../out/PartnerSupport/PartnerSupport.psd1') -PassThru
    $commands = $module.ExportedCmdlets.Values | ForEach-Object { @{ Name = $_.Name } }
}

Describe 'The help of <Name>' -ForEach $commands {
    BeforeAll {
        $command = Get-Command $Name
        $help = Get-Help $Name -Full
        $common = [System.Management.Automation.Cmdlet]::CommonParameters
    }

    It 'says in a sentence what it is for' {
        $help.Synopsis.Trim() | Should -Match '^[A-Z].+\.$'
        ($help.description.Text -join ' ').Length | Should -BeGreaterThan 20
    }

    It 'describes every parameter' {
        $described = @{}
        foreach ($parameter in $help.parameters.parameter) { $described[$parameter.name] = "$($parameter.description.Text)".Trim() }
        foreach ($parameter in $command.Parameters.Keys | Where-Object { $_ -notin $common }) {
            $described[$parameter] | Should -Match '^[A-Z].+\.$' -Because "-$parameter needs a sentence"
        }
        $described.Keys | Where-Object { $_ -notin $command.Parameters.Keys } | Should -BeNullOrEmpty
    }

    It 'names the aliases that there are' {
        foreach ($parameter in $help.parameters.parameter) {
            $aliases = @($command.Parameters[$parameter.name].Aliases)
            ($parameter.aliases -split ', ' | Where-Object { $_ -ne 'none' } | Sort-Object) -join ',' | Should -Be (($aliases | Sort-Object) -join ',')
        }
    }

    It 'gives examples that PowerShell can read and that use it' {
        $examples = @($help.examples.example)
        $examples.Count | Should -BeGreaterThan 0
        foreach ($example in $examples) {
            $example.remarks.Text -join ' ' | Should -Match '\w'
            $errors = $null
            $null = [System.Management.Automation.Language.Parser]::ParseInput($example.code, [ref]$null, [ref]$errors)
            $errors | Should -BeNullOrEmpty -Because $example.code
        }
        $examples.code -join "`n" | Should -Match $Name
    }

    It 'uses in its examples only parameters that there are' {
        foreach ($code in $help.examples.example.code) {
            $tree = [System.Management.Automation.Language.Parser]::ParseInput($code, [ref]$null, [ref]$null)
            $calls = $tree.FindAll({ $args[0] -is [System.Management.Automation.Language.CommandAst] -and "$($args[0].GetCommandName())" -match '-Csp' }, $true)
            foreach ($call in $calls) {
                $called = Get-Command $call.GetCommandName() -ErrorAction Stop
                foreach ($given in $call.CommandElements.Where({ $_ -is [System.Management.Automation.Language.CommandParameterAst] })) {
                    { $called.ResolveParameter($given.ParameterName) } | Should -Not -Throw -Because $code
                }
            }
        }
    }

    It 'says what comes out, where something does' {
        $declared = @($command.OutputType.Name)
        $said = @($help.returnValues.returnValue.type.name | Where-Object { $_ })
        ($said | Sort-Object) -join ',' | Should -Be (($declared | Sort-Object) -join ',')
    }

    It 'names no type of ours where a word is typed' {
        foreach ($parameter in $command.Parameters.Values | Where-Object { $_.ParameterType.IsGenericType -and $_.ParameterType.Name -like 'Word*' }) {
            ($help.parameters.parameter | Where-Object name -EQ $parameter.Name).type.name | Should -Be 'String' -Because "-$($parameter.Name) takes text"
            # Get-Command knows no help: there the enumeration's name tells what may be typed.
            Get-Command $Name -Syntax | Out-String | Should -BeLike "*-$($parameter.Name)*<Word``[$($parameter.ParameterType.GenericTypeArguments[0].Name)``]>*"
        }
    }

    It 'shows each parameter set' {
        $shown = @($help.syntax.syntaxItem)
        $shown.Count | Should -Be $command.ParameterSets.Count
    }
}

Describe 'The topic about_CspSupport_Errors' {
    It 'lists the errors with what to do' {
        $topic = Get-Help about_CspSupport_Errors | Out-String
        $topic | Should -Match 'NotConnected'
        $topic | Should -Match 'Connect-CspSupport'
    }
}

Describe 'Help in Korean' {
    BeforeAll {
        # A cmdlet keeps the help file that was found first; one that is imported again looks for it in the new language.
        $built = Join-Path $PSScriptRoot '../../out/PartnerSupport/PartnerSupport.psd1'
        $before = [cultureinfo]::CurrentUICulture
        [cultureinfo]::CurrentUICulture = 'ko-KR'
        Import-Module $built -Force
    }

    AfterAll {
        [cultureinfo]::CurrentUICulture = $before
        Import-Module $built -Force
    }

    It 'has a Korean synopsis and description of <Name>' -ForEach $commands {
        $help = Get-Help $Name -Full
        $help.Synopsis | Should -Match '[가-힣].*다\.$'
        $help.description.Text -join ' ' | Should -Match '[가-힣]'
        foreach ($parameter in $help.parameters.parameter) { "$($parameter.description.Text)" | Should -Match '[가-힣]' -Because $parameter.name }
        foreach ($example in $help.examples.example) { $example.remarks.Text -join ' ' | Should -Match '[가-힣]' }
    }

    It 'has the topic <_> in Korean' -ForEach 'about_CspSupport', 'about_CspSupport_Errors', 'about_CspSupport_HandOff', 'about_CspSupport_Runbooks', 'about_CspSupport_Sandbox' {
        Get-Help $_ | Out-String | Should -Match '자세한 설명'
    }

    It 'falls back to the English topic where there is none in Korean' {
        Get-Help about_CspSupport_Ledger | Out-String | Should -Match 'LONG DESCRIPTION'
    }
}

Describe 'What a text points to' {
    BeforeDiscovery {
        $texts = foreach ($file in Get-ChildItem (Join-Path $PSScriptRoot '../../src/PartnerSupport.Core/Texts') -Filter *Texts*.resx) {
            foreach ($entry in ([xml](Get-Content $file -Raw)).root.data) { @{ Room = $file.BaseName; Id = $entry.name; Text = $entry.value } }
        }
        $commands = $texts | Where-Object Text -Match '[A-Z][a-z]+-Csp[A-Z]'
        $topics = $texts | Where-Object Text -Match 'about_'
    }

    It 'is a command of the module with the parameters it is shown with: <Room> <Id>' -ForEach $commands {
        foreach ($match in [regex]::Matches($Text, '(?<!Get-Help )\b[A-Z][a-z]+-Csp[A-Za-z]+(?<given>[^.;:()]*)')) {
            $command = Get-Command ([regex]::Match($match.Value, '^[A-Za-z-]+').Value) -Module PartnerSupport -ErrorAction Stop
            foreach ($parameter in [regex]::Matches($match.Groups['given'].Value, '(?<=\s)-[A-Z][A-Za-z]+').Value | Where-Object { $_ }) {
                { $command.ResolveParameter($parameter.TrimStart('-')) } | Should -Not -Throw -Because $Text
            }
        }
        foreach ($match in [regex]::Matches($Text, '-(?<parameter>[A-Z][A-Za-z]+) of (?<command>[A-Z][a-z]+-Csp[A-Za-z]+)')) {
            { (Get-Command $match.Groups['command'].Value).ResolveParameter($match.Groups['parameter'].Value) } | Should -Not -Throw -Because $Text
        }
    }

    It 'is a topic that the module brings: <Room> <Id>' -ForEach $topics {
        foreach ($name in [regex]::Matches($Text, 'about_\w*[A-Za-z]').Value) {
            $topic = Get-Help $name | Out-String
            $topic | Should -Match "(?m)^\s+$name\s*$"
            $topic.Length | Should -BeGreaterThan 1000
        }
    }

    It 'is never a page of the repository, which a user of the module does not have' {
        ($topics + $commands | Where-Object Text -Match 'docs/').Id | Should -BeNullOrEmpty
        Get-ChildItem (Join-Path $PSScriptRoot '../../src/PartnerSupport.Core/Texts') -Filter *.resx | Select-String -SimpleMatch '.md' | Should -BeNullOrEmpty
    }
}

Describe 'The examples of <Name>' -ForEach @(@{ Name = 'Connect-CspSupport' }, @{ Name = 'Test-CspSupportReadiness' }, @{ Name = 'Set-CspSupportPolicy' }) {
    It 'run, in the sandbox' {
        Import-Module (Join-Path $PSScriptRoot '../../out/PartnerSupport/PartnerSupport.psd1')
        $app, $tenant = '0c5a11ce-0000-4000-8000-00000000c11e', 'relecloud.example'
        foreach ($code in (Get-Help $Name -Full).examples.example.code) {
            Connect-CspSupport -Sandbox
            # A refresh token and a vault cannot be had here; RefreshToken.Tests.ps1 has that way.
            if ($code -match '-RefreshToken') { continue }
            $run = $code -replace '(?<=Connect-CspSupport)(?! -Sandbox)', ' -Sandbox'
            Push-Location $TestDrive
            try { { Invoke-Expression "& { $run } -ErrorAction Stop" } | Should -Not -Throw -Because $code }
            finally { Pop-Location; Disconnect-CspSupport }
        }
    }
}
