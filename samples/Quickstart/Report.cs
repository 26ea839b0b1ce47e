using PartnerSupport;

namespace Quickstart;

/// <summary>Prints what happened, for people.</summary>
internal static class Report
{
    internal static void Connected(SupportContext context)
    {
        Console.WriteLine($"Connected to the embedded sandbox as {context.Account} of {context.PartnerName}; nothing leaves this process.");
        Console.WriteLine();
    }

    internal static void Filed(SupportRequest request)
    {
        var outcome = request.Status == RequestStatus.ToSubmit ? "handed over" : "filed";
        Console.WriteLine($"{request.Reference}  {request.Service} for {request.CustomerName}: {outcome} ({request.Channel})");
        Line("title", request.Title);
        Line("contact", request.Contact?.ToString());
        Line("number", request.RequestNumber);
        Line("why", request.RouteReason);
        Line("answer", request.Response?.Explanation);
        if (request.Status == RequestStatus.ToSubmit)
        {
            Line("open", request.CreateUri?.AbsoluteUri);
            Line("submit by", request.SubmitBy?.ToString("u"));
            foreach (var step in request.Steps)
                Console.WriteLine($"              {step}");
        }

        foreach (var finding in request.Findings.Where(finding => finding.Severity == FindingSeverity.Warning))
            Line("warning", finding.Message);
        Console.WriteLine();
    }

    internal static void Refused(SupportRequestDraft draft, SupportException error)
    {
        Console.WriteLine($"Refused: \"{draft.Title}\" for {draft.Customer}");
        Line("id", error.Id);
        Line("why", error.Message);
        Line("do", error.Action);
        Console.WriteLine();
    }

    internal static async Task ListAsync(IAsyncEnumerable<Listed<SupportRequest>> requests)
    {
        Console.WriteLine("All requests now, severity A first:");
        Console.WriteLine($"{"Reference", -13} {"Number", -17} {"Sev", -9} {"Status", -16} {"Customer", -15} Title");
        var missing = new List<string>();
        await foreach (var part in requests)
        {
            if (part.Item is { } request)
            {
                Console.WriteLine(
                    $"{request.Reference ?? "-", -13} {request.RequestNumber ?? "-", -17} {request.Severity, -9} {request.Status, -16} "
                        + $"{request.CustomerName, -15} {request.Title}"
                );
            }
            else
            {
                missing.Add($"{part.Customer?.Name}: {part.Error!.Message} ({part.Error.Id})");
            }
        }

        foreach (var line in missing)
            Console.WriteLine($"Not read: {line}");
    }

    private static void Line(string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            Console.WriteLine($"   {name, -9}  {value}");
    }
}
