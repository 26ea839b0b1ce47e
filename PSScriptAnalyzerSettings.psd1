# What PSScriptAnalyzer holds the scripts of this repository to: every rule, but for those below.
@{
    Severity     = @('Error', 'Warning')
    ExcludeRules = @(
        # PowerShell 7 reads UTF-8, and .editorconfig asks for UTF-8 without a mark.
        'PSUseBOMForUnicodeEncodedFile',
        # Sample and build scripts speak to the person who runs them; what they return goes elsewhere.
        'PSAvoidUsingWriteHost',
        # Functions inside a script are no cmdlets: nobody calls them with -WhatIf.
        'PSUseShouldProcessForStateChangingFunctions',
        # Does not see a parameter that a function or a script block inside the script uses.
        'PSReviewUnusedParameter'
    )
}
