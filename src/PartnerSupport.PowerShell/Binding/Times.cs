namespace PartnerSupport.PowerShell;

/// <summary>Judges times given to cmdlets that read.</summary>
internal static class Times
{
    /// <summary>The time that was given, in UTC; null when none was.</summary>
    /// <exception cref="SupportException">TimeInvalid: it is no time, or could be two.</exception>
    internal static DateTimeOffset? Of(TimeText? given) =>
        given is not { IsGiven: true }
            ? null
            : given.Value ?? throw new SupportException(ErrorIds.TimeInvalid, SupportErrorKind.InvalidArgument, TypedText.Of(given.Text), given.Fault);
}
