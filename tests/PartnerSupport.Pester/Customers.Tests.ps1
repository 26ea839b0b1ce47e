Describe 'Get-CspCustomer' {
    BeforeAll {
        Import-Module (Join-Path $PSScriptRoot '../../out/PartnerSupport/PartnerSupport.psd1')
        Connect-CspSupport -Sandbox
        $contoso = Get-CspCustomer Contoso
    }

    AfterAll {
        Disconnect-CspSupport
    }

    It 'lists all customers' {
        (Get-CspCustomer).Name | Sort-Object | Should -Be 'Adatum', 'Contoso', 'Fabrikam', 'Tailspin Toys', 'Woodgrove Bank'
    }

    It 'finds a customer by <By>' -ForEach @(
        @{ By = 'name'; Text = 'contoso' }
        @{ By = 'domain'; Text = 'contoso.example' }
        @{ By = 'name in blanks'; Text = '  Contoso  ' }
    ) {
        (Get-CspCustomer $Text).Name | Should -Be 'Contoso'
    }

    It 'finds a customer by tenant id' {
        (Get-CspCustomer $contoso.TenantId).Name | Should -Be 'Contoso'
    }

    It 'finds customers by wildcard, and none is no error' {
        (Get-CspCustomer *t*s*).Name | Should -Contain 'Tailspin Toys'
        Get-CspCustomer 'zz*' -ErrorVariable failed | Should -BeNullOrEmpty
        $failed | Should -BeNullOrEmpty
    }

    It 'offers the nearest name for a mistyped one and goes on with the rest' {
        $found = 'Contosso', 'Fabrikam' | Get-CspCustomer -ErrorAction SilentlyContinue -ErrorVariable refused
        $found.Name | Should -Be 'Fabrikam'
        $refused[0].FullyQualifiedErrorId | Should -BeLike 'CustomerNotFound,*'
        $refused[0].CategoryInfo.Category | Should -Be 'ObjectNotFound'
        "$($refused[0]) $($refused[0].ErrorDetails.RecommendedAction)" | Should -BeLike '*Contoso*'
    }

    It 'stops when nobody wants more' {
        @(Get-CspCustomer | Select-Object -First 1).Count | Should -Be 1
    }
}

Describe 'Get-CspCustomerService' {
    BeforeAll {
        Import-Module (Join-Path $PSScriptRoot '../../out/PartnerSupport/PartnerSupport.psd1')
        Connect-CspSupport -Sandbox
    }

    AfterAll {
        Disconnect-CspSupport
    }

    It 'puts Azure out once for each subscription (R5)' {
        $azure = Get-CspCustomerService Contoso -Service Azure
        $azure.Count | Should -Be 2
        ($azure | Where-Object SubscriptionId -EQ 11111111-0000-4000-8000-000000000001).Route.Channel | Should -Be 'AzureSupportApi'
        ($azure | Where-Object SubscriptionId -EQ 11111111-0000-4000-8000-000000000002).Route.Channel | Should -Be 'AzurePortal'
    }

    It 'counts trial licences as owned (R15)' {
        $ems = Get-CspCustomerService Fabrikam EMS
        $ems.IsOwned | Should -BeTrue
        $ems.IsTrial | Should -BeTrue
    }

    It 'gives links to the portal over https in the context of the customer' {
        $office = Get-CspCustomerService Contoso Office365
        $office.CreateUri.Scheme | Should -Be 'https'
        "$($office.CreateUri)" | Should -Match "$($office.CustomerId)|contoso"
    }

    It 'takes customers from the pipeline' {
        $services = Get-CspCustomer Fabrikam, 'Tailspin Toys' | Get-CspCustomerService -Service Intune
        $services.CustomerName | Should -Be 'Fabrikam', 'Tailspin Toys'
    }

    It 'refuses a service outside the four with the accepted words (R13)' {
        Get-CspCustomerService Contoso -Service 'Exchange 2013 on premises' -ErrorAction SilentlyContinue -ErrorVariable refused | Should -BeNullOrEmpty
        $refused[0].FullyQualifiedErrorId | Should -BeLike 'ServiceUnknown,*'
    }

    It 'says that a customer is missing' {
        [pscustomobject]@{ Customer = ' ' } | Get-CspCustomerService -ErrorAction SilentlyContinue -ErrorVariable refused | Should -BeNullOrEmpty
        $refused[0].FullyQualifiedErrorId | Should -BeLike 'CustomerMissing,*'
    }
}

Describe 'Get-CspSupportTopic' {
    BeforeAll {
        Import-Module (Join-Path $PSScriptRoot '../../out/PartnerSupport/PartnerSupport.psd1')
        Connect-CspSupport -Sandbox
    }

    AfterAll {
        Disconnect-CspSupport
    }

    It 'shows both topics that a name fits (R10)' {
        $names = (Get-CspSupportTopic 'cannot connect to my vm').FullName
        $names | Should -Contain 'Virtual Machine running Linux / Cannot connect to my VM'
        $names | Should -Contain 'Virtual Machine running Windows / Cannot connect to my VM'
    }

    It 'lists the catalogue when nothing is searched' {
        @(Get-CspSupportTopic -Service Azure).Count | Should -BeGreaterThan 10
    }

    It 'gives search and completion the same answers for <_>' -ForEach 'vm', 'aks', 'vnet', 'linux vm', 'fraud', 'cannot connect' {
        $found = (Get-CspSupportTopic $_ -Service Azure).FullName
        $line = "New-CspSupportRequest -Service Azure -Topic '$_"
        $offered = (TabExpansion2 -inputScript $line -cursorColumn $line.Length).CompletionMatches.ListItemText
        $found | Should -Not -BeNullOrEmpty
        $offered | Should -Be $found
    }

    It 'says that nothing was found, and what to try' {
        Get-CspSupportTopic 'espresso' -WarningVariable said -WarningAction SilentlyContinue | Should -BeNullOrEmpty
        "$said" | Should -BeLike '*espresso*aks*TopicNotFound*'
    }

    It 'filters by category, and refuses one that is none' {
        (Get-CspSupportTopic -Service Azure -Category Billing).Category | Select-Object -Unique | Should -Be 'Billing'
        Get-CspSupportTopic -Category Complaint -ErrorAction SilentlyContinue -ErrorVariable refused
        $refused[0].FullyQualifiedErrorId | Should -BeLike 'CategoryUnknown,*'
    }

    It 'marks hints as unverified, in the table as well (R10)' {
        $topics = Get-CspSupportTopic 'mail flow' -Service Office365
        $topics[0].IsVerified | Should -BeFalse
        $topics | Out-String -Width 80 | Should -Match 'Verified[\s\S]*False'
        $request = New-CspSupportRequest Contoso Office365 'Mail is late' -Severity C -Description 'Since this morning, for two users.' -Topic $topics[0] -WarningAction SilentlyContinue
        $request.Topic | Should -Be $topics[0].FullName
    }

    It 'binds to -Topic of New-CspSupportRequest' {
        $topic = Get-CspSupportTopic 'Virtual Machine running Linux / Cannot connect to my VM'
        $review = Test-CspSupportRequest Contoso Azure 'VM does not start' -Severity B -Topic $topic -SubscriptionId 11111111-0000-4000-8000-000000000001 -Description 'Boot diagnostics show a kernel panic since 06:40 UTC.'
        $review.Outcome | Should -Be 'Filed'
        $review.Topic.Id | Should -Be $topic.Id
    }
}
