using System.Management.Automation.Runspaces;
using System.Runtime.CompilerServices;

namespace PartnerSupport.PowerShell;

/// <summary>
/// The sessions of one runspace: state hangs on the runspace, so that parallel runspaces do not share by accident.
/// A session is shared on purpose by handing its context to <c>-Session</c>.
/// </summary>
internal sealed class RunspaceSessions
{
    private static readonly ConditionalWeakTable<Runspace, RunspaceSessions> ByRunspace = new();
    private static readonly ConditionalWeakTable<SupportContext, SupportSession> ByContext = new();
    private static readonly ConditionalWeakTable<SupportSession, object> Ended = new();
    private readonly List<SupportSession> _all = [];

    private RunspaceSessions() { }

    /// <summary>The session that cmdlets of this runspace use when none is named; null when nobody is connected.</summary>
    internal SupportSession? Current { get; private set; }

    /// <summary>The sessions of the runspace in which the caller runs.</summary>
    internal static RunspaceSessions Here => Of(Runspace.DefaultRunspace);

    /// <summary>The sessions of a runspace.</summary>
    internal static RunspaceSessions Of(Runspace runspace) => ByRunspace.GetValue(runspace, static key => Watch(key, new RunspaceSessions()));

    /// <summary>The session behind a context; null when it has ended, or when the context was made elsewhere, for example read from a file.</summary>
    internal static SupportSession? Behind(SupportContext context) => ByContext.TryGetValue(context, out var session) && !HasEnded(session) ? session : null;

    /// <summary>Whether a session is over.</summary>
    internal static bool HasEnded(SupportSession session) => Ended.TryGetValue(session, out _);

    /// <summary>What a session is, safe to show; it leads back to the session and serialises to nothing secret.</summary>
    internal static SupportContext ContextOf(SupportSession session)
    {
        var context = session.Context with { };
        ByContext.Add(context, session);
        return context;
    }

    /// <summary>Makes a session the one of this runspace; earlier ones stay open for who holds their context.</summary>
    internal void Add(SupportSession session)
    {
        lock (_all)
            _all.Add(session);
        Current = session;
    }

    /// <summary>Ends a session; the one before it does not come back by itself.</summary>
    internal void End(SupportSession session)
    {
        Ended.AddOrUpdate(session, Ended);
        lock (_all)
            _all.Remove(session);
        if (ReferenceEquals(Current, session))
            Current = null;
        session.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }

    /// <summary>Ends all sessions of the runspace.</summary>
    internal void EndAll()
    {
        SupportSession[] sessions;
        lock (_all)
            sessions = [.. _all];
        foreach (var session in sessions)
            End(session);
    }

    private static RunspaceSessions Watch(Runspace runspace, RunspaceSessions sessions)
    {
        runspace.StateChanged += (_, change) =>
        {
            if (change.RunspaceStateInfo.State is RunspaceState.Closed or RunspaceState.Broken)
                sessions.EndAll();
        };
        return sessions;
    }
}
