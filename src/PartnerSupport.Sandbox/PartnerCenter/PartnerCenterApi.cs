namespace PartnerSupport.Sandbox;

/// <summary>Partner Center's REST API v1 (FACTS 2).</summary>
internal static class PartnerCenterApi
{
    public static WireAnswer Answer(WireCall call)
    {
        var answer = BearerCheck.Refusal(call) ?? RequestIdFault(call) ?? Remembered(call);
        var requestId = call.Header("MS-RequestId") ?? Guid.NewGuid().ToString("D");
        return answer
            .With("MS-RequestId", requestId)
            .With("MS-CorrelationId", call.Header("MS-CorrelationId") ?? Guid.NewGuid().ToString("D"))
            .With("MS-CV", requestId[..8] + ".0")
            .With("MS-ServerId", "000000001");
    }

    private static WireAnswer? RequestIdFault(WireCall call) =>
        call.Header("MS-RequestId") is { } id && !Guid.TryParse(id, out _) ? PartnerCenterErrors.Invalid("The header MS-RequestId must be a GUID.") : null;

    /// <summary>A write repeated under its MS-RequestId is answered as before and done once (FACTS 2.4).</summary>
    private static WireAnswer Remembered(WireCall call)
    {
        if (call.Method == "GET" || call.Header("MS-RequestId") is not { } id)
            return Route(call);
        var answers = call.World.Requests.AnswersByRequestId;
        if (answers.TryGetValue(id, out var before))
            return before.Copy();
        var answer = Route(call);
        if ((int)answer.Status < 300)
            answers[id] = answer.Copy();
        return answer;
    }

    private static WireAnswer Route(WireCall call)
    {
        if (!call.World.IsPartner(call.Token.TenantId))
            return PartnerCenterErrors.Denied();
        return call.Route switch
        {
            ["v1", "customers", _, "servicerequests", ..] or ["v1", "servicerequests", ..] => ServiceRequestApi.Answer(call),
            ["v1", "customers", ..] => CustomersApi.Answer(call),
            ["v1", "profiles", ..] => ProfilesApi.Answer(call),
            ["v1", "fraudevents"] when call.Method == "GET" => FraudEventsApi.Answer(call),
            _ => PartnerCenterErrors.NotFound(),
        };
    }
}
