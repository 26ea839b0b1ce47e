@{
    ModuleVersion        = '0.1.0'
    GUID                 = '0f5a3f2e-3a0f-4f0e-8a43-0c6c3b0f9d11'
    CompatiblePSEditions = @('Core')
    PowerShellVersion    = '7.4'
    RootModule           = 'PartnerSupport.Benchmarks.Empty.dll'
    CmdletsToExport      = @()
    FunctionsToExport    = @()
    AliasesToExport      = @()
    VariablesToExport    = @()
}
