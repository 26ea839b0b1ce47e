using System.Threading.Channels;

namespace PartnerSupport;

/// <summary>Says what became of a row.</summary>
internal static class SyncReport
{
    /// <summary>What others want to know of a change.</summary>
    internal static void Updates(this ChannelWriter<SyncPart> output, LedgerEntry from, LedgerEntry to)
    {
        foreach (var update in RequestUpdate.Of(to.ChangedAt, to.Reference, to.Request, AuditFields.Between(from, to)))
            output.TryWrite(new SyncPart { Update = update, Request = to.Request });
    }

    internal static void Warn(this ChannelWriter<SyncPart> output, Finding warning, SupportRequest? request = null) =>
        output.TryWrite(new SyncPart { Warning = warning, Request = request });

    internal static void Fail(this ChannelWriter<SyncPart> output, SupportException error, SupportRequest? request = null, CspCustomer? customer = null) =>
        output.TryWrite(
            new SyncPart
            {
                Error = error,
                Request = request,
                Customer = customer,
            }
        );
}
