using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Net;
using System.Runtime.CompilerServices;
using System.Security;

namespace PartnerSupport.PowerShell;

/// <summary>
/// Hands rotated refresh tokens back to the script that connected. Tokens rotate on any thread; a script block may only
/// run in its own runspace, so they wait here until a cmdlet of that runspace passes by. A token that the script block
/// could not store goes on waiting, and each cmdlet says so until it is stored.
/// </summary>
internal sealed class RefreshTokenHandBack(ScriptBlock receiver)
{
    private static readonly ConditionalWeakTable<Runspace, List<RefreshTokenHandBack>> ByRunspace = new();

    // A failure that a cmdlet only writes, as those of Az do, must not pass for a token that was stored.
    private static readonly List<PSVariable> StopAtErrors = [new("ErrorActionPreference", ActionPreference.Stop)];
    private SecureString? _waiting;
    private SupportSession? _session;

    private static List<RefreshTokenHandBack> Here => ByRunspace.GetOrCreateValue(Runspace.DefaultRunspace);

    /// <summary>Registers a receiver for the caller's runspace, whose session is about to be made.</summary>
    internal static RefreshTokenHandBack Register(ScriptBlock receiver)
    {
        var handBack = new RefreshTokenHandBack(receiver);
        Here.Add(handBack);
        return handBack;
    }

    /// <summary>Says which session came of it; null: none.</summary>
    internal static void Bind(SupportSession? session)
    {
        if (session is null)
            Here.RemoveAll(static handBack => handBack._session is null);
        foreach (var handBack in Here)
            handBack._session ??= session;
    }

    /// <summary>Gives the receivers of the caller's runspace what waits for them.</summary>
    /// <param name="cmdlet">The cmdlet that passes by: it writes the error of what could not be stored.</param>
    internal static void Deliver(Cmdlet cmdlet)
    {
        foreach (var handBack in Here.ToArray())
            handBack.DeliverOne(cmdlet);
    }

    /// <summary>Forgets the receivers of sessions that have ended.</summary>
    internal static void ForgetEnded() => Here.RemoveAll(static handBack => handBack._session is { } session && RunspaceSessions.HasEnded(session));

    /// <summary>Takes a token from any thread; only the newest counts, since each one replaces the one before it.</summary>
    internal void Take(string token)
    {
        var secure = new SecureString();
        foreach (var c in token)
            secure.AppendChar(c);
        secure.MakeReadOnly();
        Interlocked.Exchange(ref _waiting, secure)?.Dispose();
    }

    private void DeliverOne(Cmdlet cmdlet)
    {
        if (Interlocked.Exchange(ref _waiting, null) is not { } token)
            return;
        try
        {
            receiver.InvokeWithContext(null, StopAtErrors, token);
        }
        catch (PipelineStoppedException)
        {
            KeepWaiting(token);
            throw;
        }
        catch (RuntimeException error)
        {
            var reason = ReasonOf(error, token);
            KeepWaiting(token);
            cmdlet.WriteError(ErrorRecords.From(new SupportException(ErrorIds.RefreshTokenNotStored, SupportErrorKind.ResourceUnavailable, reason), null));
        }
    }

    // A newer one may have come meanwhile.
    private void KeepWaiting(SecureString token)
    {
        if (Interlocked.CompareExchange(ref _waiting, token, null) is not null)
            token.Dispose();
    }

    // The script's own words, unless they hold what they were given.
    private static string ReasonOf(RuntimeException error, SecureString token)
    {
        var message = (error.InnerException ?? error).Message;
        var secret = new NetworkCredential(string.Empty, token).Password;
        return message.Contains(secret, StringComparison.Ordinal)
            ? error.ErrorRecord.FullyQualifiedErrorId.Replace(secret, "…", StringComparison.Ordinal)
            : message;
    }
}
