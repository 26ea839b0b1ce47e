using PartnerSupport.Help;

const string HelpFile = "PartnerSupport.PowerShell.dll-Help.xml";
const string ErrorsFile = "about_CspSupport_Errors.help.txt";

// help <root> <folder> [ko]: writes the module's help files.   types <file>: writes what views read of the types.   errors <root>: renews docs/errors.md.
switch (args)
{
    case ["help", var root, var folder]:
        Directory.CreateDirectory(folder);
        Maml.Write(Commands.Read(), Path.Combine(folder, HelpFile), AboutWords.English);
        File.WriteAllText(Path.Combine(folder, ErrorsFile), ErrorPages.About(ErrorCatalogue.Read(root), AboutWords.English));
        AboutPages.Write(root, folder, AboutWords.English);
        return 0;
    case ["help", var root, var folder, "ko"]:
        Directory.CreateDirectory(folder);
        var translation = HelpTranslation.Read(Path.Combine(root, "build", "Help", "Help.ko.txt"));
        Maml.Write([.. Commands.Read().Select(translation.Of)], Path.Combine(folder, HelpFile), AboutWords.Korean);
        File.WriteAllText(Path.Combine(folder, ErrorsFile), ErrorPages.About(ErrorCatalogue.Read(root, ".ko"), AboutWords.Korean));
        AboutPages.Write(root, folder, AboutWords.Korean);
        return 0;
    case ["types", var file]:
        ShownTypeFile.Write(file);
        return 0;
    case ["errors", var root]:
        File.WriteAllText(Path.Combine(root, "docs", "errors.md"), ErrorPages.Markdown(ErrorCatalogue.Read(root)));
        return 0;
    default:
        Console.Error.WriteLine("Usage: help <repository> <folder> [ko] | types <file> | errors <repository>");
        return 2;
}
