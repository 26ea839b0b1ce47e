using System.Net;
using System.Text.Json.Nodes;

namespace PartnerSupport.Sandbox;

/// <summary>File workspaces and files (FACTS 3.5): at most 5 MB in at most two chunks of at most 2.5 MB.</summary>
internal static class AzureFiles
{
    private const int LargestChunk = 2_621_440;
    private const int LargestFile = 5_242_880;
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    public static WireAnswer Answer(WireCall call, AzureScope scope, string[] route, string[] names)
    {
        if (route is [_] && call.Method == "PUT")
            return CreateWorkspace(call, scope, names[0]);
        if (route.Length == 0)
            return ArmErrors.UnknownPath(call);
        if (Workspace(call, scope, names[0]) is not { } workspace)
            return ArmErrors.NotFound(names[0]);
        return (call.Method, route) switch
        {
            ("GET", [_]) => WireAnswer.Ok(Json(scope, workspace)),
            ("GET", [_, "files"]) => WireAnswer.Ok(
                new JsonObject { ["value"] = new JsonArray([.. workspace.Files.Select(file => Json(scope, workspace, file))]) }
            ),
            ("PUT", [_, "files", _]) => CreateFile(call, scope, workspace, names[2]),
            ("GET", [_, "files", _]) => Find(workspace, names[2]) is { } file ? WireAnswer.Ok(Json(scope, workspace, file)) : ArmErrors.NotFound(names[2]),
            ("POST", [_, "files", _, "upload"]) => Find(workspace, names[2]) is { } file ? Upload(call, file) : ArmErrors.NotFound(names[2]),
            _ => ArmErrors.UnknownPath(call),
        };
    }

    /// <summary>A ticket has a workspace from the beginning, and what a ticket has taken does not expire.</summary>
    private static AzureWorkspace? Workspace(WireCall call, AzureScope scope, string name)
    {
        var ticket = call.World.Azure.FindByWorkspace(scope, name);
        if (call.World.Azure.Workspaces.Find(scope, name) is { } known)
            return ticket is not null || known.Expires > call.Now ? known : null;
        if (ticket is null)
            return null;
        var workspace = new AzureWorkspace(ticket.Workspace, ticket.Created, ticket.Created + Lifetime);
        call.World.Azure.Workspaces.Add(scope, workspace);
        return workspace;
    }

    private static WireAnswer CreateWorkspace(WireCall call, AzureScope scope, string name)
    {
        if (name.Any(letter => !char.IsAsciiLetterOrDigit(letter) && letter is not ('_' or '-' or '.' or ' ')))
        {
            return ArmErrors.Invalid("The file workspace name is invalid: it must match ^[0-9a-zA-Z_\\-. ]+$.", target: "fileWorkspaceName");
        }

        if (Workspace(call, scope, name) is not { } workspace)
        {
            workspace = new AzureWorkspace(name, call.Now, call.Now + Lifetime);
            call.World.Azure.Workspaces.Add(scope, workspace);
        }

        return Created(call, Json(scope, workspace));
    }

    private static WireAnswer CreateFile(WireCall call, AzureScope scope, AzureWorkspace workspace, string name)
    {
        if (!call.TryReadObject(out var body) || body.Member("properties") is not JsonObject properties)
        {
            return AzureTicketRules.Missing("properties");
        }

        if (
            properties.Number("chunkSize") is not (> 0 and <= LargestChunk)
            || properties.Number("fileSize") is not (> 0 and <= LargestFile)
            || properties.Number("numberOfChunks") is not (1 or 2)
        )
        {
            return ArmErrors.Invalid("A file has at most 5 MB in at most 2 chunks of at most 2.5 MB; chunkSize, fileSize and numberOfChunks are required.");
        }

        var (chunkSize, fileSize, chunks) = (
            properties.Number("chunkSize")!.Value,
            properties.Number("fileSize")!.Value,
            properties.Number("numberOfChunks")!.Value
        );
        if (chunkSize > fileSize || (fileSize + chunkSize - 1) / chunkSize != chunks)
        {
            return ArmErrors.Invalid("numberOfChunks does not fit fileSize and chunkSize.", target: "numberOfChunks");
        }

        workspace.Files.RemoveAll(known => string.Equals(known.Name, name, StringComparison.OrdinalIgnoreCase));
        var file = new AzureFile(name, chunkSize, fileSize, chunks, call.Now);
        workspace.Files.Add(file);
        return Created(call, Json(scope, workspace, file));
    }

    private static WireAnswer Upload(WireCall call, AzureFile file)
    {
        if (!call.TryReadObject(out var body) || body.Text("content") is not { } content || body.Number("chunkIndex") is not { } index)
        {
            return ArmErrors.Invalid("content and chunkIndex are required.");
        }

        if (index < 0 || index >= file.Chunks.Length)
        {
            return ArmErrors.Invalid($"chunkIndex must be between 0 and {file.Chunks.Length - 1}.", target: "chunkIndex");
        }

        var bytes = new byte[content.Length];
        if (!Convert.TryFromBase64String(content, bytes, out var length))
        {
            return ArmErrors.Invalid("content must be base64.", target: "content");
        }

        if (length != file.LengthOf(index))
        {
            return ArmErrors.Invalid($"Chunk {index} has {length} bytes where {file.LengthOf(index)} were announced.", target: "content");
        }

        file.Chunks[index] = bytes[..length];
        return WireAnswer.Empty(HttpStatusCode.NoContent);
    }

    private static WireAnswer Created(WireCall call, JsonObject resource) =>
        WireAnswer.Of(HttpStatusCode.Created, resource).With("Location", call.Uri.AbsoluteUri);

    private static AzureFile? Find(AzureWorkspace workspace, string name) =>
        workspace.Files.Find(file => string.Equals(file.Name, name, StringComparison.OrdinalIgnoreCase));

    private static JsonObject Json(AzureScope scope, AzureWorkspace workspace) =>
        new()
        {
            ["id"] = $"{scope.Support}/fileWorkspaces/{workspace.Name}",
            ["name"] = workspace.Name,
            ["type"] = "Microsoft.Support/fileWorkspaces",
            ["properties"] = new JsonObject { ["expirationTime"] = WireTime.Utc(workspace.Expires), ["createdOn"] = WireTime.Utc(workspace.Created) },
        };

    private static JsonObject Json(AzureScope scope, AzureWorkspace workspace, AzureFile file) =>
        new()
        {
            ["id"] = $"{scope.Support}/fileWorkspaces/{workspace.Name}/files/{file.Name}",
            ["name"] = file.Name,
            ["type"] = "Microsoft.Support/files",
            ["properties"] = new JsonObject
            {
                ["createdOn"] = WireTime.Utc(file.Created),
                ["fileSize"] = file.FileSize,
                ["chunkSize"] = file.ChunkSize,
                ["numberOfChunks"] = file.Chunks.Length,
            },
        };
}
