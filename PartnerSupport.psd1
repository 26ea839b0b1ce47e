# The module's manifest, as it stands in the repository: importable once `dotnet build` has run.
# The build copies it to out/PartnerSupport without the folder names and without the line that asks for a build.
@{
    ModuleVersion        = '0.1.0'
    GUID                 = '3d1c8a0e-5b0f-4a38-9a57-5c3f2f6a7e41'
    Author               = 'PartnerSupport contributors'
    CompanyName          = 'PartnerSupport contributors'
    Copyright            = 'Copyright (c) 2026 PartnerSupport contributors. MIT License.'
    Description          = 'Reports problems to Microsoft on behalf of the customers of a CSP partner, follows the requests and answers them. Never sends a customer''s contact data, and rehearses everything in an embedded sandbox.'
    CompatiblePSEditions = @('Core')
    PowerShellVersion    = '7.4'

    ScriptsToProcess     = @('build/Module/AskForBuild.ps1')
    RootModule           = 'out/PartnerSupport/PartnerSupport.PowerShell.dll'
    FormatsToProcess     = @('src/PartnerSupport.PowerShell/Views/PartnerSupport.Format.ps1xml')
    TypesToProcess       = @('src/PartnerSupport.PowerShell/Views/PartnerSupport.Types.ps1xml')

    CmdletsToExport      = @(
        'Get-CspCloud',
        'Get-CspCustomer',
        'Get-CspCustomerService',
        'Get-CspInitialResponseTarget',
        'Connect-CspSupport',
        'Disconnect-CspSupport',
        'Get-CspSupportContact',
        'Set-CspSupportContact',
        'Test-CspSupportContact',
        'Get-CspSupportContext',
        'Clear-CspSupportLedger',
        'Get-CspSupportLedger',
        'Get-CspSupportPolicy',
        'Set-CspSupportPolicy',
        'Close-CspSupportRequest',
        'Get-CspSupportRequest',
        'ConvertTo-CspSupportRecord',
        'New-CspSupportRequest',
        'Open-CspSupportRequest',
        'Set-CspSupportRequest',
        'Sync-CspSupportRequest',
        'Wait-CspSupportRequest',
        'Get-CspSupportRequestHistory',
        'Add-CspSupportRequestNote',
        'Get-CspSupportRequestNote',
        'Test-CspSupportReadiness',
        'Test-CspSupportRequest',
        'Get-CspSupportTopic',
        'Add-CspSupportRequestAttachment',
        'Get-CspServiceHealth',
        'Get-CspFraudEvent'
    )
    FunctionsToExport    = @()
    AliasesToExport      = @()
    VariablesToExport    = @()

    PrivateData          = @{
        PSData = @{
            Tags         = @('CSP', 'PartnerCenter', 'Partner', 'Support', 'ServiceRequest', 'Azure', 'Microsoft365', 'Office365', 'Dynamics365', 'PSEdition_Core', 'Windows', 'Linux', 'MacOS')
            LicenseUri   = 'https://opensource.org/license/mit'
            ReleaseNotes = '0.1.0: the first release. Files or hands over requests for Azure, Office 365, Dynamics CRM Online and Enterprise Mobility Suite, follows them, and rehearses all of it in a sandbox. CHANGELOG.md in the repository has the whole list.'
        }
    }
}
