using static PartnerSupport.Tests.Contacts.World;

namespace PartnerSupport.Tests.Contacts;

/// <summary>R21: filing by phone does not exist, being called back does.</summary>
public sealed class CallBackTests
{
    [Fact]
    public void R21_the_telephone_is_no_channel_and_a_call_back_is_a_contact_method()
    {
        Assert.True(new Word<ChannelPreference>("Phone").IsUnknown);
        Assert.Equal(ContactMethod.Phone, new Word<ContactMethod>("Phone").Value);
        Assert.DoesNotContain(Enum.GetNames<SupportChannel>(), name => name.Contains("Phone", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void R21_a_call_back_needs_a_number()
    {
        var silent = Judge(Ana("ana.moreno@relecloud.example") with { Phone = null, Method = ContactMethod.Phone });

        Assert.Null(silent.Contact);
        Assert.Contains(silent.Findings, finding => finding is { Id: "ContactIncomplete", Rule: "R21" });
    }
}
