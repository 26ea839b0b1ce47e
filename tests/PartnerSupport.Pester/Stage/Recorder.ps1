# Stands between the module and a sandbox server and notes every secret that passes: tokens in headers, what the sign-in is
# sent, what it answers. One call at a time; it ends when its listener is closed.
param($Listener, [string] $Target, $Seen)

function Note([string] $text) { if ($text) { $null = $Seen.Add($text) } }

$client = [Net.Http.HttpClient]::new()
while ($Listener.IsListening) {
    try { $call = $Listener.GetContext() } catch { return }
    $ask = $call.Request
    $forward = [Net.Http.HttpRequestMessage]::new($ask.HttpMethod, $Target + $ask.RawUrl)
    $buffer = [IO.MemoryStream]::new()
    $ask.InputStream.CopyTo($buffer)
    if ($ask.HasEntityBody) { $forward.Content = [Net.Http.ByteArrayContent]::new($buffer.ToArray()) }
    foreach ($name in $ask.Headers.AllKeys) {
        $value = $ask.Headers[$name]
        if ($name -in 'Authorization', 'x-ms-authorization-auxiliary') { foreach ($one in $value -split ',\s*') { Note ($one -replace '^(Bearer|EncryptedBearer)\s+') } }
        if ($name -in 'Host', 'Connection', 'Content-Length', 'Transfer-Encoding') { continue }
        if (-not $forward.Headers.TryAddWithoutValidation($name, $value) -and $forward.Content) { $null = $forward.Content.Headers.TryAddWithoutValidation($name, $value) }
    }
    $isSignIn = $ask.RawUrl -like '/login/*'
    if ($isSignIn) {
        foreach ($pair in [Text.Encoding]::UTF8.GetString($buffer.ToArray()) -split '&') {
            $name, $value = $pair -split '=', 2
            if ($name -in 'refresh_token', 'client_assertion', 'code') { Note ([Uri]::UnescapeDataString($value)) }
        }
    }
    $answer = $client.Send($forward)
    $bytes = $answer.Content.ReadAsByteArrayAsync().GetAwaiter().GetResult()
    if ($isSignIn) {
        $json = [Text.Encoding]::UTF8.GetString($bytes) | ConvertFrom-Json -ErrorAction Ignore
        foreach ($name in 'access_token', 'refresh_token', 'id_token', 'client_info') { Note $json.$name }
    }
    $call.Response.StatusCode = [int]$answer.StatusCode
    foreach ($header in @($answer.Headers) + @($answer.Content.Headers)) {
        if ($header.Key -in 'Transfer-Encoding', 'Content-Length', 'Connection', 'Date', 'Server') { continue }
        $call.Response.AppendHeader($header.Key, ($header.Value -join ', '))
    }
    try {
        $call.Response.OutputStream.Write($bytes, 0, $bytes.Length)
        $call.Response.Close()
    }
    catch { $call.Response.Abort() }
}
