BeforeDiscovery {
    $invalid = @(
        @{ Case = 'no customer'; With = @{ Customer = '' }; Id = 'CustomerMissing'; Category = 'InvalidArgument' }
        @{ Case = 'an unknown customer'; With = @{ Customer = 'Contosso' }; Id = 'CustomerNotFound'; Category = 'ObjectNotFound' }
        @{ Case = 'our own tenant'; With = @{ Customer = 'Relecloud' }; Id = 'OwnTenant'; Category = 'PermissionDenied' }
        @{ Case = 'no service'; With = @{ Service = '' }; Id = 'ServiceMissing'; Category = 'InvalidArgument' }
        @{ Case = 'a service outside the four'; With = @{ Service = 'Lotus Notes' }; Id = 'ServiceUnknown'; Category = 'InvalidArgument' }
        @{ Case = 'a service that the customer does not have'; With = @{ Customer = 'Fabrikam'; Service = 'Azure' }; Id = 'ServiceNotOwned'; Category = 'ObjectNotFound' }
        @{ Case = 'several subscriptions and none named'; With = @{ Service = 'Azure' }; Id = 'SubscriptionRequired'; Category = 'InvalidArgument' }
        @{ Case = 'an empty title'; With = @{ Title = '   ' }; Id = 'TitleMissing'; Category = 'InvalidArgument' }
        @{ Case = 'a title that is too long'; With = @{ Title = 'x' * 251 }; Id = 'TitleTooLong'; Category = 'InvalidArgument' }
        @{ Case = 'an unknown severity'; With = @{ Severity = 'Urgent!!' }; Id = 'SeverityUnknown'; Category = 'InvalidArgument' }
        @{ Case = 'no severity and no impact'; With = @{ Severity = $null }; Id = 'SeverityMissing'; Category = 'InvalidArgument' }
        @{ Case = "the customer's contact"; With = @{ Contact = 'Lee Gu <lee.gu@contoso.example>' }; Id = 'ContactBelongsToCustomer'; Category = 'SecurityError' }
        @{ Case = 'a contact hashtable with a key misspelt'; With = @{ Contact = @{ EMale = 'ana.moreno@relecloud.example' } }; Id = 'ContactUnreadable'; Category = 'InvalidArgument' }
        @{ Case = 'a number for a contact'; With = @{ Contact = 42 }; Id = 'ContactUnreadable'; Category = 'InvalidArgument' }
        @{ Case = 'no description'; With = @{ Description = '' }; Id = 'DescriptionMissing'; Category = 'InvalidArgument' }
        @{ Case = 'a file that is not there'; With = @{ Attachment = 'no-such-file.log' }; Id = 'AttachmentNotFound'; Category = 'ObjectNotFound' }
        @{ Case = 'a folder for a file'; With = @{ Attachment = $HOME }; Id = 'AttachmentIsFolder'; Category = 'InvalidArgument' }
        @{ Case = 'no delegated relationship'; With = @{ Customer = 'Adatum' }; Id = 'NoDelegatedRelationship'; Category = 'PermissionDenied' }
    )
}

