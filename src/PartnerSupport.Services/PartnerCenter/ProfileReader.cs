using Newtonsoft.Json.Linq;
using PartnerSupport.Services.Wire;

namespace PartnerSupport.Services.PartnerCenter;

/// <summary>Reads the partner's own profiles (FACTS 2.7): the support profile has no names, so those come from the legal one.</summary>
internal static class ProfileReader
{
    /// <summary>The support profile's contact; null where it is empty.</summary>
    /// <param name="profile">The profile.</param>
    public static ContactInput? Support(JToken? profile) =>
        profile.Text("email") is null && profile.Text("telephone") is null
            ? null
            : new ContactInput { Email = profile.Text("email"), Phone = profile.Text("telephone") };

    /// <summary>The primary contact of the legal business profile; null where it has none.</summary>
    /// <param name="profile">The profile.</param>
    public static ContactInput? Primary(JToken? profile) =>
        profile.Member("primaryContact") is not { } contact
            ? null
            : new ContactInput
            {
                FirstName = contact.Text("firstName"),
                LastName = contact.Text("lastName"),
                Email = contact.Text("email"),
                Phone = contact.Text("phoneNumber") ?? profile.At("address").Text("phoneNumber"),
                Country = Country(profile),
            };

    /// <summary>The country of the legal business profile.</summary>
    /// <param name="profile">The profile.</param>
    public static string? Country(JToken? profile) => profile.At("address").Text("country");
}
