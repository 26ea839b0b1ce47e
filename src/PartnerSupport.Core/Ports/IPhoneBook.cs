namespace PartnerSupport;

/// <summary>Knows the phone plans of the world. Core knows none: plans change every week, and others keep them.</summary>
public interface IPhoneBook
{
    /// <summary>Reads a number; null when no plan can hold it.</summary>
    /// <param name="digits">ASCII digits; a plus stands before them when a calling code leads.</param>
    /// <param name="country">ISO 3166-1 alpha-2 of the country in which it is dialled; null after a plus.</param>
    PhoneLine? Read(string digits, string? country);
}
