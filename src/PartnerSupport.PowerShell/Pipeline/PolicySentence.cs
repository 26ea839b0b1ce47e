namespace PartnerSupport.PowerShell;

/// <summary>Says what a change of the policy does: the text of -WhatIf and -Confirm.</summary>
internal static class PolicySentence
{
    internal static string Of(IReadOnlyList<PolicyDifference> differences, string partner) =>
        string.Join(
            Environment.NewLine,
            differences
                .SelectMany(Lines)
                .DefaultIfEmpty(CommandText.Of(CommandIds.PolicyUnchanged))
                .Prepend($"{CommandText.Of(CommandIds.ChangePolicy)}: {partner}")
        );

    private static IEnumerable<string> Lines(PolicyDifference difference)
    {
        if (difference is { IsList: false, Added: [var after], Removed: [var before] })
            return [CommandText.Of(CommandIds.PolicyBecomes, difference.Field, before, after)];
        return
        [
            .. difference.Removed.Select(item => CommandText.Of(CommandIds.PolicyRemoves, difference.Field, item)),
            .. difference.Added.Select(item => CommandText.Of(CommandIds.PolicyAdds, difference.Field, item)),
        ];
    }
}
