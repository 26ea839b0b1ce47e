Describe 'Get-CspSupportRequest' {
    BeforeAll {
        Import-Module (Join-Path $PSScriptRoot '../../out/PartnerSupport/PartnerSupport.psd1')
        Connect-CspSupport -Sandbox
        $text = 'Reproduced twice today with two users; the steps are in our runbook 14.'
        $handOff = New-CspSupportRequest Fabrikam Office365 'Search is blind' -Severity C -Description $text -ExternalReference INC900
        $filed = New-CspSupportRequest Contoso Azure 'VM is gone' -Severity A -Require24x7Response -Description $text -SubscriptionId 11111111-0000-4000-8000-000000000001 -Topic 'Virtual Machine running Linux / Cannot connect to my VM'
    }

    AfterAll {
        Disconnect-CspSupport
    }

    It 'names the customer that was asked for and cannot be read, and lists the rest' {
        $requests = Get-CspSupportRequest -Customer Adatum, Contoso -ErrorAction SilentlyContinue -ErrorVariable failed
        $failed.Count | Should -Be 1
        $failed[0].TargetObject.Name | Should -Be 'Adatum'
        "$($failed[0])" | Should -BeLike '*Adatum*'
        $failed[0].CategoryInfo.Category | Should -Be 'PermissionDenied'
        $requests.CustomerName | Sort-Object -Unique | Should -Contain 'Contoso'
    }

    It 'lists severity A first, and what is over last' {
        $requests = Get-CspSupportRequest
        $over = @($requests | ForEach-Object { $_.Status -in 'Closed', 'Withdrawn' })
        $over | Should -Contain $true
        $over | Should -Be @($over | Sort-Object)
        $requests.Reference | Should -Contain $handOff.Reference
        $requests.Reference | Should -Contain $filed.Reference
        $ranks = $requests | Where-Object Status -NotIn Closed, Withdrawn | ForEach-Object { [int]$_.Severity }
        ($ranks | Where-Object { $_ -gt 0 }) | Should -Be ($ranks | Where-Object { $_ -gt 0 } | Sort-Object)
    }

    It 'lists no request twice' {
        $numbers = (Get-CspSupportRequest -Sweep -ErrorAction SilentlyContinue | Where-Object RequestNumber).RequestNumber
        ($numbers | Sort-Object -Unique).Count | Should -Be $numbers.Count
    }

    It 'filters by state and severity' {
        (Get-CspSupportRequest -Status ToSubmit -ErrorAction SilentlyContinue).Reference | Should -Be $handOff.Reference
        (Get-CspSupportRequest -Severity A -LedgerOnly).Reference | Should -Be $filed.Reference
    }

    It 'takes customers from the pipeline' {
        $requests = Get-CspCustomer Contoso | Get-CspSupportRequest -Status Open
        $requests.CustomerName | Sort-Object -Unique | Should -Be 'Contoso'
        $requests.Reference | Should -Contain $filed.Reference
    }

    It 'reads one by reference, by number and by the ticket number of our own' {
        (Get-CspSupportRequest $filed.Reference).Title | Should -Be 'VM is gone'
        (Get-CspSupportRequest $filed.RequestNumber).Reference | Should -Be $filed.Reference
        (Get-CspSupportRequest INC900).Reference | Should -Be $handOff.Reference
        ($filed | Get-CspSupportRequest).Reference | Should -Be $filed.Reference
    }

    It 'reads several by position and from the pipeline, one error for each that is not there: <How>' -ForEach @(
        @{ How = 'a list'; Ask = { Get-CspSupportRequest $args @quietly } }
        @{ How = 'text in the pipeline'; Ask = { $args | Get-CspSupportRequest @quietly } }
        @{ How = 'rows'; Ask = { $args | ForEach-Object { [pscustomobject]@{ Reference = $_ } } | Get-CspSupportRequest @quietly } }
    ) {
        $quietly = @{ ErrorAction = 'SilentlyContinue'; ErrorVariable = 'refused' }
        $found = . $Ask $filed.Reference CSP-ZZZZZZZZ $handOff.Reference.ToLowerInvariant() $filed.RequestNumber
        $found.Reference | Should -Be $filed.Reference, $handOff.Reference, $filed.Reference
        $refused.FullyQualifiedErrorId | Should -Be 'RequestNotFound,PartnerSupport.PowerShell.GetCspSupportRequestCommand'
        $refused[0].TargetObject | Should -Be 'CSP-ZZZZZZZZ'
    }

    It 'takes text in the pipeline as a customer where it can be no request, and both together' {
        $found = 'Contoso', $handOff.Reference | Get-CspSupportRequest
        $found[0].Reference | Should -Be $handOff.Reference
        $found.Reference | Should -Contain $filed.Reference
        $found.CustomerName | Sort-Object -Unique | Should -Be 'Contoso', 'Fabrikam'
    }

    It 'says RequestMissing where no request is named' {
        Get-CspSupportRequest '' -ErrorAction SilentlyContinue -ErrorVariable refused | Should -BeNullOrEmpty
        Get-CspSupportRequest @() -ErrorAction SilentlyContinue -ErrorVariable +refused | Should -BeNullOrEmpty
        [pscustomobject]@{ Reference = '' } | Get-CspSupportRequest -ErrorAction SilentlyContinue -ErrorVariable +refused | Should -BeNullOrEmpty
        $refused.FullyQualifiedErrorId | Should -Be (@('RequestMissing,PartnerSupport.PowerShell.GetCspSupportRequestCommand') * 3)
    }

    It 'asks every customer only when that is said' {
        (Get-CspSupportRequest).RequestNumber -match '^\d{6}0000000002$' | Should -BeNullOrEmpty
        (Get-CspSupportRequest -Sweep -ErrorAction SilentlyContinue).RequestNumber -match '^\d{6}0000000002$' | Should -HaveCount 1
    }

    It 'knows where a request that others filed is seen, and which world it is of (R9, R12)' {
        foreach ($number in '^000020000000004$', '^\d{6}0000000002$') {
            $request = Get-CspSupportRequest -Sweep -ErrorAction SilentlyContinue | Where-Object RequestNumber -Match $number | Get-CspSupportRequest
            $request.RequestNumber | Should -Match $number
            $request.ManageUri.Scheme | Should -Be 'https'
            $request.IsSandbox | Should -BeTrue
        }
    }

    It 'says RequestNotFound for one that is not there' {
        Get-CspSupportRequest CSP-ZZZZZZZZ -ErrorAction SilentlyContinue -ErrorVariable refused | Should -BeNullOrEmpty
        $refused[0].FullyQualifiedErrorId | Should -BeLike 'RequestNotFound,*'
        $refused[0].CategoryInfo.Category | Should -Be 'ObjectNotFound'
    }

    It 'refuses an unknown state with the accepted words' {
        Get-CspSupportRequest -Status Lost -ErrorAction SilentlyContinue -ErrorVariable refused | Should -BeNullOrEmpty
        $refused[0].FullyQualifiedErrorId | Should -BeLike 'StatusUnknown,*'
        $refused[0].ErrorDetails.RecommendedAction | Should -BeLike '*AttentionNeeded*'
    }

    It 'asks nobody about all customers when none of the named is found' {
        'Nobody', 'Noone' | Get-CspSupportRequest -ErrorAction SilentlyContinue -ErrorVariable refused | Should -BeNullOrEmpty
        $refused.Count | Should -Be 2
    }
}

