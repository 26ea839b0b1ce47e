namespace PartnerSupport;

/// <summary>
/// The phone book of this process. It is data, the same for every session, and Core may hold no library: who puts the services together
/// says once where it is (<c>SupportHost</c> does).
/// </summary>
public static class PhonePlans
{
    private static volatile IPhoneBook? _book;

    /// <summary>Says which phone book is asked from now on.</summary>
    /// <param name="book">The phone book.</param>
    public static void Use(IPhoneBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        _book = book;
    }

    /// <summary>Reads a number, as the phone book does.</summary>
    /// <exception cref="InvalidOperationException">No phone book was named: a fault of the program, and no phone may pass unread.</exception>
    internal static PhoneLine? Read(string digits, string? country) =>
        (_book ?? throw new InvalidOperationException("A phone is judged, and no phone book is in use. Call PhonePlans.Use, or connect.")).Read(
            digits,
            country
        );
}
