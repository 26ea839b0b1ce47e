using System.Management.Automation;

namespace PartnerSupport.PowerShell;

/// <summary>
/// What people read of a cmdlet's streams and questions, with signs that a terminal would obey shown as symbols: texts quote customers, titles
/// and services. Errors pass through ErrorRecords, progress through ProgressLine, completion through CompletionText, views through Shown.
/// </summary>
public abstract class TerminalCmdlet : PSCmdlet
{
    internal new void WriteWarning(string text) => base.WriteWarning(VisibleText.Of(text));

    internal new void WriteVerbose(string text) => base.WriteVerbose(VisibleText.Of(text));

    internal new void WriteDebug(string text) => base.WriteDebug(VisibleText.Of(text));

    internal new void WriteInformation(object messageData, string[] tags) =>
        base.WriteInformation(
            messageData switch
            {
                string text => VisibleText.Of(text),
                HostInformationMessage told => new HostInformationMessage { Message = VisibleText.Of(told.Message), NoNewLine = told.NoNewLine },
                _ => messageData,
            },
            tags
        );

    internal new bool ShouldProcess(string target, string action) => base.ShouldProcess(VisibleText.Line(target), VisibleText.Line(action));

    internal new bool ShouldProcess(string description, string? question, string? caption) =>
        base.ShouldProcess(VisibleText.Of(description), question is null ? null : VisibleText.Of(question), caption is null ? null : VisibleText.Line(caption));

    internal new bool ShouldContinue(string query, string caption, ref bool yesToAll, ref bool noToAll) =>
        base.ShouldContinue(VisibleText.Of(query), VisibleText.Line(caption), ref yesToAll, ref noToAll);
}