Describe 'New-CspSupportRequest' {
    BeforeAll {
        Import-Module (Join-Path $PSScriptRoot '../../out/PartnerSupport/PartnerSupport.psd1')
        Connect-CspSupport -Sandbox
        $good = @{
            Customer = 'Contoso'
            Service = 'Office365'
            Severity = 'C'
            Description = 'Reproduced twice today with two users; the steps are in our runbook 14. Started this morning.'
        }
        $api = @{
            Customer = 'Contoso'
            Service = 'Azure'
            Severity = 'B'
            SubscriptionId = '11111111-0000-4000-8000-000000000001'
            Topic = 'Virtual Machine running Linux / Cannot connect to my VM'
            Description = 'Boot diagnostics show a kernel panic since 06:40 UTC; redeploying fails with AllocationFailed.'
        }
    }

    AfterAll {
        Disconnect-CspSupport
    }

    It 'files at Azure where the plan lets the API file, with a number' {
        $request = New-CspSupportRequest @api -Title 'VM does not start' -ExternalReference INC1
        $request.Status | Should -Be 'Open'
        $request.Channel | Should -Be 'AzureSupportApi'
        $request.RequestNumber | Should -Match '^\d{6}0000\d{6}$'
        $request.TrackingId | Should -Be $request.RequestNumber
        $request.Reference | Should -Match '^CSP-[0-9A-HJKMNP-TV-Z]{8}$'
        $request.ExternalReference | Should -Be 'INC1'
        $request.Contact.Email | Should -BeLike '*@relecloud*.example'
    }

    It 'lets what was sent come out before the error at which -ErrorAction Stop ends it' {
        $rows = @(
            [pscustomobject]($api + @{ Title = 'Sent before the stop' })
            [pscustomobject]($api + @{ Title = 'Refused' }) | ForEach-Object { $_.Severity = 'Urgent!!'; $_ }
            [pscustomobject]($api + @{ Title = 'Never looked at' })
        )
        $came = [System.Collections.Generic.List[object]]::new()
        { $rows | New-CspSupportRequest -ErrorAction Stop 3>&1 | ForEach-Object { $came.Add($_) } } | Should -Throw -ErrorId 'SeverityUnknown,*'
        $sent = @($came | Where-Object { $_ -is [PartnerSupport.SupportRequest] })
        $sent.Title | Should -Be 'Sent before the stop'
        "$($came | Where-Object { $_ -is [System.Management.Automation.WarningRecord] })" | Should -BeLike "*$($sent[0].Reference)*"
        (Get-CspSupportRequest $sent[0].Reference).Title | Should -Be 'Sent before the stop'
        (New-CspSupportRequest @api -Title 'Sent before the stop').Reference | Should -Be $sent[0].Reference
    }

    It 'hands over what no API files, with link, steps and fields' {
        $request = New-CspSupportRequest @good -Title 'Shared mailbox quota wrong'
        $request.Status | Should -Be 'ToSubmit'
        $request.CreateUri.Scheme | Should -Be 'https'
        $request.Steps.Count | Should -BeGreaterThan 3
        $request.Steps[0].Text | Should -BeLike '*Partner Center*'
        $request.FormFields.Values -join ' ' | Should -BeLike '*relecloud*'
        $request.SubmitBy | Should -BeGreaterThan ([datetimeoffset]::UtcNow)
    }

    It 'refuses <Case> with <Id>' -ForEach $invalid {
        $arguments = $good.Clone()
        $arguments.Title = "A request with $Case"
        foreach ($key in $With.Keys) { $arguments[$key] = $With[$key] }
        New-CspSupportRequest @arguments -ErrorAction SilentlyContinue -ErrorVariable refused -WarningAction SilentlyContinue | Should -BeNullOrEmpty
        $refused.Count | Should -Be 1
        $refused[0].FullyQualifiedErrorId | Should -Be "$Id,PartnerSupport.PowerShell.NewCspSupportRequestCommand"
        $refused[0].CategoryInfo.Category | Should -Be $Category
        $refused[0].ErrorDetails.RecommendedAction | Should -Not -BeNullOrEmpty
        $refused[0].Exception | Should -BeOfType PartnerSupport.SupportException
    }

    It 'carries every finding with a refusal, and what was given as its target' {
        New-CspSupportRequest Contoso Office365 '' -Severity C -ContactEmail lee.gu@contoso.example -ErrorAction SilentlyContinue -ErrorVariable refused -WarningAction SilentlyContinue
        $refused[0].FullyQualifiedErrorId | Should -BeLike 'ContactBelongsToCustomer,*'
        $refused[0].Exception.Findings.Id | Should -Contain 'TitleMissing'
        $refused[0].TargetObject.Customer | Should -Be 'Contoso'
    }

    It 'does under -WhatIf nothing, calls nobody, and says what is looked up later' {
        $before = @(Get-CspSupportRequest -LedgerOnly).Count
        $fresh = Connect-CspSupport -Sandbox -PassThru
        try {
            $said = pwsh -NoProfile -NonInteractive -Command "
                Import-Module '$((Get-Module PartnerSupport).Path)'
                Connect-CspSupport -Sandbox
                New-CspSupportRequest Contoso Office365 'Quota' -Severity C -Description 'Reproduced twice today with two users.' -WhatIf -Verbose *>&1 | Out-String -Width 400"
            "$said" | Should -BeLike '*What if*Contoso*'
            "$said" | Should -Not -Match 'GET |PUT |POST '
            "$said" | Should -Match 'looked up when filing'
        }
        finally { Disconnect-CspSupport -Session $fresh }
        Connect-CspSupport -Sandbox
    }

    It 'asks with -Confirm after the review: tenant, way and why, contact; No files nothing' {
        $script = "
            Import-Module '$((Get-Module PartnerSupport).Path -replace 'PartnerSupport\.PowerShell\.dll$', 'PartnerSupport.psd1')'
            Connect-CspSupport -Sandbox
            Import-Csv '$(Join-Path $TestDrive one.csv)' | New-CspSupportRequest -Confirm | ForEach-Object { `"made `$(`$_.Status)`" }
            `"ledger `$(@(Get-CspSupportRequest -LedgerOnly).Count)`""
        $row = $api.Clone()
        $row.Title = 'Asked first'
        [pscustomobject]$row | Export-Csv (Join-Path $TestDrive one.csv)
        $said = 'N' | pwsh -NoProfile -Command $script | Out-String -Width 500
        $said | Should -Match 'c0000001-0000-4000-8000-000000000001'
        $said | Should -Match 'Azure Support API: .*Professional'
        $said | Should -Match 'desk@relecloud-helpdesk\.example'
        $said | Should -Match 'ledger 0'
        'Y' | pwsh -NoProfile -Command $script | Out-String -Width 500 | Should -Match '(?s)made Open.*ledger 1'
    }

    It 'warns once where nobody watches and no key is given, and tells a request found again from one filed' {
        $said = pwsh -NoProfile -NonInteractive -Command "
            Import-Module '$((Get-Module PartnerSupport).Path)'
            Connect-CspSupport -Sandbox -InformationAction Ignore
            `$row = @{ Customer = 'Fabrikam'; Service = 'EMS'; Severity = 'C'; Description = 'Reproduced twice today.' }
            'One', 'Two' | ForEach-Object { [pscustomobject](`$row + @{ Title = `$_ }) } | New-CspSupportRequest -WarningVariable keyless -WarningAction SilentlyContinue | Out-Null
            `$first = New-CspSupportRequest @row -Title 'Three' -IdempotencyKey K -WarningVariable keyed -WarningAction SilentlyContinue
            `$again = New-CspSupportRequest @row -Title 'Three' -IdempotencyKey K -WarningAction SilentlyContinue
            @{
                Keyless = @(`$keyless | Where-Object { `$_ -like '*NoKeyUnattended*' }).Count
                Keyed   = @(`$keyed | Where-Object { `$_ -like '*NoKeyUnattended*' }).Count
                Found   = `$first.WasAlreadyFiled, `$again.WasAlreadyFiled
            } | ConvertTo-Json" | ConvertFrom-Json
        $said.Keyless | Should -Be 1
        $said.Keyed | Should -Be 0
        $said.Found | Should -Be $false, $true
    }

    It 'shows under -WhatIf the contact as typed, or says whose is used' {
        $said = pwsh -NoProfile -NonInteractive -Command "
            Import-Module '$((Get-Module PartnerSupport).Path)'
            Connect-CspSupport -Sandbox
            New-CspSupportRequest Contoso Office365 'Quota' -Severity C -Description 'Reproduced twice today.' -Contact 'Ana Moreno <ana.moreno@relecloud.example>' -WhatIf
            New-CspSupportRequest Contoso Office365 'Quota' -Severity C -Description 'Reproduced twice today.' -WhatIf" | Out-String -Width 400
        $said | Should -BeLike '*Contact: Ana Moreno <ana.moreno@relecloud.example>, checked when filing*'
        $said | Should -BeLike "*Contact: the partner's own, looked up when filing*"
    }

    It 'names the row in warnings and errors where several come in: by its own number, or by its place' {
        $rows = @(
            [pscustomobject]@{ Customer = 'Fabrikam'; Service = 'EMS'; Severity = 'C'; Title = ''; Description = 'Reproduced twice today.'; ExternalReference = 'INC7' }
            [pscustomobject]@{ Customer = 'Fabrikam'; Service = 'EMS'; Severity = 'C'; Title = ''; Description = 'Reproduced twice today.'; ExternalReference = '' }
            [pscustomobject]@{ Customer = 'Woodgrove Bank'; Service = 'CRM'; Severity = 'C'; Title = 'Named by its number'; Description = 'Reproduced twice today.'; ExternalReference = 'INC8' }
        )
        $null = $rows | New-CspSupportRequest -ErrorAction SilentlyContinue -ErrorVariable refused -WarningAction SilentlyContinue -WarningVariable warned
        "$($refused[0])" | Should -BeLike 'INC7: *'
        "$($refused[1])" | Should -BeLike 'Row 2: *'
        "$($warned.Message)" | Should -BeLike 'INC8: *DynamicsPlanTooLow*'
        New-CspSupportRequest @api -Title '' -ErrorAction SilentlyContinue -ErrorVariable alone
        "$alone" | Should -Be "$($alone[0].Exception.Message) [TitleMissing]"
    }

    It 'tells no contact data by the target of an error' {
        New-CspSupportRequest @api -Title 'Target' -ContactName 'Lee Gu' -ContactEmail lee.gu@contoso.example -ErrorAction SilentlyContinue -ErrorVariable refused
        "$($refused[0].CategoryInfo) $($refused[0].TargetObject)" | Should -Not -BeLike '*lee.gu*'
        $refused[0].TargetObject.ContactEmail | Should -Be 'lee.gu@contoso.example' -Because 'a script can mend and retry it'
    }

    It 'refuses under -WhatIf what needs no look-up to be refused' {
        New-CspSupportRequest Contoso Office365 '' -Severity Urgent!! -WhatIf -ErrorAction SilentlyContinue -ErrorVariable refused
        $refused[0].Exception.Findings.Id | Should -Contain 'SeverityUnknown'
        $refused[0].Exception.Findings.Id | Should -Contain 'TitleMissing'
    }

    It 'files a duplicate never, returns it when asked, and files it all the same when told' {
        $first = New-CspSupportRequest @api -Title 'Disk is slow'
        New-CspSupportRequest @api -Title '  disk IS slow ' -ErrorAction SilentlyContinue -ErrorVariable refused | Should -BeNullOrEmpty
        $refused[0].FullyQualifiedErrorId | Should -BeLike 'DuplicateRequest,*'
        $refused[0].CategoryInfo.Category | Should -Be 'ResourceExists'
        "$($refused[0])$($refused[0].ErrorDetails.RecommendedAction)" | Should -BeLike "*$($first.Reference)*"
        (New-CspSupportRequest @api -Title 'Disk is slow' -OnDuplicate Return -WarningAction SilentlyContinue).Reference | Should -Be $first.Reference
        (New-CspSupportRequest @api -Title 'Disk is slow' -OnDuplicate Create -WarningAction SilentlyContinue).Reference | Should -Not -Be $first.Reference
    }

    It 'returns the first request for the same key' {
        $first = New-CspSupportRequest @api -Title 'Keyed' -IdempotencyKey 'psa-4711'
        $again = New-CspSupportRequest @api -Title 'Keyed' -IdempotencyKey 'psa-4711' -WarningAction SilentlyContinue
        $again.Reference | Should -Be $first.Reference
        $again.RequestNumber | Should -Be $first.RequestNumber
    }

    It 'takes what Get-CspCustomerService puts out' {
        $service = Get-CspCustomerService 'Tailspin Toys' -Service Azure
        $request = $service | New-CspSupportRequest -Title 'From a service' -Severity C -Description $good.Description
        $request.SubscriptionId | Should -Be $service.SubscriptionId
        $request.CustomerName | Should -Be 'Tailspin Toys'
    }

    It 'takes a contact as <Shape>' -ForEach @(
        @{ Shape = 'text'; Contact = 'Ana Moreno <ana.moreno@relecloud.example>' }
        @{ Shape = 'a hashtable'; Contact = @{ Name = 'Ana Moreno'; Email = 'ana.moreno@relecloud.example'; Phone = '+34 91 555 0134' } }
        @{ Shape = 'a record'; Contact = [pscustomobject]@{ ContactName = 'Ana Moreno'; ContactEmail = 'ana.moreno@relecloud.example' } }
    ) {
        $review = Test-CspSupportRequest @good -Title 'A contact' -Contact $Contact
        $review.Contact.Email | Should -Be 'ana.moreno@relecloud.example'
    }

    It 'lays single fields over a contact' {
        (Test-CspSupportRequest @good -Title 'Fields' -Contact ana.moreno@relecloud.example -ContactName 'Ana Moreno').Contact.DisplayName | Should -Be 'Ana Moreno'
    }

    It 'takes a description of several lines as a list' {
        $arguments = $good.Clone()
        $arguments.Description = 'first line of what happened', 'second line of what was tried'
        (Test-CspSupportRequest @arguments -Title 'Lines').Description | Should -Match "first line of what happened\r?\nsecond"
    }

    It 'goes on after a bad row, with one outcome each' {
        $rows = @'
Customer,Service,Severity,Title,Description
Fabrikam,Office365,C,First of three,Reproduced twice today with two users; see runbook 14.
Fabrikam,Office365,Urgent!!,Second of three,Reproduced twice today with two users; see runbook 14.
Fabrikam,Office365,C,Third of three,Reproduced twice today with two users; see runbook 14.
'@ | ConvertFrom-Csv
        $requests = $rows | New-CspSupportRequest -ErrorAction SilentlyContinue -ErrorVariable refused
        $requests.Title | Should -Be 'First of three', 'Third of three'
        $refused.Count | Should -Be 1
    }

    It 'forgets a cell of the row before' {
        $rows = [pscustomobject]@{ Title = 'With a reference'; ExternalReference = 'INC77' }, [pscustomobject]@{ Title = 'Without a reference'; ExternalReference = '' }
        $requests = $rows | New-CspSupportRequest -Customer Fabrikam -Service EMS -Severity C -Description $good.Description
        $requests[0].ExternalReference | Should -Be 'INC77'
        $requests[1].ExternalReference | Should -BeNullOrEmpty
    }

    It 'writes warnings and files all the same' {
        $request = New-CspSupportRequest @api -Title 'Everything is down' -WarningVariable said -WarningAction SilentlyContinue
        $arguments = $api.Clone()
        $arguments.Severity = 'A'
        $request = New-CspSupportRequest @arguments -Title 'All is down' -WarningVariable said -WarningAction SilentlyContinue
        $request.Status | Should -Be 'Open'
        "$said" | Should -BeLike '*CriticalWithout24x7*'
    }
}

