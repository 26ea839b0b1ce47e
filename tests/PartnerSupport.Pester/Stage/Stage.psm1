# What runbooks meet outside: a sandbox server in a process of its own, and a stand-in for Key Vault, the managed identity
# and blob storage on the loopback interface. Both speak the real services' HTTP.
$root = (Resolve-Path (Join-Path $PSScriptRoot '../../..')).Path

# What a child of this process must not inherit: it would be another's runtime or terminal.
function New-Start([string] $file, [string[]] $arguments, [hashtable] $environment) {
    $start = [Diagnostics.ProcessStartInfo]::new($file)
    foreach ($argument in $arguments) { $start.ArgumentList.Add($argument) }
    $start.RedirectStandardOutput = $start.RedirectStandardError = $start.RedirectStandardInput = $true
    $start.WorkingDirectory = $root
    foreach ($name in $environment.Keys) { $start.Environment[$name] = $environment[$name] }
    $start
}

function Get-SandboxServerPath {
    Get-ChildItem (Join-Path $root 'src/PartnerSupport.Sandbox.Server/bin') -Recurse -Filter PartnerSupport.Sandbox.Server.dll -ErrorAction Ignore |
        Where-Object FullName -NotMatch '[\\/]ref[\\/]' | Sort-Object LastWriteTimeUtc | Select-Object -Last 1 -ExpandProperty FullName
}

# Starts a sandbox on a free port; what comes back is ended by Stop-SandboxServer.
function Start-SandboxServer([int] $latency) {
    $process = [Diagnostics.Process]::Start((New-Start dotnet @((Get-SandboxServerPath), '--port', '0', '--latency', $latency)))
    $line = $process.StandardOutput.ReadLine()
    if ($line -notmatch '(http://127\.0\.0\.1:\d+)') { throw "The sandbox did not start: $line $($process.StandardError.ReadToEnd())" }
    [pscustomobject]@{ Uri = $Matches[1]; Process = $process }
}

function Stop-SandboxServer($server) {
    if ($server -and -not $server.Process.HasExited) { $server.Process.Kill($true) }
}

# The tickets that Azure holds and did not hold from the beginning.
function Get-SandboxTicket($server) {
    Invoke-RestMethod "$($server.Uri)/_sandbox/tickets" | ForEach-Object { $_ } | Where-Object origin -NE 'Seed'
}

# Runs a script as a task scheduler would: no profile, no prompt, nothing on standard input.
function Invoke-Script([string] $path, [string[]] $arguments, [hashtable] $environment = @{}) {
    $process = [Diagnostics.Process]::Start((New-Start pwsh (@('-NoProfile', '-NonInteractive', '-File', $path) + $arguments) $environment))
    $process.StandardInput.Close()
    $errors = $process.StandardError.ReadToEndAsync()
    $output = $process.StandardOutput.ReadToEnd()
    $process.WaitForExit()
    [pscustomobject]@{ Code = $process.ExitCode; Output = $output; Errors = $errors.Result; All = "$output`n$($errors.Result)" }
}

function Get-FreePort {
    $probe = [Net.Sockets.TcpListener]::new([Net.IPAddress]::Loopback, 0)
    $probe.Start()
    $probe.LocalEndpoint.Port
    $probe.Stop()
}

# A loopback listener with a script of its own: it runs until Stop-Listener.
function Start-Listener([string] $script, [object[]] $arguments) {
    $uri = "http://127.0.0.1:$(Get-FreePort)"
    $listener = [Net.HttpListener]::new()
    $listener.Prefixes.Add("$uri/")
    $listener.Start()
    $shell = [powershell]::Create().AddScript($script).AddArgument($listener)
    foreach ($argument in $arguments) { $null = $shell.AddArgument($argument) }
    $null = $shell.BeginInvoke()
    [pscustomobject]@{ Uri = $uri; Listener = $listener; Shell = $shell }
}

function Stop-Listener($one) {
    if (-not $one) { return }
    $one.Listener.Close()
    $one.Shell.Dispose()
}

# What passes between the module and a sandbox server, with every secret in Seen.
function Start-Recorder($server) {
    $seen = [Collections.ArrayList]::Synchronized([Collections.ArrayList]::new())
    $recorder = Start-Listener (Get-Content (Join-Path $PSScriptRoot Recorder.ps1) -Raw) @($server.Uri, $seen)
    $recorder | Add-Member -NotePropertyName Seen -NotePropertyValue $seen -PassThru
}

# GET and PUT of secrets, POST of the identity's token, GET of a blob. Its state can be read and set from outside.
function Start-Vault([hashtable] $secrets, [string] $blob) {
    $state = [hashtable]::Synchronized(@{ Secrets = [hashtable]::Synchronized($secrets.Clone()); Blob = $blob; Refuse = ''; Busy = 0; Seen = [Collections.ArrayList]::Synchronized([Collections.ArrayList]::new()) })
    $vault = Start-Listener (Get-Content (Join-Path $PSScriptRoot Vault.ps1) -Raw) @($state)
    $vault | Add-Member -NotePropertyName State -NotePropertyValue $state -PassThru
}

Export-ModuleMember -Function Get-SandboxServerPath, Start-SandboxServer, Stop-SandboxServer, Get-SandboxTicket, Invoke-Script, Start-Vault, Start-Recorder, Stop-Listener
