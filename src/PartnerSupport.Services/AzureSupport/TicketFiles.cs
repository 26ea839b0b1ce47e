using Newtonsoft.Json.Linq;
using PartnerSupport.Services.Wire;

namespace PartnerSupport.Services.AzureSupport;

/// <summary>Files of a ticket (FACTS 3.5): a workspace, the file announced, its chunks. At most 5 MB in two chunks of at most 2.5 MB.</summary>
internal sealed class TicketFiles(SupportClient support)
{
    /// <summary>The largest file in bytes.</summary>
    public const int LargestFile = 5 * 1024 * 1024;

    /// <summary>The largest chunk in bytes.</summary>
    public const int LargestChunk = LargestFile / 2;

    private const string Template = "/subscriptions/{id}/providers/Microsoft.Support/fileWorkspaces/{name}";

    /// <summary>Puts a file into the workspace of a ticket; makes the workspace for a ticket that is yet to be filed.</summary>
    /// <param name="customerId">The customer.</param>
    /// <param name="subscriptionId">The subscription.</param>
    /// <param name="name">The workspace: what the ticket names, or the resource name of a ticket that is yet to be filed.</param>
    /// <param name="isFiled">Whether the ticket is there, and its workspace with it.</param>
    /// <param name="file">The file.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task AttachAsync(Guid customerId, Guid subscriptionId, string name, bool isFiled, AttachmentContent file, CancellationToken cancellationToken)
    {
        // A workspace that is there is answered like a new one, so that a run which was cut off can begin anew.
        if (!isFiled)
            await CreateWorkspaceAsync(customerId, subscriptionId, name, cancellationToken).ConfigureAwait(false);
        await UploadAsync(customerId, subscriptionId, name, file.Name, file.Content, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Makes a workspace for a ticket that is yet to be filed; it lives about a day.</summary>
    /// <param name="customerId">The customer.</param>
    /// <param name="subscriptionId">The subscription.</param>
    /// <param name="workspace">Its name: letters, digits, <c>_ - .</c> and blanks.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task CreateWorkspaceAsync(Guid customerId, Guid subscriptionId, string workspace, CancellationToken cancellationToken) =>
        support.WriteAsync(
            HttpMethod.Put,
            customerId,
            support.Addresses.Workspace(subscriptionId, workspace),
            Template,
            body: null,
            withPartner: false,
            cancellationToken
        );

    /// <summary>Puts a file into a workspace.</summary>
    /// <param name="customerId">The customer.</param>
    /// <param name="subscriptionId">The subscription.</param>
    /// <param name="workspace">The workspace.</param>
    /// <param name="fileName">The file's name.</param>
    /// <param name="content">The file.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="SupportException">AttachmentSize: it is empty or larger than the service takes.</exception>
    public async Task UploadAsync(
        Guid customerId,
        Guid subscriptionId,
        string workspace,
        string fileName,
        ReadOnlyMemory<byte> content,
        CancellationToken cancellationToken
    )
    {
        if (content.Length is 0 or > LargestFile)
            throw new SupportException(ChannelIds.AttachmentSize, SupportErrorKind.InvalidArgument, fileName, LargestFile / (1024 * 1024));
        var chunk = Math.Min(content.Length, LargestChunk);
        var chunks = (content.Length + chunk - 1) / chunk;
        var below = "/files/" + Uri.EscapeDataString(fileName);
        await support
            .WriteAsync(
                HttpMethod.Put,
                customerId,
                support.Addresses.Workspace(subscriptionId, workspace, below),
                Template + "/files/{name}",
                Announced(chunk, content.Length, chunks),
                withPartner: false,
                cancellationToken
            )
            .ConfigureAwait(false);
        for (var index = 0; index < chunks; index++)
        {
            // A chunk that comes twice under its index is the same chunk.
            var part = content.Slice(index * chunk, Math.Min(chunk, content.Length - (index * chunk)));
            await support
                .WriteAsync(
                    HttpMethod.Post,
                    customerId,
                    support.Addresses.Workspace(subscriptionId, workspace, below + "/upload"),
                    Template + "/files/{name}/upload",
                    Chunk(part, index),
                    withPartner: false,
                    cancellationToken
                )
                .ConfigureAwait(false);
        }
    }

    /// <summary>Names of the files in a workspace.</summary>
    /// <param name="customerId">The customer.</param>
    /// <param name="subscriptionId">The subscription.</param>
    /// <param name="workspace">The workspace.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<IReadOnlyList<string>> ListAsync(Guid customerId, Guid subscriptionId, string workspace, CancellationToken cancellationToken)
    {
        var names = new List<string>();
        await foreach (
            var file in support
                .ListAsync(customerId, support.Addresses.Workspace(subscriptionId, workspace, "/files"), Template + "/files", cancellationToken)
                .ConfigureAwait(false)
        )
        {
            if (file.Text("name") is { } name)
                names.Add(name);
        }

        return names;
    }

    private static JObject Announced(int chunkSize, int fileSize, int chunks) =>
        new()
        {
            ["properties"] = new JObject
            {
                ["chunkSize"] = chunkSize,
                ["fileSize"] = fileSize,
                ["numberOfChunks"] = chunks,
            },
        };

    private static JObject Chunk(ReadOnlyMemory<byte> part, int index) => new() { ["content"] = Convert.ToBase64String(part.Span), ["chunkIndex"] = index };
}
