using System.Collections;
using System.Globalization;
using System.Management.Automation;

namespace PartnerSupport.PowerShell;

/// <summary>What a list of requests shows beside the properties: one number, the deadline that runs, in words when it is over, whose times they are.</summary>
public static class BoardCells
{
    private const int WidestTitle = 30;

    /// <summary>Whether the time that runs is over now: the property IsOverdue.</summary>
    /// <param name="instance">The request.</param>
    public static bool IsOverdue(PSObject instance)
    {
        ArgumentNullException.ThrowIfNull(instance);
        return instance.BaseObject is SupportRequest request && request.IsOverdueAt(TimeProvider.System.GetUtcNow());
    }

    /// <summary>Adds the cells to what is shown of a request, of this session or read back from a file.</summary>
    internal static void Add(Hashtable values, PSObject request)
    {
        var now = TimeProvider.System.GetUtcNow();
        var due = ShownValues.Moment(request.Properties[nameof(SupportRequest.DueAt)]?.Value);
        var status = request.Properties[nameof(SupportRequest.Status)]?.Value?.ToString();
        values["Request"] = GivenText.Of(values[nameof(SupportRequest.RequestNumber)] as string) ?? values[nameof(SupportRequest.Reference)];
        values["Deadline"] = due is { } at ? Deadline(status == nameof(RequestStatus.ToSubmit), at, now) : null;
        values["IsOverdue"] = due < now;
        values["TitleCell"] = Cut(values[nameof(SupportRequest.Title)] as string);
        values["LastMessage"] = LastMessage(values, ShownValues.Moment(request.Properties[nameof(SupportRequest.LastMessageAt)]?.Value));
        values["Board"] = Board(LanguagePrimitives.IsTrue(request.Properties[nameof(SupportRequest.IsSandbox)]?.Value), now);
        values["FormHint"] = IsBare(request, status) ? CommandText.Of(CommandIds.BoardFormOnRequest, values[nameof(SupportRequest.Reference)]) : null;
    }

    /// <summary>The letter of a severity; unknown is none, and an empty cell says so.</summary>
    internal static string? Letter(string? severity) =>
        severity switch
        {
            nameof(SupportSeverity.Unknown) or null => string.Empty,
            nameof(SupportSeverity.Emergency) => "!A",
            _ => severity,
        };

    private static string Deadline(bool isOurs, DateTimeOffset due, DateTimeOffset now) =>
        due < now
            ? CommandText.Of(isOurs ? CommandIds.BoardSubmitOverdue : CommandIds.BoardAnswerOverdue, Length(now - due))
            : CommandText.Of(isOurs ? CommandIds.BoardSubmitBy : CommandIds.BoardAnswerBy, Short(due));

    private static string Length(TimeSpan over) =>
        over switch
        {
            { TotalHours: < 1 } => CommandText.Of(CommandIds.BoardMinutes, (int)over.TotalMinutes),
            { TotalHours: < 48 } => CommandText.Of(CommandIds.BoardHours, (int)over.TotalHours),
            { TotalDays: < 100 } => CommandText.Of(CommandIds.BoardDays, (int)over.TotalDays),
            _ => CommandText.Of(CommandIds.BoardWeeks, (int)(over.TotalDays / 7)),
        };

    private static string Short(DateTimeOffset time) => time.ToLocalTime().ToString("MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static string? LastMessage(Hashtable values, DateTimeOffset? at) =>
        at is { } time ? $"{Short(time)} {values[nameof(SupportRequest.LastMessageFrom)]}" : null;

    private static string Board(bool isSandbox, DateTimeOffset now) =>
        CommandText.Of(isSandbox ? CommandIds.BoardSandbox : CommandIds.BoardLive, "UTC" + now.ToLocalTime().ToString("zzz", CultureInfo.InvariantCulture));

    private static bool IsBare(PSObject request, string? status) =>
        status == nameof(RequestStatus.ToSubmit)
        && request.Properties[nameof(SupportRequest.Contact)]?.Value is null
        && request.Properties[nameof(SupportRequest.Reference)]?.Value is not null;

    // A letter of Hangul, Han or kana takes two columns.
    private static string? Cut(string? title)
    {
        if (title is null || CellText.Width(title) <= WidestTitle)
            return title;
        return CellText.Start(title, WidestTitle - 1) + "…";
    }
}
