namespace PartnerSupport;

/// <summary>Says what of a request may be changed where it lives, before anything is sent. Pure.</summary>
internal static class ChangeJudge
{
    /// <summary>Demands that a change is possible.</summary>
    /// <exception cref="SupportException">RequestUnderWay, RequestEnded, ChangeNotPossible.</exception>
    internal static void Demand(RequestTarget target, RequestChange change)
    {
        if (change.IsEmpty)
            return;
        var request = target.Request;
        if (target.Row?.State.IsUnderWay() == true)
            throw Refused(ErrorIds.RequestUnderWay, target.Name);
        if (request.Status is RequestStatus.Withdrawn or RequestStatus.Failed)
            throw Refused(ErrorIds.RequestEnded, target.Name, request.Status);
        // Partner Center's PATCH takes a status and a note, and nothing else (FACTS 2.3).
        if (RequestOwnership.Of(request) == RequestOwner.PartnerCenter && change.FieldsBesideStatus is { Count: > 0 } fields)
            throw Refused(ErrorIds.ChangeNotPossible, target.Name, string.Join(", ", fields));

        SupportException Refused(string id, params object?[] arguments) => new(id, SupportErrorKind.InvalidArgument, arguments) { Target = request };
    }

    /// <summary>What of a change differs from the request as known.</summary>
    internal static RequestChange Difference(SupportRequest request, RequestChange wanted) =>
        wanted with
        {
            Severity = wanted.Severity == request.Severity ? null : wanted.Severity,
            AdvancedDiagnosticConsent = wanted.AdvancedDiagnosticConsent == request.AdvancedDiagnosticConsent ? null : wanted.AdvancedDiagnosticConsent,
            Contact = wanted.Contact is { } contact && request.Contact is { } known && IsSame(contact, known) ? null : wanted.Contact,
        };

    private static bool IsSame(SupportContact one, SupportContact other) =>
        string.Equals(one.Email, other.Email, StringComparison.OrdinalIgnoreCase)
        && (one.FirstName, one.LastName, one.Phone, one.Method, one.Language) == (other.FirstName, other.LastName, other.Phone, other.Method, other.Language)
        && one.AdditionalEmail.SequenceEqual(other.AdditionalEmail, StringComparer.OrdinalIgnoreCase);
}
