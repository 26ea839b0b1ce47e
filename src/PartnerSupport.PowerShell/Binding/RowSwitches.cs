using System.Management.Automation;

namespace PartnerSupport.PowerShell;

/// <summary>
/// Switches that a row may set by a column of their name. PowerShell binds a switch to no text and drops the column without a word: a row of
/// severity A could not say that engineers may work around the clock. What stands on the command line goes before the row.
/// </summary>
/// <param name="row">The row as it came; null: none came.</param>
/// <param name="given">What the command line gave: switches bind there alone.</param>
/// <param name="columnOf">The column that stands for a parameter; null: the one of its name.</param>
internal sealed class RowSwitches(PSObject? row, IReadOnlyDictionary<string, object> given, Func<string, string>? columnOf = null)
{
    /// <summary>Whether a switch is on; null when neither command line nor row says.</summary>
    /// <param name="name">The parameter, which is the column's name.</param>
    /// <param name="value">Its value from the command line.</param>
    /// <exception cref="SupportException">YesNoUnknown: the cell says neither.</exception>
    internal bool? Of(string name, SwitchParameter value) => given.ContainsKey(name) ? value.ToBool() : FromRow(name);

    private bool? FromRow(string name)
    {
        var cell = row?.Properties[columnOf?.Invoke(name) ?? name]?.Value;
        var bare = ArgumentText.Unwrap(cell);
        if (bare is bool or SwitchParameter)
            return LanguagePrimitives.IsTrue(bare);
        var word = new Word<YesNo>(ArgumentText.Of(cell, " "));
        if (word.IsUnknown)
            throw Unknown(name, word.Text);
        return word.IsGiven ? word.Value == YesNo.Yes : null;
    }

    private static SupportException Unknown(string name, string text) =>
        new(ErrorIds.YesNoUnknown, SupportErrorKind.InvalidArgument, name, TypedText.Of(text), string.Join(", ", RequestWords.YesNo.Offered))
        {
            Candidates = RequestWords.YesNo.Accepted,
        };
}
