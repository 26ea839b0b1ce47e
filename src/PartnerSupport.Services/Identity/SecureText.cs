using System.Net;
using System.Security;

namespace PartnerSupport.Services.Identity;

/// <summary>Secrets between how we hold them and how the libraries want them.</summary>
internal static class SecureText
{
    /// <summary>The text, for the moment in which a library needs it.</summary>
    /// <param name="secret">The secret.</param>
    internal static string Reveal(SecureString secret) => new NetworkCredential(string.Empty, secret).Password;

    /// <summary>A text to be held.</summary>
    /// <param name="text">The text.</param>
    internal static SecureString Hold(string text)
    {
        var secret = new SecureString();
        foreach (var c in text)
            secret.AppendChar(c);
        secret.MakeReadOnly();
        return secret;
    }
}
