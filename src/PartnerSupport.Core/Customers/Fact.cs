namespace PartnerSupport;

/// <summary>Something that was read, or the reason why it could not be: "unknown" is never taken for "no".</summary>
/// <typeparam name="T">What was read.</typeparam>
public sealed record Fact<T>
    where T : class
{
    private Fact(T? value, string? why, string? remedy)
    {
        Value = value;
        WhyUnknown = why;
        Remedy = remedy;
    }

    /// <summary>Nobody has asked yet.</summary>
    public static Fact<T> NotRead { get; } = new(null, "not read", null);

    /// <summary>The value; null when unknown.</summary>
    public T? Value { get; }

    /// <summary>Whether it was read.</summary>
    public bool IsKnown => Value is not null;

    /// <summary>Why it is unknown: the call that failed and the service's words.</summary>
    public string? WhyUnknown { get; }

    /// <summary>The right or call that would make it known.</summary>
    public string? Remedy { get; }

    /// <summary>A fact that was read.</summary>
    /// <param name="value">The value.</param>
    public static Fact<T> Known(T value) => new(value ?? throw new ArgumentNullException(nameof(value)), null, null);

    /// <summary>A fact that could not be read.</summary>
    /// <param name="why">The call that failed and the service's words.</param>
    /// <param name="remedy">The right or call that would make it known.</param>
    public static Fact<T> Unknown(string why, string? remedy = null) => new(null, why, remedy);
}
