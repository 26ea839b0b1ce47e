namespace PartnerSupport.Tests.Matrix;

/// <summary>Which answer is spoilt, and how the request stands at Microsoft when it comes.</summary>
public enum WireMoment
{
    /// <summary>The create's, before the service saw it.</summary>
    PutBefore,

    /// <summary>The create's, and the ticket is there.</summary>
    PutDone,

    /// <summary>The create's, and the service still works on it.</summary>
    PutRunning,

    /// <summary>A poll's, and the service still works on it.</summary>
    PollRunning,

    /// <summary>A poll's, and the ticket is there.</summary>
    PollDone,

    /// <summary>A read-back's, and the ticket is there.</summary>
    ReadBack,
}
