namespace PartnerSupport.Sandbox;

/// <summary>Resource Graph's limit: 15 requests in 5 seconds a user (FACTS 3.12).</summary>
internal sealed class ResourceGraphQuota
{
    private const int Limit = 15;

    private static readonly TimeSpan Window = TimeSpan.FromSeconds(5);

    private DateTimeOffset _began = DateTimeOffset.MinValue;
    private int _taken;

    /// <summary>How many requests are left after this one; negative when it is one too many.</summary>
    public int Take(DateTimeOffset now, out TimeSpan resets)
    {
        if (now - _began >= Window || now < _began)
            (_began, _taken) = (now, 0);
        resets = _began + Window - now;
        return Limit - ++_taken;
    }
}
