namespace PartnerSupport.Tests.Contacts;

/// <summary>A row of throws from which a case is made, always the same case from the same row.</summary>
internal sealed class Dice(int[] throws)
{
    private ulong _state = 0;
    private int _next;

    internal int Below(int count)
    {
        _state = (_state ^ (uint)throws[_next++ % throws.Length]) * 6364136223846793005UL + 1442695040888963407UL;
        return (int)((_state >> 33) % (uint)count);
    }

    internal bool Often(int one, int of) => Below(of) < one;

    internal T Of<T>(params T[] items) => items[Below(items.Length)];

    public override string ToString() => $"[{string.Join(", ", throws)}]";
}
