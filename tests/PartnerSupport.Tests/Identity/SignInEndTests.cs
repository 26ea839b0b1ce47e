using System.Web;
using Microsoft.Identity.Client.Extensibility;
using PartnerSupport.Sandbox;

namespace PartnerSupport.Tests.Identity;

/// <summary>How a sign-in ends to which nobody comes, or which this machine cannot give.</summary>
public sealed class SignInEndTests
{
    // A client that the sandbox knows as public.
    private const string PublicClient = "14d82eec-204b-4c2f-b7e8-296a70dab67e";

    private static SignIn InBrowser => new() { Kind = SignInKind.Interactive, ClientId = PublicClient };

    [Fact]
    public async Task A_window_that_is_closed_has_cancelled_the_sign_in()
    {
        await using var bench = await SignInBench.OpenAsync(
            _ => InBrowser,
            options => options with { Browser = new Person((_, _) => throw new OperationCanceledException()) }
        );

        Is("SignInCancelled", await Assert.ThrowsAsync<SupportException>(() => bench.TokenAsync()), "Connect again");
    }

    [Theory]
    [InlineData("error=access_denied&error_subcode=cancel&error_description=AADSTS65004%3A%20User%20declined%20to%20consent")]
    [InlineData("error=access_denied&error_description=denied")]
    public async Task A_no_on_Microsofts_page_has_cancelled_the_sign_in(string answer)
    {
        // The page says it to the address to which it returns.
        var page = new Person((asked, back) => new Uri($"{back}?{answer}&state={HttpUtility.ParseQueryString(asked.Query)["state"]}"));
        await using var bench = await SignInBench.OpenAsync(_ => InBrowser, options => options with { Browser = page });

        Is("SignInCancelled", await Assert.ThrowsAsync<SupportException>(() => bench.TokenAsync()), "Connect again");
    }

    [Fact]
    public async Task Where_no_browser_can_be_opened_the_ways_without_one_are_named()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "MSAL opens no browser under sudo on Linux; elsewhere one would open.");
        var before = Environment.GetEnvironmentVariable("SUDO_USER");
        Environment.SetEnvironmentVariable("SUDO_USER", "ana");
        try
        {
            await using var bench = await SignInBench.OpenAsync(_ => InBrowser);

            Is("BrowserUnavailable", await Assert.ThrowsAsync<SupportException>(() => bench.TokenAsync()), "-DeviceCode");
        }
        finally
        {
            Environment.SetEnvironmentVariable("SUDO_USER", before);
        }
    }

    [Fact]
    public async Task A_device_code_that_nobody_enters_ends_with_its_minutes()
    {
        SignInBench? bench = null;
        await using var opened = bench = await SignInBench.OpenAsync(
            _ => new SignIn { Kind = SignInKind.DeviceCode, ClientId = PublicClient },
            options => options with { Prompt = _ => bench!.Clock.Advance(TimeSpan.FromMinutes(16)) },
            new SandboxOptions { DeviceCodeInterval = TimeSpan.Zero }
        );
        opened.World.Identity.ApprovesDeviceCodes = false;

        Is("DeviceCodeNotUsed", await Assert.ThrowsAsync<SupportException>(() => opened.TokenAsync()), "enter the new code");
    }

    [Fact]
    public async Task A_machine_without_a_workloads_identity_says_what_to_set()
    {
        Assert.SkipWhen(Environment.GetEnvironmentVariable("AZURE_FEDERATED_TOKEN_FILE") is not null, "This machine has a workload identity.");
        await using var bench = await SignInBench.OpenAsync(_ => new SignIn { Kind = SignInKind.WorkloadIdentity });

        Is("AzureIdentityMissing", await Assert.ThrowsAsync<SupportException>(() => bench.TokenAsync()), "managed identity");
    }

    private static void Is(string id, SupportException error, string advice)
    {
        Assert.Equal((id, SupportErrorKind.AuthenticationError), (error.Id, error.Kind));
        Assert.Contains(advice, error.Action, StringComparison.Ordinal);
        Assert.Null(error.InnerException);
    }

    private sealed class Person(Func<Uri, Uri, Uri> answer) : ICustomWebUi
    {
        public Task<Uri> AcquireAuthorizationCodeAsync(Uri authorizationUri, Uri redirectUri, CancellationToken cancellationToken) =>
            Task.FromResult(answer(authorizationUri, redirectUri));
    }
}
