namespace PartnerSupport.PowerShell;

/// <summary>Takes the wire's trace lines to the verbose stream of the cmdlet whose work made the call.</summary>
internal static class WireTrace
{
    internal static void Write(string line) => PipelinePump.Current?.Post(cmdlet => cmdlet.WriteVerbose(line));
}
