namespace PartnerSupport;

/// <summary>This process as a holder of rows, and what can be told of other holders.</summary>
public interface IRunner
{
    /// <summary>Names this session among all that work on a ledger: machine, process and a random part.</summary>
    string Name { get; }

    /// <summary>Whether a holder is certainly gone: a process of this machine that does not run any more. Of another machine's nothing is certain.</summary>
    /// <param name="name">The holder's name, as it stands in a row.</param>
    bool IsGone(string name);
}
