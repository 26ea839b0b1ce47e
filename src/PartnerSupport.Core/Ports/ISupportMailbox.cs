namespace PartnerSupport;

/// <summary>A mailbox of the partner to which Microsoft writes about requests. Only headers and the first lines are read, and no link is followed.</summary>
public interface ISupportMailbox
{
    /// <summary>Mails that came from Microsoft's support, oldest first; whatever else is there is left out.</summary>
    /// <param name="mailbox">Address of the mailbox.</param>
    /// <param name="since">Received at or after, UTC.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="SupportException">It cannot be read.</exception>
    IAsyncEnumerable<SupportMail> ListAsync(string mailbox, DateTimeOffset since, CancellationToken cancellationToken);
}