Describe 'Test-CspSupportRequest' {
    BeforeAll {
        Import-Module (Join-Path $PSScriptRoot '../../out/PartnerSupport/PartnerSupport.psd1')
        Connect-CspSupport -Sandbox
    }

    AfterAll {
        Disconnect-CspSupport
    }

    It 'takes the parameters of New-CspSupportRequest' {
        $own = [System.Management.Automation.Cmdlet]::CommonParameters + [System.Management.Automation.Cmdlet]::OptionalCommonParameters
        $new = (Get-Command New-CspSupportRequest).Parameters.Keys | Where-Object { $_ -notin $own } | Sort-Object
        $test = (Get-Command Test-CspSupportRequest).Parameters.Keys | Where-Object { $_ -notin $own } | Sort-Object
        $test | Should -Be $new
    }

    It 'writes no error for a refusal and files nothing' {
        $review = Test-CspSupportRequest Contoso Office365 '' -Severity Urgent!! -ErrorVariable failed
        $failed | Should -BeNullOrEmpty
        $review.Outcome | Should -Be 'Refused'
        $review.Findings.Id | Should -Contain 'TitleMissing'
        Get-CspSupportRequest -LedgerOnly | Should -BeNullOrEmpty
    }

    It 'says way, reason and target' {
        $review = Test-CspSupportRequest 'Woodgrove Bank' CRM 'Plug-in recycles' -Severity B -Description 'Case creation takes up to 40 s between 09:00 and 10:00.'
        $review.Outcome | Should -Be 'HandedOver'
        $review.Channel | Should -Be 'DynamicsAdminCenter'
        $review.Route.Reason | Should -Not -BeNullOrEmpty
        $review.Response.Within.TotalHours | Should -Be 4
    }

    It 'replaces customer data in the text when asked' {
        $review = Test-CspSupportRequest Contoso Office365 'Mail of lee.gu@contoso.example' -Severity C -Description 'The user lee.gu@contoso.example cannot send; call +1 425 555 0101.' -RedactCustomerData
        "$($review.Title) $($review.Description)" | Should -Not -Match 'lee\.gu@|0101'
    }
}
