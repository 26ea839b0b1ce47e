namespace PartnerSupport.PowerShell;

/// <summary>Questions and progress in the user's language.</summary>
internal static class CommandText
{
    internal static string Of(string id, params object?[] arguments) => MessageText.Format(id, arguments);
}
