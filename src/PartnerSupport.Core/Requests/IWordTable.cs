namespace PartnerSupport;

/// <summary>A table of words whose enumeration is known at run time only.</summary>
internal interface IWordTable
{
    /// <summary>The value that a word means; null where it means none.</summary>
    Enum? ValueOf(string word);
}
