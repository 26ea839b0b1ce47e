namespace PartnerSupport.PowerShell;

/// <summary>A policy as given to a cmdlet: an object, or JSON text, whole or line by line; read with its record and not while binding.</summary>
public sealed class PolicyArgument
{
    internal PolicyArgument(SupportPolicy policy) => Policy = policy;

    internal PolicyArgument(string text) => Text = text;

    internal SupportPolicy? Policy { get; }

    internal string? Text { get; }
}
