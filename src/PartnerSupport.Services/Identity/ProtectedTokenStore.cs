using System.Globalization;
using System.Text;
using Microsoft.Identity.Client.Extensions.Msal;

namespace PartnerSupport.Services.Identity;

/// <summary>
/// The operating system's protected store (DPAPI, Keychain, libsecret), by -PersistCache only. Where it would be plain text it is
/// refused: a refresh token in a file is every customer's key in a file.
/// </summary>
internal sealed class ProtectedTokenStore
{
    private const string Product = "PartnerSupport";

    private readonly MsalCacheHelper _helper;
    private readonly TimeProvider _clock;

    private ProtectedTokenStore(MsalCacheHelper helper, TimeProvider clock) => (_helper, _clock) = (helper, clock);

    /// <summary>Opens the store of one application and tenant.</summary>
    /// <param name="clientId">The application.</param>
    /// <param name="tenant">The tenant.</param>
    /// <param name="clock">The clock.</param>
    /// <exception cref="SupportException">TokenStoreUnprotected.</exception>
    internal static async Task<ProtectedTokenStore> OpenAsync(string clientId, string tenant, TimeProvider clock)
    {
        var folder = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create), Product);
        var name = $"{clientId}.{tenant}";
        var properties = new StorageCreationPropertiesBuilder($"{name}.bin", folder)
            .WithMacKeyChain(Product, name)
            .WithLinuxKeyring("partnersupport.tokens", MsalCacheHelper.LinuxKeyRingDefaultCollection, Product, new("Product", Product), new("Name", name))
            .Build();
        try
        {
            var helper = await MsalCacheHelper.CreateAsync(properties).ConfigureAwait(false);
            helper.VerifyPersistence();
            return new ProtectedTokenStore(helper, clock);
        }
        catch (Exception error)
            when (error is MsalCachePersistenceException or DllNotFoundException or PlatformNotSupportedException or IOException or UnauthorizedAccessException)
        {
            throw new SupportException(WireIds.TokenStoreUnprotected, SupportErrorKind.SecurityError);
        }
    }

    /// <summary>Stores the keeper's token.</summary>
    /// <param name="keeper">The keeper.</param>
    internal void Save(RefreshTokenKeeper keeper) =>
        _helper.SaveUnencryptedTokenCache(Encoding.UTF8.GetBytes($"{(keeper.ObtainedAt ?? _clock.GetUtcNow()).ToUnixTimeSeconds()} {keeper.Reveal()}"));

    /// <summary>Gives the keeper what is stored, where something is.</summary>
    /// <param name="keeper">The keeper.</param>
    internal void Restore(RefreshTokenKeeper keeper)
    {
        var text = Encoding.UTF8.GetString(_helper.LoadUnencryptedTokenCache());
        var space = text.IndexOf(' ');
        if (space > 0 && long.TryParse(text.AsSpan(0, space), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
        {
            using var token = SecureText.Hold(text[(space + 1)..]);
            keeper.Begin(token, DateTimeOffset.FromUnixTimeSeconds(seconds));
        }
    }
}
