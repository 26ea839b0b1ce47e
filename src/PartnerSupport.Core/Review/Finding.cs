namespace PartnerSupport;

/// <summary>What a rule found.</summary>
public sealed record Finding
{
    /// <summary>Stable id in PascalCase: the name of its text in the resource file.</summary>
    public required string Id { get; init; }

    /// <summary>The rule of the partner's document that speaks, for example "R8"; null for a rule of our own.</summary>
    public string? Rule { get; init; }

    /// <summary>How grave it is.</summary>
    public required FindingSeverity Severity { get; init; }

    /// <summary>What was found.</summary>
    public required string Message { get; init; }

    /// <summary>What to do next.</summary>
    public string? Action { get; init; }

    /// <summary>What it is about: a field's name, a place in a text, a link.</summary>
    public string? Target { get; init; }

    /// <summary>Where the rule stands.</summary>
    public string? Source { get; init; }

    /// <summary>Values that a program may want, such as accepted words or candidates.</summary>
    public IReadOnlyList<string> Candidates { get; init; } = [];

    /// <inheritdoc/>
    public override string ToString() => $"{Severity}: {Message}";
}
