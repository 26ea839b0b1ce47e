Describe 'A file that does not parse' {
    It 'has an open brace' { 1 | Should -Be 1
}
