using System.Globalization;
using System.Text;

namespace PartnerSupport.Endurance;

/// <summary>What a runbook does in the trials: files with a file, notes, hands over and tells the number, meets a refused plan.</summary>
internal static class Work
{
    internal const string FirstSubscription = "11111111-0000-4000-8000-000000000001";
    internal const string SecondSubscription = "11111111-0000-4000-8000-000000000002";
    internal const string NoteText = "It spreads to West Europe.";
    internal const string FileName = "boot.log";

    private static readonly byte[] Log = Encoding.UTF8.GetBytes("kernel panic\n");

    /// <summary>Does everything, in order; what is there already is found again by its key.</summary>
    /// <param name="desk">The desk.</param>
    /// <param name="run">Names this run of the work.</param>
    internal static async Task DoAsync(SupportDesk desk, string run)
    {
        await desk.Filing.SubmitAsync(Filing(run)).ConfigureAwait(false);
        await desk.Filing.SubmitAsync(Noting(run)).ConfigureAwait(false);
        var handOff = await desk.Filing.SubmitAsync(HandingOver(run)).ConfigureAwait(false);
        await desk.Requests.SetNumberAsync(handOff.Reference!, NumberOf(run)).ConfigureAwait(false);
        await desk.Filing.SubmitAsync(Refused(run)).ConfigureAwait(false);
    }

    internal static SupportRequestDraft Filing(string run) =>
        new()
        {
            Customer = "Contoso",
            Service = CspService.Azure,
            Severity = SupportSeverity.Moderate,
            SubscriptionId = FirstSubscription,
            // Said, so that a machine that is too busy to read the plan in time does not hand over what it files elsewhere.
            Channel = ChannelPreference.Api,
            Topic = "App Service / Availability and performance",
            Title = $"File {run}",
            Description = "Since the slots were swapped yesterday.",
            IdempotencyKey = $"file-{run}",
            Group = run,
            Attachments = [new SupportAttachment(FileName, Log.Length, _ => Task.FromResult(Log))],
        };

    internal static SupportRequestDraft HandingOver(string run) =>
        new()
        {
            Customer = "Fabrikam",
            Service = CspService.Office365,
            Severity = SupportSeverity.Moderate,
            Title = $"Hand over {run}",
            Description = "Deferrals since 07:15 CET.",
            IdempotencyKey = $"hand-{run}",
            Group = run,
        };

    internal static SupportRequestDraft Refused(string run) =>
        Filing(run) with
        {
            SubscriptionId = SecondSubscription,
            Title = $"Plan {run}",
            IdempotencyKey = $"plan-{run}",
            Attachments = [],
        };

    /// <summary>The number that a person tells of the hand-off: sixteen digits of the run's name.</summary>
    internal static string NumberOf(string run) =>
        (26_1127_0000_000000 + Convert.ToInt64(run[^8..], 16) % 1_000_000_000).ToString("D16", CultureInfo.InvariantCulture);

    private static SupportRequestDraft Noting(string run) => Filing(run) with { Description = NoteText, OnDuplicate = DuplicateHandling.Note };
}
