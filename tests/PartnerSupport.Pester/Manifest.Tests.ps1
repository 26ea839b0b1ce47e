Describe 'The manifest' {
    BeforeAll {
        $root = (Resolve-Path (Join-Path $PSScriptRoot '../..')).Path
        $path = Join-Path $root 'out/PartnerSupport/PartnerSupport.psd1'
        $manifest = Import-PowerShellDataFile $path
        $module = Import-Module $path -PassThru
    }

    It 'is valid and imports without a word on any stream' {
        Test-ModuleManifest $path -ErrorAction Stop | Should -Not -BeNullOrEmpty
        $said = pwsh -NoProfile -NonInteractive -Command "Import-Module '$path' *>&1"
        $said | Should -BeNullOrEmpty
        $LASTEXITCODE | Should -Be 0
    }

    It 'is tested in one engine: a child shell is the shell that runs these tests' {
        pwsh -NoProfile -NonInteractive -Command '$PSHOME' | Should -Be $PSHOME
    }

    It 'asks for PowerShell 7.4 Core and nothing else' {
        $manifest.PowerShellVersion | Should -Be '7.4'
        $manifest.CompatiblePSEditions | Should -Be @('Core')
        $manifest.ContainsKey('RequiredModules') | Should -BeFalse
        # Its own, for the types file that names one of its methods.
        $manifest.RequiredAssemblies | Should -Be 'PartnerSupport.PowerShell.dll'
    }

    It 'has a binary for its root and runs no script' {
        $module.ModuleType | Should -Be 'Binary'
        $manifest.ContainsKey('ScriptsToProcess') | Should -BeFalse
        Get-ChildItem (Split-Path $path) -Recurse -Include *.ps1, *.psm1 | Should -BeNullOrEmpty
    }

    It 'exports by name exactly the cmdlets of the assembly' {
        $inAssembly = $module.ImplementingAssembly.GetTypes() |
            ForEach-Object { $_.GetCustomAttributes([System.Management.Automation.CmdletAttribute], $false) } |
            ForEach-Object { "$($_.VerbName)-$($_.NounName)" } | Sort-Object
        $manifest.CmdletsToExport | Sort-Object | Should -Be $inAssembly
        @($module.ExportedCommands.Keys | Sort-Object) | Should -Be $inAssembly
    }

    It 'uses approved verbs and the prefix Csp' {
        foreach ($command in $module.ExportedCmdlets.Values) {
            $command.Verb | Should -BeIn (Get-Verb).Verb
            $command.Noun | Should -MatchExactly '^Csp[A-Z]'
        }
    }

    It 'has the version of the assembly and says what changed' {
        "$($module.Version)" | Should -Be $module.ImplementingAssembly.GetName().Version.ToString(3)
        Get-Content (Join-Path $root 'CHANGELOG.md') -Raw | Should -Match "(?m)^## \[$([regex]::Escape($module.Version))\]"
    }

    It 'carries licence and tags for a gallery' {
        $manifest.PrivateData.PSData.LicenseUri | Should -Match '^https://'
        $manifest.PrivateData.PSData.Tags | Should -Contain 'CSP'
        $manifest.PrivateData.PSData.Tags | Where-Object { $_ -match '\s' } | Should -BeNullOrEmpty
        $manifest.PrivateData.PSData.ReleaseNotes | Should -BeLike "$($manifest.ModuleVersion): *"
    }

    It 'names view files that exist' {
        foreach ($view in $manifest.FormatsToProcess) { Join-Path (Split-Path $path) $view | Should -Exist }
    }
}

Describe "The repository's own manifest" {
    BeforeAll {
        $root = (Resolve-Path (Join-Path $PSScriptRoot '../..')).Path
        $unbuilt = Join-Path $TestDrive 'clone'
        foreach ($part in 'PartnerSupport.psd1', 'build/Module/AskForBuild.ps1', 'src/PartnerSupport.PowerShell/Views') {
            $null = New-Item -ItemType Directory -Force (Join-Path $unbuilt (Split-Path $part))
            Copy-Item (Join-Path $root $part) (Join-Path $unbuilt $part) -Recurse
        }
    }

    It 'imports the built module' {
        $answer = pwsh -NoProfile -NonInteractive -Command "Import-Module '$root/PartnerSupport.psd1'; (Get-Module PartnerSupport).ExportedCmdlets.Count"
        $answer | Should -Be (Import-PowerShellDataFile "$root/PartnerSupport.psd1").CmdletsToExport.Count
    }

    It 'says before a build what to do, and only that' {
        $answer = pwsh -NoProfile -NonInteractive -Command "try { Import-Module '$unbuilt/PartnerSupport.psd1' -ErrorAction Stop } catch { `$Error.Count; `$_.Exception.Message }"
        $answer[0] | Should -Be 1
        $answer[1] | Should -BeLike "PartnerSupport has not been built yet. Run 'dotnet build' in *"
    }
}
