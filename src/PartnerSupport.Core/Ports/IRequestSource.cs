namespace PartnerSupport;

/// <summary>A system at Microsoft that holds requests: they are read there and annotated.</summary>
public interface IRequestSource
{
    /// <summary>Which way it stands for.</summary>
    SupportChannel Channel { get; }

    /// <summary>Requests of a customer.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="query">What is wanted; a source may return more, never less.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    IAsyncEnumerable<SupportRequest> ListAsync(CspCustomer customer, RequestQuery query, CancellationToken cancellationToken);

    /// <summary>One request in full; null when it is gone.</summary>
    /// <param name="request">The request as known.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<SupportRequest?> GetAsync(SupportRequest request, CancellationToken cancellationToken);

    /// <summary>Notes or communications of a request, oldest first.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    IAsyncEnumerable<SupportNote> ListNotesAsync(SupportRequest request, CancellationToken cancellationToken);

    /// <summary>Adds a note or communication.</summary>
    /// <param name="request">The request.</param>
    /// <param name="note">The note.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<SupportNote> AddNoteAsync(SupportRequest request, SupportNote note, CancellationToken cancellationToken);
}
