namespace PartnerSupport.Services.AzureSupport;

/// <summary>What the service says where a ticket's state forbids a change: it is closed, or an engineer works on it (FACTS 3.5).</summary>
internal static class TicketRefusal
{
    private const string Code = "UpdateOperationDenied";

    /// <summary>Whether the ticket's state is the reason.</summary>
    internal static bool Is(SupportException error) => string.Equals(error.ServiceCode, Code, StringComparison.OrdinalIgnoreCase);

    /// <summary>The refusal under an id that says what to do, with the ids by which Microsoft finds the call.</summary>
    internal static SupportException Of(string id, SupportRequest request, SupportException refused) =>
        new(id, SupportErrorKind.InvalidArgument, request.ToString())
        {
            Target = request,
            HttpStatus = refused.HttpStatus,
            ServiceCode = refused.ServiceCode,
            RequestId = refused.RequestId,
            CorrelationId = refused.CorrelationId,
        };
}
