namespace PartnerSupport;

/// <summary>Makes findings whose words come from the resource file.</summary>
internal static class FindingFactory
{
    internal static Finding Error(string id, string? rule, string? target, params object?[] arguments) =>
        Make(FindingSeverity.Error, id, rule, target, arguments);

    internal static Finding Warning(string id, string? rule, string? target, params object?[] arguments) =>
        Make(FindingSeverity.Warning, id, rule, target, arguments);

    internal static Finding Information(string id, string? rule, string? target, params object?[] arguments) =>
        Make(FindingSeverity.Information, id, rule, target, arguments);

    private static Finding Make(FindingSeverity severity, string id, string? rule, string? target, object?[] arguments) =>
        new()
        {
            Id = id,
            Rule = rule,
            Severity = severity,
            Message = MessageText.Format(id, QuotedText.Of(arguments)),
            Action = MessageText.Action(id, QuotedText.Of(arguments)),
            Target = target,
            Source = rule is null ? null : RuleSources.Of(rule),
        };
}
