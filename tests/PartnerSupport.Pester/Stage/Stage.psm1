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
function Start-SandboxServer {
    $process = [Diagnostics.Process]::Start((New-Start dotnet @((Get-SandboxServerPath), '--port', '0')))
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

# GET and PUT of secrets, POST of the identity's token, GET of a blob. Its state can be read and set from outside.
function Start-Vault([hashtable] $secrets, [string] $blob) {
    $port = & { $probe = [Net.Sockets.TcpListener]::new([Net.IPAddress]::Loopback, 0); $probe.Start(); $probe.LocalEndpoint.Port; $probe.Stop() }
    $state = [hashtable]::Synchronized(@{ Secrets = [hashtable]::Synchronized($secrets.Clone()); Blob = $blob; Refuse = ''; Busy = 0; Seen = [Collections.ArrayList]::Synchronized([Collections.ArrayList]::new()) })
    $listener = [Net.HttpListener]::new()
    $listener.Prefixes.Add("http://127.0.0.1:$port/")
    $listener.Start()
    $shell = [powershell]::Create().AddScript({
            param($listener, $state)
            function Answer($call, [int] $status, [string] $text, [string] $type = 'application/json') {
                $bytes = [Text.Encoding]::UTF8.GetBytes($text)
                $call.Response.StatusCode = $status
                $call.Response.ContentType = $type
                $call.Response.OutputStream.Write($bytes, 0, $bytes.Length)
                $call.Response.Close()
            }
            while ($listener.IsListening) {
                try { $call = $listener.GetContext() } catch { return }
                $request = $call.Request
                $path = $request.Url.AbsolutePath
                $null = $state.Seen.Add("$($request.HttpMethod) $path")
                $name = $path -replace '^/secrets/'
                $body = [IO.StreamReader]::new($request.InputStream).ReadToEnd()
                if ($state.Busy-- -gt 0) { Answer $call 429 '{}' }
                elseif ($path -eq '/identity') {
                    if ($request.Headers['X-IDENTITY-HEADER'] -ne 'planted-identity' -or $request.Headers['Metadata'] -ne 'True') { Answer $call 400 '{}' }
                    else { Answer $call 200 (@{ access_token = "for $([Uri]::UnescapeDataString(($body -split 'resource=')[1]))"; token_type = 'Bearer' } | ConvertTo-Json) }
                }
                elseif ($path -eq '/blob/incidents.csv') {
                    if ($request.Headers['Authorization'] -ne 'Bearer for https://storage.azure.com/') { Answer $call 401 '' } else { Answer $call 200 $state.Blob 'application/octet-stream' }
                }
                elseif ($request.Headers['Authorization'] -ne 'Bearer for https://vault.azure.net' -or $request.QueryString['api-version'] -ne '7.4') { Answer $call 401 '{}' }
                elseif ($request.HttpMethod -eq $state.Refuse) { Answer $call 403 '{"error":{"code":"Forbidden"}}' }
                elseif ($request.HttpMethod -eq 'PUT') {
                    $state.Secrets[$name] = ($body | ConvertFrom-Json).value
                    Answer $call 200 '{}'
                }
                elseif (-not $state.Secrets.ContainsKey($name)) { Answer $call 404 '{"error":{"code":"SecretNotFound"}}' }
                else { Answer $call 200 (@{ value = $state.Secrets[$name]; attributes = @{ enabled = $true; created = [DateTimeOffset]::UtcNow.AddDays(-20).ToUnixTimeSeconds() } } | ConvertTo-Json) }
            }
        }).AddArgument($listener).AddArgument($state)
    $null = $shell.BeginInvoke()
    [pscustomobject]@{ Uri = "http://127.0.0.1:$port"; State = $state; Listener = $listener; Shell = $shell }
}

function Stop-Vault($vault) {
    if (-not $vault) { return }
    $vault.Listener.Close()
    $vault.Shell.Dispose()
}

Export-ModuleMember -Function Get-SandboxServerPath, Start-SandboxServer, Stop-SandboxServer, Get-SandboxTicket, Invoke-Script, Start-Vault, Stop-Vault
