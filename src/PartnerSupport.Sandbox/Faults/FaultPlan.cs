namespace PartnerSupport.Sandbox;

/// <summary>The faults that wait to strike. Thread safe.</summary>
public sealed class FaultPlan
{
    private readonly object _gate = new();
    private readonly List<Waiting> _waiting = [];
    private int _struck;

    /// <summary>How many calls were hit so far.</summary>
    public int Struck
    {
        get
        {
            lock (_gate)
                return _struck;
        }
    }

    /// <summary>The faults that will still strike.</summary>
    public IReadOnlyList<SandboxFault> Active
    {
        get
        {
            lock (_gate)
                return _waiting.ConvertAll(waiting => waiting.Fault);
        }
    }

    /// <summary>Adds a fault; several at one place strike together.</summary>
    public void Add(SandboxFault fault)
    {
        lock (_gate)
            _waiting.Add(new Waiting(fault));
    }

    /// <summary>Adds a fault of a kind at any place, for the next call.</summary>
    public void Add(FaultKind kind) => Add(new SandboxFault(kind));

    /// <summary>Forgets all faults.</summary>
    public void Clear()
    {
        lock (_gate)
            _waiting.Clear();
    }

    /// <summary>The faults that hit this call; counts it for those that wait.</summary>
    internal IReadOnlyList<SandboxFault> Strike(WireCall call)
    {
        lock (_gate)
        {
            if (_waiting.Count == 0)
                return [];
            var hits = new List<SandboxFault>();
            foreach (var waiting in _waiting)
            {
                if (waiting.Fault.IsAt(call) && waiting.Hits())
                    hits.Add(waiting.Fault);
            }

            _waiting.RemoveAll(waiting => waiting.Left <= 0);
            _struck += hits.Count == 0 ? 0 : 1;
            return hits;
        }
    }

    private sealed class Waiting(SandboxFault fault)
    {
        private int _toPass = fault.AfterCalls;

        public SandboxFault Fault { get; } = fault;

        public int Left { get; private set; } = fault.Times;

        public bool Hits()
        {
            if (_toPass-- > 0)
                return false;
            if (Left != int.MaxValue)
                Left--;
            return true;
        }
    }
}