Describe 'Set-CspSupportRequest' {
    BeforeAll {
        Import-Module (Join-Path $PSScriptRoot '../../out/PartnerSupport/PartnerSupport.psd1')
        Connect-CspSupport -Sandbox
        $handOff = New-CspSupportRequest Fabrikam Office365 'Search is blind' -Severity C -Description 'Reproduced twice today with two users.'
    }

    AfterAll {
        Disconnect-CspSupport
    }

    It 'refuses a number that is none' {
        Set-CspSupportRequest $handOff.Reference -RequestNumber 12ab -ErrorAction SilentlyContinue -ErrorVariable refused | Should -BeNullOrEmpty
        $refused[0].FullyQualifiedErrorId | Should -BeLike 'RequestNumberInvalid,*'
    }

    It 'changes nothing under -WhatIf' {
        Set-CspSupportRequest $handOff.Reference -RequestNumber 2611220050000123 -WhatIf | Should -BeNullOrEmpty
        (Get-CspSupportRequest $handOff.Reference).Status | Should -Be 'ToSubmit'
    }

    It 'makes the hand-off an open request, whatever stands before the number' {
        $request = $handOff | Set-CspSupportRequest -RequestNumber 'TrackingID#2611220050000123'
        $request.Status | Should -Be 'Open'
        $request.RequestNumber | Should -Be '2611220050000123'
    }

    It 'says which of the two is missing' {
        Set-CspSupportRequest -RequestNumber 2611220050000123 -ErrorAction SilentlyContinue -ErrorVariable refused
        $refused[0].FullyQualifiedErrorId | Should -BeLike 'RequestMissing,*'
        Set-CspSupportRequest CSP-ZZZZZZZZ -RequestNumber '' -ErrorAction SilentlyContinue -ErrorVariable refused
        $refused[0].FullyQualifiedErrorId | Should -BeLike 'RequestNumberMissing,*'
        Set-CspSupportRequest CSP-ZZZZZZZZ -ErrorAction SilentlyContinue -ErrorVariable refused
        $refused[0].FullyQualifiedErrorId | Should -BeLike 'NothingToChange,*'
    }
}

