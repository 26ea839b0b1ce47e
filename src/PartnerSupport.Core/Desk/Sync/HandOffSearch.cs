using System.Threading.Channels;

namespace PartnerSupport;

/// <summary>
/// Finds the numbers of hand-offs that a person submitted without telling: Azure's in the subscription's tickets (Reader is enough, FACTS 3.12), others
/// among the customer's requests at Partner Center, or in Microsoft's mails to the partner (R8: they come to us). Several matches are told, never chosen
/// from.
/// </summary>
internal sealed class HandOffSearch(RequestSources sources, ISupportMailbox mailbox, RequestMerge merge, RowMoves moves)
{
    private const int CustomersAtOnce = 8;

    internal async Task FindAsync(
        IReadOnlyList<LedgerEntry> rows,
        string? address,
        PolicyInForce policy,
        ChannelWriter<SyncPart> output,
        CancellationToken cancellationToken
    )
    {
        if (rows.Count == 0)
            return;
        var mails = address is null ? [] : await MailsAsync(address, rows, output, cancellationToken).ConfigureAwait(false);
        var options = new ParallelOptions { MaxDegreeOfParallelism = CustomersAtOnce, CancellationToken = cancellationToken };
        await Parallel
            .ForEachAsync(
                rows.GroupBy(row => (row.Request.CustomerId, row.Request.Service == CspService.Azure, row.Request.SubscriptionId)),
                options,
                async (group, token) =>
                {
                    var theirs = await TheirsAsync([.. group], output, token).ConfigureAwait(false);
                    foreach (var row in group)
                        await MatchAsync(row, theirs, mails, policy, output, token).ConfigureAwait(false);
                }
            )
            .ConfigureAwait(false);
    }

    private async Task<IReadOnlyList<SupportMail>> MailsAsync(
        string address,
        IReadOnlyList<LedgerEntry> rows,
        ChannelWriter<SyncPart> output,
        CancellationToken cancellationToken
    )
    {
        var mails = new List<SupportMail>();
        try
        {
            await foreach (var mail in mailbox.ListAsync(address, rows.Min(HandOffMatch.EarliestOf), cancellationToken).ConfigureAwait(false))
                mails.Add(mail);
        }
        catch (SupportException error) when (!error.EndsSession)
        {
            output.Fail(error);
        }

        return mails;
    }

    private async Task<IReadOnlyList<SupportRequest>> TheirsAsync(
        IReadOnlyList<LedgerEntry> rows,
        ChannelWriter<SyncPart> output,
        CancellationToken cancellationToken
    )
    {
        var one = rows[0].Request;
        var customer = one.ToCustomer();
        var query = new RequestQuery
        {
            Customers = [customer],
            SubscriptionId = one.Service == CspService.Azure ? one.SubscriptionId : null,
            CreatedSince = rows.Min(HandOffMatch.EarliestOf),
        };
        var (found, error) = await SourceReading.ReadAsync(sources.WhereSubmitted(one.Service), customer, query, cancellationToken).ConfigureAwait(false);
        if (error is not null)
            output.Fail(error, customer: customer);
        return found;
    }

    private async Task MatchAsync(
        LedgerEntry row,
        IReadOnlyList<SupportRequest> theirs,
        IReadOnlyList<SupportMail> mails,
        PolicyInForce policy,
        ChannelWriter<SyncPart> output,
        CancellationToken cancellationToken
    )
    {
        var requests = HandOffMatch.Among(row, theirs);
        string[] numbers = [.. requests.Select(request => request.RequestNumber!).Union(HandOffMatch.Among(row, mails))];
        if (numbers.Length == 0)
            return;
        if (numbers.Length > 1)
        {
            var warning = FindingFactory.Warning(ReviewIds.SeveralNumbers, null, row.Reference, row.Reference, string.Join(", ", numbers));
            output.Warn(warning, row.Request);
            return;
        }

        var found = requests.Count == 1 ? merge.Merge(row.Request, requests[0], policy.Policy) : null;
        try
        {
            var told = RequestTransitions.NumberTold(row, numbers[0], moves.Now, found);
            if (await moves.TryMoveAsync(row, told, new RowStep("NumberFound", policy), cancellationToken).ConfigureAwait(false) is { } moved)
                output.Updates(row, moved);
        }
        catch (SupportException taken) when (!taken.EndsSession)
        {
            output.Fail(taken, row.Request);
        }
    }
}
