namespace PartnerSupport.Tests;

/// <summary>Where things lie: the repository that these tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>The built module.</summary>
    public static string Module { get; } = Path.Combine(Root, "out", "PartnerSupport");

    /// <summary>A file of the repository.</summary>
    /// <param name="parts">Its path, from the root.</param>
    public static string File(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (System.IO.File.Exists(Path.Combine(folder.FullName, "PartnerSupport.slnx")))
                return folder.FullName;
        }

        throw new InvalidOperationException("The tests must run from within the repository (PartnerSupport.slnx is in no parent folder).");
    }
}
