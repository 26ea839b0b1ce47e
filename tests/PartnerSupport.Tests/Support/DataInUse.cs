using System.Runtime.CompilerServices;
using PartnerSupport.Services;
using PartnerSupport.Services.Wire;

namespace PartnerSupport.Tests.Support;

/// <summary>Core's own tests judge phones and time zones too, by the same data that a connected session has.</summary>
internal static class DataInUse
{
    [ModuleInitializer]
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Usage", "CA2255", Justification = "A test assembly has no entry point of its own.")]
    internal static void Name()
    {
        PhonePlans.Use(PhoneBook.Instance);
        TimeZoneIds.Use(TimeZoneTables.Ids);
    }
}
