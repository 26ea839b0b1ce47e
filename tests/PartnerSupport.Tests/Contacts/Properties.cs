using FsCheck;
using FsCheck.Fluent;

namespace PartnerSupport.Tests.Contacts;

/// <summary>
/// Runs properties over generated cases and says how many there were. In the child process of the invariant mode a part of them runs; under
/// mutation testing (docs/mutation.md) a small one, the same each time, so that a score is the same each time too.
/// </summary>
internal static class Properties
{
    internal const int CustomerFields = 120_000;
    internal const int CustomerPhones = 40_000;
    internal const int HonestContacts = 60_000;
    internal const int CustomerBodies = 20_000;
    internal const int HonestBodies = 10_000;
    internal const int RandomTexts = 10_000;
    internal const int All = CustomerFields + CustomerPhones + HonestContacts + CustomerBodies + HonestBodies + RandomTexts;

    private const int PartInChild = 20;
    private const int PartUnderMutation = 200;

#if MUTATION
    internal static bool UnderMutation => true;
#else
    internal static bool UnderMutation => false;
#endif

    /// <summary>Throws dice for each case and expects the property of each; the failing dice are in FsCheck's message.</summary>
    internal static void Hold(int count, Action<Dice> property)
    {
        var wanted =
            count
            / (
                UnderMutation ? PartUnderMutation
                : InvariantModeTests.IsChild ? PartInChild
                : 1
            );
        var settings = UnderMutation ? Config.QuickThrowOnFailure.WithReplay(2017UL, 1UL) : Config.QuickThrowOnFailure;
        var ran = 0;
        var dice = Gen.Choose(0, int.MaxValue - 1).ArrayOf(12).Select(throws => new Dice(throws)).ToArbitrary();
        Prop.ForAll(
                dice,
                thrown =>
                {
                    ran++;
                    property(thrown);
                }
            )
            .Check(settings.WithMaxTest(wanted).WithQuietOnSuccess(true));
        Assert.Equal(wanted, ran);
        TestContext.Current.TestOutputHelper?.WriteLine($"{ran:N0} generated cases held.");
    }
}
