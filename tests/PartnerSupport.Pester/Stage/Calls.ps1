# Every exported cmdlet at work on planted contact data, well and badly: name of the cmdlet, then what is done with it.
# What is put out is thrown away here: the caller looks at everything else. (A bare name where another word belongs is not
# planted: nothing tells it from a misspelt word, and an error quotes that.)
param([string] $SandboxUri, [string] $Ledger, [string] $Folder)

$app = [pscredential]::new('0c5a11ce-0000-4000-8000-00000000c11e', (ConvertTo-SecureString 'sandbox' -AsPlainText -Force))
$token = ConvertTo-SecureString 'sandbox-refresh' -AsPlainText -Force
$wrong = ConvertTo-SecureString 'planted-wrong-refresh' -AsPlainText -Force
$where = @{ Sandbox = $true; SandboxUri = $SandboxUri; Ledger = $Ledger; TenantId = 'relecloud.example' }
$policy = Join-Path $Folder 'policy.json'
'{ "version": 1, "contacts": { "planted": "Petra Planted <petra.planted@relecloud.example>" }, "declaredAddreses": [ "planted.typo@relecloud.example" ] }' | Set-Content -LiteralPath $policy

$petra = @{ FirstName = 'Petra'; LastName = 'Planted'; Email = 'petra.planted@relecloud.example'; Phone = '+34 91 555 0134' }
$text = 'Petra Planted and lee.gu@contoso.example cannot sign in since 07:15 CET; call back +1 425 555 0101 or +34 600 555 777.'
$azure = @{ Service = 'Azure'; SubscriptionId = '11111111-0000-4000-8000-000000000001'; Topic = 'Virtual Machine running Linux / Cannot connect to my VM'; Severity = 'A'; Description = $text }
$office = @{ Customer = 'Contoso'; Service = 'Office365'; Severity = 'C'; Description = $text }

