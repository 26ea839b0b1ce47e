namespace PartnerSupport;

/// <summary>Which incidents and advisories are wanted.</summary>
public sealed record HealthQuery
{
    /// <summary>The services or workloads, as typed: "Office365" means all of its workloads, "Exchange" that one. Empty: all.</summary>
    public IReadOnlyList<string> Services { get; init; } = [];

    /// <summary>Only what began at this time or later, or was open then, UTC, with what is over too; null: from the beginning.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Whether what is over is wanted too.</summary>
    public bool IncludeResolved { get; init; }

    internal bool Takes(ServiceIncident incident) =>
        (IncludeResolved || Since is not null || !incident.IsResolved)
        && (Since is not { } since || !incident.IsResolved || (incident.EndedAt ?? incident.StartedAt ?? DateTimeOffset.MaxValue) >= since)
        && (Services.Count == 0 || Services.Any(word => Concerns(incident, word)));

    private static bool Concerns(ServiceIncident incident, string word) =>
        ServiceOwnership.Concerns(incident.ServiceName, RequestWords.Services.Find(word)) && !Workload.AreDifferent(word, incident.ServiceName);
}
