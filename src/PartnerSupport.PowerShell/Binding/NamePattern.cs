using System.Management.Automation;

namespace PartnerSupport.PowerShell;

/// <summary>A name that may hold wildcards. What is no valid pattern, such as a lone bracket, is a name as it stands.</summary>
internal sealed class NamePattern
{
    private readonly string _text;
    private readonly WildcardPattern? _pattern;

    internal NamePattern(string text)
    {
        _text = text;
        try
        {
            var pattern = WildcardPattern.Get(text, WildcardOptions.IgnoreCase);
            // PowerShell reads the pattern at its first use.
            pattern.IsMatch(string.Empty);
            _pattern = pattern;
        }
        catch (WildcardPatternException)
        {
            _pattern = null;
        }
    }

    /// <summary>Whether it may mean nothing at all without being wrong.</summary>
    internal bool HasWildcards => _pattern is not null && WildcardPattern.ContainsWildcardCharacters(_text);

    /// <summary>Whether it means this name.</summary>
    internal bool IsMatch(string name) => _pattern?.IsMatch(name) ?? string.Equals(name, _text, StringComparison.OrdinalIgnoreCase);
}
