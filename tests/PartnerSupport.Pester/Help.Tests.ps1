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
