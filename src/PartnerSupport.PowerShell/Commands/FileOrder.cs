namespace PartnerSupport.PowerShell;

/// <summary>The files that one request is to have, gathered over the records of a pipeline: they are judged together before any is sent.</summary>
/// <param name="number">The request as typed; null where it came as an object.</param>
/// <param name="request">The request as it came; null where it was typed.</param>
/// <param name="customer">At whose systems it is looked for where the ledger does not know it.</param>
internal sealed class FileOrder(string? number, SupportRequest? request, CustomerReference? customer)
{
    internal string? Number { get; } = number;

    internal SupportRequest? Request { get; } = request;

    internal CustomerReference? Customer { get; } = customer;

    internal List<SupportAttachment> Files { get; } = [];

    internal bool IsFor(string? number, SupportRequest? request) =>
        request is not null
            ? Request is not null && Request.Reference == request.Reference && Request.RequestNumber == request.RequestNumber
            : Request is null && string.Equals(Number, number, StringComparison.OrdinalIgnoreCase);
}
