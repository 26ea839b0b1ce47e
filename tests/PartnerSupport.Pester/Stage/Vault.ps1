# Key Vault, the managed identity and blob storage as a runbook meets them: what they ask for is demanded, what is put is kept.
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
