using System.Text;

namespace PartnerSupport.Services.AzureSupport;

/// <summary>Lines of text out of the words of a page: blanks fold as a browser folds them, and no more than one empty line stands between two.</summary>
internal sealed class HtmlTextLines
{
    private const char NoBreakSpace = '\u00a0';
    private readonly StringBuilder _text = new();
    private readonly StringBuilder _line = new();
    private bool _blank;
    private bool _paragraph;

    /// <summary>How many elements around the place keep their blanks and line ends.</summary>
    internal int Preformatted { get; set; }

    /// <summary>Whether nothing stands in the line yet.</summary>
    internal bool IsAtLineStart => _line.Length == 0;

    internal void Write(string words)
    {
        foreach (var sign in words)
        {
            if (Preformatted > 0 && sign == '\n')
                Break();
            else if (Preformatted > 0 && sign != '\r')
                Put(sign);
            else if (char.IsWhiteSpace(sign) || sign == NoBreakSpace)
                _blank = _line.Length > 0;
            else
                Put(sign);
        }
    }

    /// <summary>What stands beside what came before, in the same line.</summary>
    internal void Gap()
    {
        if (_line.Length > 0)
            _line.Append("  ");
        _blank = false;
    }

    /// <summary>Ends the line, though nothing stands in it.</summary>
    internal void Break()
    {
        if (_line.Length > 0)
            EndLine(isParagraph: false);
        else
            _paragraph = _text.Length > 0;
    }

    /// <summary>Ends the line where something stands in it.</summary>
    /// <param name="isParagraph">Whether an empty line follows.</param>
    internal void EndLine(bool isParagraph)
    {
        var line = _line.ToString().TrimEnd();
        _line.Clear();
        _blank = false;
        if (line.Length > 0)
        {
            if (_text.Length > 0)
                _text.Append(_paragraph ? "\n\n" : "\n");
            _text.Append(line);
            _paragraph = false;
        }

        _paragraph |= isParagraph && _text.Length > 0;
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        EndLine(isParagraph: false);
        return _text.ToString();
    }

    private void Put(char sign)
    {
        if (_blank)
            _line.Append(' ');
        _blank = false;
        _line.Append(sign);
    }
}
