using System.Globalization;
using System.Management.Automation;

namespace PartnerSupport.PowerShell;

/// <summary>
/// Prints a hand-off's form where there is no browser. Each value is written as it is, from the first column and on lines of its own: formatting would
/// wrap and indent it, and what is copied from the terminal would not be what belongs in the form.
/// </summary>
internal static class PrintedForm
{
    internal static void Write(Cmdlet cmdlet, SupportRequest handOff, IReadOnlyList<FormEntry> form)
    {
        Line(cmdlet, string.Empty);
        Line(cmdlet, VisibleText.Line($"{handOff.Reference}  {handOff.CustomerName}  {handOff.CreateUri}"), ConsoleColor.Cyan);
        foreach (var entry in form)
        {
            Line(cmdlet, $"--- {entry.Field.Label(CultureInfo.CurrentUICulture)} (-Field {entry.Field.Name})", ConsoleColor.DarkCyan);
            Line(cmdlet, VisibleText.Of(entry.Value));
        }

        Line(cmdlet, string.Empty);
    }

    private static void Line(Cmdlet cmdlet, string text, ConsoleColor? colour = null)
    {
        var message = new HostInformationMessage { Message = text };
        if (colour is { } chosen)
            message.ForegroundColor = chosen;
        cmdlet.WriteInformation(message, ["PSHOST"]);
    }
}
