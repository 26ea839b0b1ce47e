using PartnerSupport.Help;

// help <root> <folder>: writes the module's help files.   types <file>: writes what views read of the types.   errors <root>: renews docs/errors.md.
switch (args)
{
    case ["help", var root, var folder]:
        Directory.CreateDirectory(folder);
        Maml.Write(Commands.Read(), Path.Combine(folder, "PartnerSupport.PowerShell.dll-Help.xml"));
        File.WriteAllText(Path.Combine(folder, "about_CspSupport_Errors.help.txt"), ErrorPages.About(ErrorCatalogue.Read(root)));
        AboutPages.Write(root, folder);
        return 0;
    case ["types", var file]:
        ShownTypeFile.Write(file);
        return 0;
    case ["errors", var root]:
        File.WriteAllText(Path.Combine(root, "docs", "errors.md"), ErrorPages.Markdown(ErrorCatalogue.Read(root)));
        return 0;
    default:
        Console.Error.WriteLine("Usage: help <repository> <folder> | types <file> | errors <repository>");
        return 2;
}
