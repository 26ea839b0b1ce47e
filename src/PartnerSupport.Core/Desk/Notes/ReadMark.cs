namespace PartnerSupport;

/// <summary>Up to where an operator has read a request's notes.</summary>
/// <param name="At">When the newest of them was written, UTC.</param>
/// <param name="Keys">Those of that moment, and those without a time: services count seconds, and two notes may share one.</param>
internal sealed record ReadMark(DateTimeOffset At, IReadOnlyList<string> Keys)
{
    private const int MostKeys = 50;

    /// <summary>Whether a note came after it.</summary>
    internal static bool IsNew(ReadMark? mark, SupportNote note) =>
        mark is null || (note.CreatedAt is { } at ? at > mark.At || (at == mark.At && !mark.Keys.Contains(KeyOf(note))) : !mark.Keys.Contains(KeyOf(note)));

    /// <summary>The mark once these notes were read, too.</summary>
    internal static ReadMark After(ReadMark? before, IReadOnlyCollection<SupportNote> read)
    {
        var at = read.Select(note => note.CreatedAt ?? DateTimeOffset.MinValue).Append(before?.At ?? DateTimeOffset.MinValue).Max();
        var keys = read.Where(note => note.CreatedAt is null || note.CreatedAt == at).Select(KeyOf);
        return new(at, [.. keys.Concat(before?.At == at ? before.Keys : []).Distinct().Take(MostKeys)]);
    }

    private static string KeyOf(SupportNote note) => NoteText.Mark($"{note.Author} {note.CreatedAt:O} {note.Text}");
}
