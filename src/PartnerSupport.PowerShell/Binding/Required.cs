namespace PartnerSupport.PowerShell;

/// <summary>Judges that something was given. No parameter is Mandatory where a CSV's cell may be empty (docs/decisions/bind-text-not-enums.md).</summary>
internal static class Required
{
    /// <summary>The trimmed text.</summary>
    /// <exception cref="SupportException">Nothing was given.</exception>
    internal static string Text(string? text, string missingId) =>
        !GivenText.Is(text) ? throw new SupportException(missingId, SupportErrorKind.InvalidArgument) : text.Trim();

    /// <summary>The customer as typed.</summary>
    /// <exception cref="SupportException">CustomerMissing.</exception>
    internal static CustomerReference Customer(CustomerReference? customer) =>
        customer is { IsGiven: true } ? customer : throw new SupportException(ErrorIds.CustomerMissing, SupportErrorKind.InvalidArgument);
}
