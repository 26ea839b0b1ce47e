using System.Collections.Concurrent;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Runtime.CompilerServices;
using System.Security;

namespace PartnerSupport.PowerShell;

/// <summary>
/// Hands rotated refresh tokens back to the script that connected. Tokens rotate on any thread; a script block may only
/// run in its own runspace, so they wait here until a cmdlet of that runspace passes by.
/// </summary>
internal sealed class RefreshTokenHandBack(ScriptBlock receiver)
{
    private static readonly ConditionalWeakTable<Runspace, ConcurrentBag<RefreshTokenHandBack>> ByRunspace = new();
    private SecureString? _waiting;

    /// <summary>Registers a receiver for the caller's runspace.</summary>
    internal static RefreshTokenHandBack Register(ScriptBlock receiver)
    {
        var handBack = new RefreshTokenHandBack(receiver);
        ByRunspace.GetOrCreateValue(Runspace.DefaultRunspace).Add(handBack);
        return handBack;
    }

    /// <summary>Gives the receivers of the caller's runspace what waits for them.</summary>
    internal static void Deliver()
    {
        if (!ByRunspace.TryGetValue(Runspace.DefaultRunspace, out var handBacks)) return;
        foreach (var handBack in handBacks) handBack.DeliverOne();
    }

    /// <summary>Takes a token from any thread; only the newest counts, since each one ends the one before it.</summary>
    internal void Take(string token)
    {
        var secure = new SecureString();
        foreach (var c in token) secure.AppendChar(c);
        secure.MakeReadOnly();
        Interlocked.Exchange(ref _waiting, secure)?.Dispose();
    }

    private void DeliverOne()
    {
        if (Interlocked.Exchange(ref _waiting, null) is { } token) receiver.Invoke(token);
    }
}
