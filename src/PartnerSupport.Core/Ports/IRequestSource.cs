namespace PartnerSupport;

/// <summary>
/// A system that holds requests. Everything that is done with a request after it is filed goes through this port, in domain types;
/// <see cref="RequestOwnership"/> says which system it is.
/// </summary>
public interface IRequestSource
{
    /// <summary>Which system it is.</summary>
    RequestOwner Owner { get; }

    /// <summary>Requests of a customer, or of all customers where the system answers for many.</summary>
    /// <param name="customer">The customer; null: whatever one call tells of all of them, which may be nothing.</param>
    /// <param name="query">What is wanted; a source may return more, never less.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    IAsyncEnumerable<SupportRequest> ListAsync(CspCustomer? customer, RequestQuery query, CancellationToken cancellationToken);

    /// <summary>One request in full; null when it is gone.</summary>
    /// <param name="request">The request as known.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<SupportRequest?> GetAsync(SupportRequest request, CancellationToken cancellationToken);

    /// <summary>Notes of a request, oldest first (Azure calls them communications).</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    IAsyncEnumerable<SupportNote> ListNotesAsync(SupportRequest request, CancellationToken cancellationToken);

    /// <summary>Adds a note; the same note twice is there once.</summary>
    /// <param name="request">The request.</param>
    /// <param name="note">The note.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<SupportNote> AddNoteAsync(SupportRequest request, SupportNote note, CancellationToken cancellationToken);

    /// <summary>Changes a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="change">What is to be different.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The request as it stands then.</returns>
    /// <exception cref="SupportException">ChangeNotPossible: the system does not let that be changed.</exception>
    Task<SupportRequest> ChangeAsync(SupportRequest request, RequestChange change, CancellationToken cancellationToken);

    /// <summary>Puts a file to a request; before it is sent, or later.</summary>
    /// <param name="request">The request.</param>
    /// <param name="file">The file.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="SupportException">ChangeNotPossible: the system takes no files.</exception>
    Task AttachAsync(SupportRequest request, AttachmentContent file, CancellationToken cancellationToken);
}