@(
    , @('Connect-CspSupport', { Connect-CspSupport @where -RefreshToken $wrong -Credential $app })
    , @('Connect-CspSupport', { Connect-CspSupport @where -RefreshToken $token -Credential $app -PolicyPath $policy; Get-CspSupportPolicy; Disconnect-CspSupport })
    , @('Connect-CspSupport', { Connect-CspSupport @where -RefreshToken $token -Credential $app -RefreshTokenOut { throw "no: $(ConvertFrom-SecureString $args[0] -AsPlainText)" }; Disconnect-CspSupport })
    , @('Connect-CspSupport', { Connect-CspSupport @where -AccessToken $wrong })
    , @('Connect-CspSupport', { Connect-CspSupport -Sandbox -SandboxUri $SandboxUri -Ledger 'Host=127.0.0.1;Port=1;Username=ledgerowner;Password=planted-ledger-password;Timeout=1' })
    , @('Connect-CspSupport', { Connect-CspSupport @where -RefreshToken $token -Credential $app -RefreshTokenOut { } })
    , @('Get-CspSupportContext', { Get-CspSupportContext })
    , @('Get-CspCloud', { Get-CspCloud; Get-CspCloud 'petra.planted@relecloud.example' })
    , @('Get-CspCustomer', { Get-CspCustomer; Get-CspCustomer 'lee.gu@contoso.example' })
    , @('Get-CspCustomerService', { Get-CspCustomer | Get-CspCustomerService })
    , @('Get-CspSupportTopic', { Get-CspSupportTopic -Service Azure; Get-CspSupportTopic 'call petra.planted@relecloud.example' })
    , @('Get-CspInitialResponseTarget', { Get-CspInitialResponseTarget -Severity A; Get-CspInitialResponseTarget -Severity '<petra.planted@relecloud.example>' })
    , @('Get-CspServiceHealth', { Get-CspServiceHealth Contoso })
    , @('Get-CspFraudEvent', { Get-CspFraudEvent Contoso -IncludeResolved })
    , @('Set-CspSupportPolicy', { Set-CspSupportPolicy -DeclaredAddress noc@planted-desk.example -DeclaredPhone '+34 600 555 777' -Confirm:$false; Set-CspSupportPolicy -DeclaredAddress 'Petra <petra.planted' -Confirm:$false })
    , @('Get-CspSupportPolicy', { Get-CspSupportPolicy })
    , @('Set-CspSupportContact', { Set-CspSupportContact planted @petra; Set-CspSupportContact bad -Email lee.gu@contoso.example -FirstName Lee -LastName Gu -Phone '+1 425 555 0101' })
    , @('Get-CspSupportContact', { Get-CspSupportContact; Get-CspSupportContact planted; Get-CspSupportContact 'petra.planted@relecloud.example' })
    , @('Test-CspSupportContact', { Test-CspSupportContact 'Petra Planted <petra.planted@relecloud.example>'; Test-CspSupportContact 'Lee Gu <lee.gu@contoso.example>' -Customer Contoso -Detailed; Test-CspSupportContact 'not @ an address' })
    , @('Test-CspSupportRequest', { Test-CspSupportRequest Contoso @azure -Title 'VM of Petra Planted' -Contact planted; Test-CspSupportRequest @office -Title 'Mail of lee.gu@contoso.example' -ContactEmail lee.gu@contoso.example })
    , @('New-CspSupportRequest', { New-CspSupportRequest Contoso @azure -Title 'VM does not start for lee.gu@contoso.example' -Contact planted -AdditionalEmail noc@planted-desk.example -ExternalReference INC1 })
    , @('New-CspSupportRequest', { New-CspSupportRequest @office -Title 'Quota of Lee Gu' -Contact $petra -ExternalReference INC2 })
    , @('New-CspSupportRequest', { New-CspSupportRequest Contoso @azure -Title 'Refused' -ContactName 'Lee Gu' -ContactEmail lee.gu@contoso.example -ContactPhone '+1 425 555 0101' })
    , @('New-CspSupportRequest', { New-CspSupportRequest @office -Title 'Refused too' -ContactEmail 'petra.planted@re1ecloud.example' })
    , @('New-CspSupportRequest', { New-CspSupportRequest @office -Title 'Crooked' -Contact @{ EMale = 'petra.planted@relecloud.example' }; New-CspSupportRequest @office -Title 'Crooked' -Contact 'petra.planted@@relecloud' })
    , @('New-CspSupportRequest', { New-CspSupportRequest 'lee.gu@contoso.example' Office365 'No such customer' -Severity '+34 600 555 777' -Description $text })
    , @('Get-CspSupportRequest', { Get-CspSupportRequest; Get-CspSupportRequest INC1; Get-CspSupportRequest 'petra.planted@relecloud.example' })
    , @('Set-CspSupportRequest', { Get-CspSupportRequest INC2 | Set-CspSupportRequest -RequestNumber 000012345678901; Set-CspSupportRequest INC2 'petra.planted@relecloud.example' })
    , @('Set-CspSupportRequest', { Get-CspSupportRequest INC1 | Set-CspSupportRequest -Contact $petra -Note $text; Set-CspSupportRequest INC1 -Contact 'Lee Gu <lee.gu@contoso.example>' })
    , @('Wait-CspSupportRequest', { Wait-CspSupportRequest INC1 -Status Closed -Timeout 1; Wait-CspSupportRequest 'petra.planted@relecloud.example' -Timeout 'petra.planted@relecloud.example' })
    , @('Close-CspSupportRequest', { Get-CspSupportRequest INC1 | Close-CspSupportRequest -Confirm:$false })
    , @('Get-CspSupportRequestNote', { Get-CspSupportRequest INC1 | Get-CspSupportRequestNote })
    , @('Add-CspSupportRequestNote', { Get-CspSupportRequest INC1 | Add-CspSupportRequestNote -Text $text -Confirm:$false })
    , @('Add-CspSupportRequestAttachment', { Get-CspSupportRequest INC1 | Add-CspSupportRequestAttachment $policy -Confirm:$false })
    , @('Sync-CspSupportRequest', { Sync-CspSupportRequest -Confirm:$false })
    , @('Get-CspSupportRequestHistory', { Get-CspSupportRequestHistory })
    , @('Get-CspSupportLedger', { Get-CspSupportLedger })
    , @('Clear-CspSupportLedger', { Clear-CspSupportLedger -Confirm:$false })
    , @('ConvertTo-CspSupportRecord', { Get-CspSupportRequest -LedgerOnly | ConvertTo-CspSupportRecord -AsCustomerReport })
    , @('Open-CspSupportRequest', { Open-CspSupportRequest INC2 -WhatIf; Open-CspSupportRequest 'petra.planted@relecloud.example' })
    , @('Test-CspSupportReadiness', { Test-CspSupportReadiness })
    , @('Disconnect-CspSupport', { Disconnect-CspSupport })
) | Where-Object { Get-Command $_[0] -ErrorAction Ignore } | ForEach-Object {
    $name, $call = $_
    Write-Output "#$name"
    $null = . $call
}