Describe 'Open-CspSupportRequest' {
    BeforeAll {
        Import-Module (Join-Path $PSScriptRoot '../../out/PartnerSupport/PartnerSupport.psd1')
        $before = $env:BROWSER, $env:DISPLAY, $env:WAYLAND_DISPLAY, $env:XDG_DATA_HOME
        $env:XDG_DATA_HOME = Join-Path $TestDrive data
        Connect-CspSupport -Sandbox
        $handOff = New-CspSupportRequest Fabrikam Office365 'Search is blind' -Severity C -Description 'Reproduced twice today with two users.'
        $env:BROWSER = $env:DISPLAY = $env:WAYLAND_DISPLAY = $null
        $PSDefaultParameterValues['Open-CspSupportRequest:WarningAction'] = 'SilentlyContinue'
        $PSDefaultParameterValues['Open-CspSupportRequest:InformationAction'] = 'Ignore'
    }

    AfterAll {
        $env:BROWSER, $env:DISPLAY, $env:WAYLAND_DISPLAY, $env:XDG_DATA_HOME = $before
        Disconnect-CspSupport
    }

    It 'shows link, steps and fields where there is no browser' -Skip:(-not $IsLinux) {
        $visit = $handOff | Open-CspSupportRequest
        $visit.IsOpened | Should -BeFalse
        $visit.Uri | Should -Be $handOff.CreateUri
        $visit.Steps.Count | Should -Be $handOff.Steps.Count
        $visit | Out-String -Width 120 | Should -BeLike '*https://*'
    }

    It 'opens the browser that the user names, with the page of the hand-off' -Skip:(-not $IsLinux) {
        $note = Join-Path $TestDrive opened
        $browser = Join-Path $TestDrive browser
        Set-Content $browser "#!/bin/sh`nprintf %s `"`$1`" > '$note'"
        chmod +x $browser
        $env:BROWSER = $browser
        try { (Open-CspSupportRequest $handOff.Reference).IsOpened | Should -BeTrue }
        finally { $env:BROWSER = $null }
        foreach ($try in 1..100) { if (Test-Path $note) { break }; [System.Threading.Thread]::Sleep(20) }
        $page = ([uri](Get-Content $note -Raw)).LocalPath
        $page | Should -BeLike (Join-Path $TestDrive "data/*$($handOff.Reference).html")
        Get-Content $page -Raw | Should -BeLike "*href=`"$([System.Net.WebUtility]::HtmlEncode($handOff.CreateUri.AbsoluteUri))`"*"
    }

    It 'takes references as text, several, by position, from the pipeline and from rows' -Skip:(-not $IsLinux) {
        $second = New-CspSupportRequest Fabrikam Office365 'Search is deaf' -Severity C -Description 'Reproduced twice today with two users.'
        $both = $handOff.Reference, $second.Reference
        (Open-CspSupportRequest $both).Reference | Should -Be $both
        ($both | Open-CspSupportRequest).Reference | Should -Be $both
        ($both | ForEach-Object { [pscustomobject]@{ Reference = $_; Customer = 'Fabrikam' } } | Open-CspSupportRequest).Reference | Should -Be $both
        ($handOff, $second | Open-CspSupportRequest).Reference | Should -Be $both
        (Open-CspSupportRequest CSP-ZZZZZZZZ, $second.Reference -ErrorAction SilentlyContinue -ErrorVariable refused).Reference | Should -Be $second.Reference
        $refused[0].FullyQualifiedErrorId | Should -BeLike 'RequestNotFound,*'
    }

    It 'opens nothing under -WhatIf' {
        $handOff | Open-CspSupportRequest -WhatIf | Should -BeNullOrEmpty
    }

    It 'opens no hand-off whose contact became the customer''s meanwhile: <How>' -ForEach @(
        @{ How = 'by reference'; Open = { Open-CspSupportRequest $handed.Reference @quietly } }
        @{ How = 'as an object'; Open = { $handed | Open-CspSupportRequest @quietly } }
        @{ How = 'read anew'; Open = { Get-CspSupportRequest $handed.Reference @quietly } }
    ) {
        $quietly = @{ ErrorAction = 'SilentlyContinue'; ErrorVariable = 'refused' }
        Set-CspSupportPolicy -DeclaredAddress desk@outsourced.example -KnownCustomerContact @{}
        $handed = New-CspSupportRequest Fabrikam Office365 "Handed over $How" -Severity C -Description 'Reproduced twice today.' -Contact 'Night Desk <desk@outsourced.example>'
        Set-CspSupportPolicy -AddKnownCustomerContact @{ "$($handed.CustomerId)" = 'desk@outsourced.example' }
        . $Open | Should -BeNullOrEmpty
        $refused[0].FullyQualifiedErrorId | Should -BeLike 'HandOffContactRefused,*'
        $refused[0].CategoryInfo.Category | Should -Be 'SecurityError'
        "$($refused[0]) $($refused[0].TargetObject)" | Should -Not -BeLike '*outsourced*'
        $refused[0].ErrorDetails.RecommendedAction | Should -BeLike '*-Contact <contact> -OnDuplicate Create*'
        $again = New-CspSupportRequest Fabrikam Office365 $handed.Title -Severity C -Description 'Reproduced twice today.' -Contact ana.moreno@relecloud.example -OnDuplicate Create -WarningAction SilentlyContinue
        (Get-CspSupportRequest $again.Reference).Contact.LastName | Should -Be 'Moreno'
    }

    It 'opens the page of a service' -Skip:(-not $IsLinux) {
        (Open-CspSupportRequest -Customer Contoso -Service Office365 -Manage).Uri.Scheme | Should -Be 'https'
    }

    It 'has no link for a service that the customer does not own, and says where the links are' {
        Open-CspSupportRequest -Customer Contoso -Service DynamicsCrmOnline -ErrorAction SilentlyContinue -ErrorVariable refused | Should -BeNullOrEmpty
        $refused[0].FullyQualifiedErrorId | Should -BeLike 'PortalLinkMissing,*'
        $refused[0].CategoryInfo.Category | Should -Be 'ObjectNotFound'
        $refused[0].ErrorDetails.RecommendedAction | Should -BeLike '*Get-CspCustomerService*'
    }

    It 'opens no link to <Link>' -ForEach @(
        @{ Link = 'https://portal.office.com.evil.example/x' }
        @{ Link = 'http://portal.azure.com/x' }
        @{ Link = 'https://user@portal.azure.com/x' }
        @{ Link = 'https://portal.azure.com:8443/x' }
        @{ Link = 'file:///etc/passwd' }
    ) {
        $forged = [PartnerSupport.SupportRequest]::new()
        foreach ($name in 'Reference', 'CustomerId', 'CustomerName', 'Service', 'Status', 'Title', 'Contact') {
            [PartnerSupport.SupportRequest].GetProperty($name).SetValue($forged, $handOff.$name)
        }
        [PartnerSupport.SupportRequest].GetProperty('CreateUri').SetValue($forged, [uri]$Link)
        $forged | Open-CspSupportRequest -ErrorAction SilentlyContinue -ErrorVariable refused | Should -BeNullOrEmpty
        $refused[0].FullyQualifiedErrorId | Should -BeLike 'PortalLinkRefused,*'
        $refused[0].CategoryInfo.Category | Should -Be 'SecurityError'
    }
}
