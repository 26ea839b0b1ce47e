namespace PartnerSupport.Help;

/// <summary>What help says of a cmdlet.</summary>
internal sealed record CommandHelp(
    string Verb,
    string Noun,
    string Synopsis,
    IReadOnlyList<string> Description,
    IReadOnlyList<ParameterHelp> Parameters,
    IReadOnlyList<ExampleHelp> Examples,
    IReadOnlyList<OutputHelp> Outputs,
    string? DefaultSet
)
{
    public string Name => $"{Verb}-{Noun}";

    /// <summary>The parameter sets; one without a name where there are none.</summary>
    public IReadOnlyList<string?> Sets
    {
        get
        {
            List<string?> sets = [.. Parameters.SelectMany(parameter => parameter.Uses).Select(use => use.Set).OfType<string>().Distinct()];
            if (sets.Count == 0)
                return [null];
            return [.. sets.OrderBy(set => set == DefaultSet ? 0 : 1)];
        }
    }
}

/// <summary>A parameter, and how it stands in each parameter set.</summary>
internal sealed record ParameterHelp(string Name, string Type, bool IsSwitch, string Text, IReadOnlyList<string> Aliases, IReadOnlyList<ParameterUse> Uses)
{
    /// <summary>How it stands in a set; null where it has no part in it.</summary>
    public ParameterUse? In(string? set) => Uses.FirstOrDefault(use => use.Set == set) ?? Uses.FirstOrDefault(use => use.Set is null);
}

/// <summary>A parameter in one parameter set; a set without a name means all.</summary>
internal sealed record ParameterUse(string? Set, bool Mandatory, int? Position, bool ByValue, bool ByName);

/// <summary>An example.</summary>
internal sealed record ExampleHelp(string Code, string Text);

/// <summary>A type of output.</summary>
internal sealed record OutputHelp(string Type, string Text);
