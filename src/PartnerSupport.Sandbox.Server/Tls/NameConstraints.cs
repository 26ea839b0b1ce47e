using System.Formats.Asn1;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;

namespace PartnerSupport.Sandbox.Server;

/// <summary>The extension that binds an authority to a list of names (RFC 5280, 4.2.1.10): nothing else that it signs is believed.</summary>
internal static class NameConstraints
{
    private const string Oid = "2.5.29.30";

    private static readonly Asn1Tag Permitted = new(TagClass.ContextSpecific, 0, isConstructed: true);
    private static readonly Asn1Tag DnsName = new(TagClass.ContextSpecific, 2);
    private static readonly Asn1Tag IpAddress = new(TagClass.ContextSpecific, 7);

    public static X509Extension Permit(IEnumerable<string> names, IEnumerable<IPAddress> addresses)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        using (writer.PushSequence(Permitted))
        {
            foreach (var name in names)
            {
                using (writer.PushSequence())
                    writer.WriteCharacterString(UniversalTagNumber.IA5String, name, DnsName);
            }

            foreach (var address in addresses)
            {
                using (writer.PushSequence())
                    writer.WriteOctetString(Single(address), IpAddress);
            }
        }

        return new X509Extension(Oid, writer.Encode(), critical: true);
    }

    /// <summary>The address and the mask that leaves only it.</summary>
    private static byte[] Single(IPAddress address)
    {
        var bytes = new byte[address.AddressFamily == AddressFamily.InterNetwork ? 8 : 32];
        address.GetAddressBytes().CopyTo(bytes, 0);
        bytes.AsSpan(bytes.Length / 2).Fill(byte.MaxValue);
        return bytes;
    }
}
