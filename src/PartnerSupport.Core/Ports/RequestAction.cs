using System.Security.Cryptography;
using System.Text;

namespace PartnerSupport;

/// <summary>Something to be done with a request that is filed, written down in its row before it is sent.</summary>
public sealed record RequestAction
{
    /// <summary>Names it at the service, too: done twice under one id, it is there once.</summary>
    public required Guid Id { get; init; }

    /// <summary>A note to add; null: none.</summary>
    public SupportNote? Note { get; init; }

    /// <summary>A change to make; null: none.</summary>
    public RequestChange? Change { get; init; }

    /// <summary>A file to attach, whose bytes the ledger keeps until then; null: none.</summary>
    public RequestAttachment? File { get; init; }

    /// <summary>When it was asked for, UTC.</summary>
    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>The id of a note that is the same whenever the same words are said of the same request.</summary>
    /// <param name="reference">The request.</param>
    /// <param name="note">The note.</param>
    public static Guid IdOf(string reference, SupportNote note)
    {
        ArgumentNullException.ThrowIfNull(note);
        return new(SHA256.HashData(Encoding.UTF8.GetBytes($"{reference}\n{note.Subject}\n{note.Text}")).AsSpan(0, 16));
    }

    // Chance and nothing else: a change is asked for as often as somebody asks.
    internal static Guid NewId() => new(RandomNumberGenerator.GetBytes(16));

    /// <summary>The id of a file that is the same whenever the same file is attached to the same request under the same name.</summary>
    /// <param name="reference">The request.</param>
    /// <param name="file">The file.</param>
    public static Guid IdOf(string reference, RequestAttachment file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return new(SHA256.HashData(Encoding.UTF8.GetBytes($"{reference}\n{file.Name}\n{file.Sha256}")).AsSpan(0, 16));
    }

    /// <inheritdoc/>
    public override string ToString() => $"{(Note is not null ? nameof(Note) : File is not null ? nameof(File) : nameof(Change))}:{Id.ToString("N")[..8]}";
}
