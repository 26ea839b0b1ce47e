# Dot-sourced by a child PowerShell of the isolation tests: what is loaded where, and one use of the module.
$PSStyle.OutputRendering = 'PlainText'
$module = Join-Path $PSScriptRoot '../../out/PartnerSupport/PartnerSupport.psd1'
$dependencies = (Resolve-Path (Join-Path $PSScriptRoot '../../out/PartnerSupport/dependencies')).Path
$strangers = Join-Path $PSScriptRoot 'bin/strangers'
$atFirst = @([System.Runtime.Loader.AssemblyLoadContext]::Default.Assemblies.ForEach({ $_.GetName().Name }))

function Import-Stranger {
    Get-ChildItem $strangers -Filter *.dll | ForEach-Object { [System.Reflection.Assembly]::LoadFrom($_.FullName) } | Out-Null
}

# From sign-in to a request that is handed over: identity, Graph and the wire all have their part in it.
function Invoke-Use {
    Connect-CspSupport -Sandbox -ErrorAction Stop | Out-Null
    $request = New-CspSupportRequest -Customer Contoso -Service Office365 -Severity C -Title 'Mail is late' `
        -Description 'Mail to several users arrives an hour late since this morning.' -ErrorAction Stop -WarningAction SilentlyContinue
    "$($request.Status)"
}

# What came into the default context since the start and is ours, by place or by name (what PowerShell or .NET has itself is its own).
function Get-Loaded {
    $default = [System.Runtime.Loader.AssemblyLoadContext]::Default
    $private = @([System.Runtime.Loader.AssemblyLoadContext]::All | Where-Object Name -eq 'PartnerSupport.Dependencies')
    $own = [System.Runtime.InteropServices.RuntimeEnvironment]::GetRuntimeDirectory(), $PSHOME
    $leaked = foreach ($assembly in $default.Assemblies) {
        $name = $assembly.GetName().Name
        $at = if ($assembly.IsDynamic -or -not $assembly.Location) { '' } else { $assembly.Location }
        $isElsewhere = $name -in $atFirst -or ($own + $strangers | Where-Object { $at.StartsWith($_) })
        if ($at.StartsWith($dependencies) -or (-not $isElsewhere -and (Test-Path (Join-Path $dependencies "$name.dll")))) { $name }
    }
    $theirs = @{}
    foreach ($file in Get-ChildItem $strangers -Filter *.dll) {
        $found = @($default.Assemblies | Where-Object { $_.GetName().Name -eq $file.BaseName })
        $theirs[$file.BaseName] = @($found | ForEach-Object { "$($_.GetName().Version)" })
    }
    @{
        Leaked   = @($leaked)
        Contexts = $private.Count
        Private  = @($private | ForEach-Object { $_.Assemblies } | ForEach-Object { $_.GetName().Name } | Sort-Object)
        Ours     = @($private | ForEach-Object { $_.Assemblies } | ForEach-Object { "$($_.GetName().Name) $($_.GetName().Version)" })
        Theirs   = $theirs
    }
}

function Write-Report($use) { @{ Use = @($use); Loaded = Get-Loaded } | ConvertTo-Json -Depth 5 -Compress }
