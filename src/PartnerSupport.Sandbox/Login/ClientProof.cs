using System.Net;

namespace PartnerSupport.Sandbox;

/// <summary>Whether the application is who it says: by its secret or by an assertion signed with a registered certificate.</summary>
internal static class ClientProof
{
    /// <summary>Null when the proof holds or none was given; <paramref name="confidential"/> says which.</summary>
    public static WireAnswer? Judge(TokenAsk ask, out bool confidential)
    {
        confidential = false;
        if (ask.Field("client_assertion") is { Length: > 0 } assertion)
        {
            if (ClientAssertion.Fault(ask, assertion) is { } fault)
                return fault;
            confidential = true;
            return null;
        }

        if (ask.Field("client_secret") is not { Length: > 0 } secret)
            return null;
        if (secret != DefaultWorld.ClientSecret || TokenEndpoint.IsPublic(ask.ClientId))
        {
            return ask.Refuse(
                "invalid_client",
                7000215,
                "Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret "
                    + $"ID, for a secret added to app '{ask.ClientId}'.",
                HttpStatusCode.Unauthorized
            );
        }

        confidential = true;
        return null;
    }
}
