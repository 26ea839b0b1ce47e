# One test of each way to end; PesterHarnessTests reads how they are reported.
Describe 'A specimen' {
    It 'passes' { 1 | Should -Be 1 }
    It 'passes for <_>' -ForEach 'one', 'two' { $_ | Should -BeOfType [string] }
    It 'fails' { 1 | Should -Be 2 -Because 'it is meant to' }
    It 'is skipped' { Set-ItResult -Skipped -Because 'the moon is not full' }
    It 'is skipped from the start' -Skip { throw }
    Context 'whose beginning breaks' {
        BeforeAll { throw 'no beginning' }
        It 'never runs' { 1 | Should -Be 1 }
    }
    Context 'whose end breaks' {
        AfterAll { throw 'no end' }
        It 'passes before that' { 1 | Should -Be 1 }
    }
}
