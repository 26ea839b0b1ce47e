Describe 'Add-CspSupportRequestAttachment' {
    BeforeAll {
        Import-Module (Join-Path $PSScriptRoot '../../out/PartnerSupport/PartnerSupport.psd1')
        Connect-CspSupport -Sandbox
        $azure = @{
            SubscriptionId = '11111111-0000-4000-8000-000000000001'
            Topic          = 'App Service / Availability and performance'
            Description    = 'One in five calls answers 502 since the slots were swapped.'
        }
        $filed = New-CspSupportRequest Contoso Azure 'Calls answer 502' -Severity C @azure
        'one' | Set-Content (Join-Path $TestDrive 'a.log')
        'two' | Set-Content -LiteralPath (Join-Path $TestDrive 'b [1].log')
        $null = New-Item (Join-Path $TestDrive 'empty.txt')
        $null = New-Item -ItemType Directory (Join-Path $TestDrive 'folder')
    }

    AfterAll {
        Disconnect-CspSupport
    }

    It 'takes what Get-ChildItem puts out' {
        $files = Get-ChildItem $TestDrive -Filter *.log | Add-CspSupportRequestAttachment $filed.Reference
        $files.State | Should -Be 'Uploaded', 'Uploaded'
        $files.RequestNumber | Select-Object -Unique | Should -Be $filed.RequestNumber
    }

    It 'takes what stands first for a path where requests come by the pipeline' {
        $again = $filed | Add-CspSupportRequestAttachment (Join-Path $TestDrive 'a.*')
        $again.Name, $again.WasAlreadyThere | Should -Be 'a.log', $true
        $null = $filed | Add-CspSupportRequestAttachment $filed.Reference -Path (Join-Path $TestDrive 'a.*') -ErrorAction SilentlyContinue -ErrorVariable refused
        $refused[0].FullyQualifiedErrorId | Should -BeLike 'RequestGivenTwice,*'
    }

    It 'takes requests by the pipeline, and knows a file that it has' {
        $again = $filed | Add-CspSupportRequestAttachment -Path (Join-Path $TestDrive 'a.*')
        $again.WasAlreadyThere | Should -BeTrue
    }

    It 'refuses <Name> by name and goes on with the rest' -ForEach @(
        @{ Name = 'folder'; Id = 'AttachmentIsFolder' }
        @{ Name = 'missing.log'; Id = 'AttachmentNotFound' }
        @{ Name = 'empty.txt'; Id = 'AttachmentSize' }
    ) {
        $paths = (Join-Path $TestDrive $Name), (Join-Path $TestDrive 'a.log')
        $files = Add-CspSupportRequestAttachment $filed.Reference -LiteralPath $paths -ErrorAction SilentlyContinue -ErrorVariable refused
        $refused[0].FullyQualifiedErrorId | Should -BeLike "$Id,*"
        "$($refused[0])" | Should -BeLike "*$Name*"
        $files.Name | Should -Be 'a.log'
    }

    It 'says that no file was given' {
        Add-CspSupportRequestAttachment $filed.Reference -ErrorAction SilentlyContinue -ErrorVariable refused
        $refused[0].FullyQualifiedErrorId | Should -BeLike 'AttachmentMissing,*'
    }

    It 'names the files of a hand-off by path' {
        $handOff = New-CspSupportRequest Fabrikam Office365 'Mail is late' -Severity C -Description 'Deferrals since 07:15 CET; steps in runbook 14.'
        $file = Add-CspSupportRequestAttachment $handOff.Reference (Join-Path $TestDrive 'a.log') -WarningVariable told -WarningAction SilentlyContinue
        $file.State | Should -Be 'ByHand'
        "$told" | Should -BeLike '*a.log*AttachByHand*'
    }

    It 'sends nothing with -WhatIf' {
        Add-CspSupportRequestAttachment $filed.Reference (Join-Path $TestDrive 'a.log') -WhatIf | Should -BeNullOrEmpty
    }
}

Describe 'Health, fraud events and topics' {
    BeforeAll {
        Import-Module (Join-Path $PSScriptRoot '../../out/PartnerSupport/PartnerSupport.psd1')
        Connect-CspSupport -Sandbox
    }

    AfterAll {
        Disconnect-CspSupport
    }

    It 'shows what is open, and what is over only where it is asked for' {
        (Get-CspServiceHealth Fabrikam).Id | Should -Be 'SP000101'
        (Get-CspServiceHealth Fabrikam -IncludeResolved).Id | Should -Be 'SP000101', 'EX000102'
        Get-CspServiceHealth Fabrikam -Service Exchange 6>$null | Should -BeNullOrEmpty
    }

    It 'refuses a word that is no service' {
        Get-CspServiceHealth Fabrikam -Service Exhcange -ErrorAction SilentlyContinue -ErrorVariable refused
        $refused[0].FullyQualifiedErrorId | Should -BeLike 'ServiceUnknown,*'
    }

    It 'shows fraud events' {
        (Get-CspFraudEvent Contoso).ResourceName | Should -Be 'vm-sandbox-3'
        (Get-CspFraudEvent Contoso -IncludeResolved).Count | Should -Be 2
    }

    It 'finds topics by abbreviations and by category' {
        (Get-CspSupportTopic 'linux vm').ServiceName | Select-Object -Unique | Should -Be 'Virtual Machine running Linux'
        (Get-CspSupportTopic aks)[0].ServiceName | Should -Be 'Azure Kubernetes Service'
        (Get-CspSupportTopic -Category Billing).Category | Select-Object -Unique | Should -Be 'Billing'
        Get-CspSupportTopic zeppelin -WarningVariable told -WarningAction SilentlyContinue | Should -BeNullOrEmpty
        "$told" | Should -BeLike '*zeppelin*'
    }
}
