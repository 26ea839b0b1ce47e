namespace PartnerSupport;

/// <summary>What a synchronisation has to do for a request that an earlier run left on its way.</summary>
public enum SyncStep
{
    /// <summary>Not known.</summary>
    Unknown = 0,

    /// <summary>It never left: it is sent.</summary>
    Send,

    /// <summary>It may have left: its name is looked up, and only where that is absent it is sent again, under the same name.</summary>
    LookUp,

    /// <summary>The service accepted it: it is asked what became of it.</summary>
    Ask,

    /// <summary>It is filed, and a note or a change that was asked for has not arrived yet.</summary>
    Act,
}
