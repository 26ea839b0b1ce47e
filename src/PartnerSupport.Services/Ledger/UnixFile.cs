using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace PartnerSupport.Services.Ledger;

/// <summary>What a name stands for, asked without opening it: .NET tells a link, but neither a device nor whose a file is.</summary>
internal static class UnixFile
{
    private const int KindMask = 0xF000;
    private const int Folder = 0x4000;
    private const int Regular = 0x8000;

    /// <summary>Whether nothing is there, or a regular file of this user; a link is neither.</summary>
    internal static bool IsFreeOrOwn(string path) => Read(path) is not { } there || there.Kind == Regular && there.Owner == GetEUid();

    /// <summary>Whether a folder is there.</summary>
    internal static bool IsFolder(string path) => Read(path) is { Kind: Folder };

    private static (int Kind, uint Owner)? Read(string path)
    {
        // Flags, mode, owner and more; longer than the runtime's own struct of any version.
        var status = new uint[64];
        return LStat(path, status) == 0 ? ((int)status[1] & KindMask, status[2]) : null;
    }

    private const string Shim = "The runtime's own shim: libc has another name and another struct for it on every system.";

    [SuppressMessage("Interoperability", "SYSLIB1054", Justification = "Generated code would be unsafe code.")]
    [SuppressMessage("Globalization", "CA2101", Justification = "The string is UTF-8, as it is said.")]
    [SuppressMessage("Security", "CA5393", Justification = Shim)]
    [DllImport("libSystem.Native", EntryPoint = "SystemNative_LStat", ExactSpelling = true)]
    private static extern int LStat([MarshalAs(UnmanagedType.LPUTF8Str)] string path, [Out] uint[] status);

    [SuppressMessage("Interoperability", "SYSLIB1054", Justification = "Generated code would be unsafe code.")]
    [DllImport("libSystem.Native", EntryPoint = "SystemNative_GetEUid", ExactSpelling = true)]
    private static extern uint GetEUid();
}
