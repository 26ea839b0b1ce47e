# Runs before the repository's own manifest loads its binary. Without it PowerShell would only say that
# "no valid module file was found". The manifest that the build lays into out/PartnerSupport does not need it.
& {
    $root = Split-Path (Split-Path $PSScriptRoot)
    if (-not (Test-Path -LiteralPath (Join-Path $root 'out/PartnerSupport/PartnerSupport.PowerShell.dll'))) {
        throw "PartnerSupport has not been built yet. Run 'dotnet build' in '$root', then import the module again."
    }

    # What the laid manifest names for itself: the types file has to find the assembly.
    $null = [System.Reflection.Assembly]::LoadFrom((Join-Path $root 'out/PartnerSupport/PartnerSupport.PowerShell.dll'))
    Update-TypeData -PrependPath (Join-Path $root 'out/PartnerSupport/PartnerSupport.Shown.ps1xml')
}
