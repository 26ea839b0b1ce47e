namespace PartnerSupport.Sandbox.Server;

/// <summary>The file for the authority's certificate cannot be had; the message is for the operator.</summary>
internal sealed class AuthorityFileException(string message) : Exception(message);
