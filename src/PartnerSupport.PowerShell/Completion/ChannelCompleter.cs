namespace PartnerSupport.PowerShell;

/// <summary>Completes ways to take.</summary>
public sealed class ChannelCompleter : WordCompleter<ChannelPreference>
{
    private protected override WordTable<ChannelPreference> Table => RequestWords.Channels;
}
