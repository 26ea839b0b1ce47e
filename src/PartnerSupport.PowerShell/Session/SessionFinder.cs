namespace PartnerSupport.PowerShell;

/// <summary>Finds the session that a cmdlet or a completer works with.</summary>
internal static class SessionFinder
{
    /// <summary>The session behind a context that was handed in, else the runspace's own; null when there is none.</summary>
    internal static SupportSession? Find(SupportContext? given) => given is null ? RunspaceSessions.Here.Current : RunspaceSessions.Behind(given);
}
