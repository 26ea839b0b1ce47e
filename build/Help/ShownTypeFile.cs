using System.Text;
using System.Xml;
using PartnerSupport.PowerShell;

namespace PartnerSupport.Help;

/// <summary>
/// Writes the types file by which what the module puts out has its hidden property Shown (<see cref="ShownValues"/>), and keeps it out of files: what
/// is shown is made anew wherever it is asked for. A file, since PowerShell's own command for it loads a whole module at import.
/// </summary>
internal static class ShownTypeFile
{
    // The aliases of PartnerSupport.Types.ps1xml.
    private static readonly string[] NumberNames = ["TrackingId", "SupportTicketId", "CaseNumber"];

    // What is shown of a request where no view is: a screen, not all that it holds.
    private static readonly string[] Foremost =
    [
        nameof(SupportRequest.Reference),
        nameof(SupportRequest.RequestNumber),
        nameof(SupportRequest.ExternalReference),
        nameof(SupportRequest.CustomerName),
        nameof(SupportRequest.Service),
        nameof(SupportRequest.Severity),
        nameof(SupportRequest.Status),
        nameof(SupportRequest.Turn),
        nameof(SupportRequest.Title),
        nameof(SupportRequest.DueAt),
        nameof(SupportRequest.Owner),
        nameof(SupportRequest.IsSandbox),
    ];

    internal static void Write(string path)
    {
        var settings = new XmlWriterSettings
        {
            Indent = true,
            Encoding = new UTF8Encoding(false),
            NewLineChars = "\n",
        };
        using var xml = XmlWriter.Create(path, settings);
        xml.WriteStartElement("Types");
        foreach (var type in ShownTypes.All)
        {
            Type(xml, type.FullName!, () => Live(xml, type));
            // As Import-Clixml and remoting give it back.
            Type(xml, $"Deserialized.{type.FullName}", () => { });
        }

        foreach (var enumeration in typeof(SupportRequest).Assembly.GetExportedTypes().Where(type => type.IsEnum).OrderBy(type => type.FullName))
            Enumeration(xml, enumeration);
        xml.WriteEndElement();
    }

    // Written as its word, and made of words (WordConverter).
    private static void Enumeration(XmlWriter xml, Type type)
    {
        xml.WriteStartElement("Type");
        xml.WriteElementString("Name", type.FullName);
        xml.WriteStartElement("Members");
        xml.WriteStartElement("MemberSet");
        xml.WriteElementString("Name", "PSStandardMembers");
        xml.WriteStartElement("Members");
        Note(xml, "SerializationMethod", "String");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteStartElement("TypeConverter");
        xml.WriteElementString("TypeName", typeof(WordConverter).FullName);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Type(XmlWriter xml, string name, Action more)
    {
        xml.WriteStartElement("Type");
        xml.WriteElementString("Name", name);
        xml.WriteStartElement("Members");
        more();
        Code(xml, ShownValues.Property, typeof(ShownValues), nameof(ShownValues.Of), isHidden: true);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Code(XmlWriter xml, string name, Type type, string method, bool isHidden)
    {
        xml.WriteStartElement("CodeProperty");
        if (isHidden)
            xml.WriteAttributeString("IsHidden", "true");
        xml.WriteElementString("Name", name);
        xml.WriteStartElement("GetCodeReference");
        xml.WriteElementString("TypeName", type.FullName);
        xml.WriteElementString("MethodName", method);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Live(XmlWriter xml, Type type)
    {
        var names = type.GetProperties()
            .Select(property => property.Name)
            .Concat(type == typeof(SupportRequest) ? [.. NumberNames, nameof(BoardCells.IsOverdue)] : []);
        xml.WriteStartElement("MemberSet");
        xml.WriteElementString("Name", "PSStandardMembers");
        xml.WriteStartElement("Members");
        Note(xml, "SerializationMethod", "SpecificProperties");
        Note(xml, "SerializationDepth", ShownTypes.Depth);
        Set(xml, "PropertySerializationSet", names);
        if (type == typeof(SupportRequest))
            Set(xml, "DefaultDisplayPropertySet", Foremost);
        xml.WriteEndElement();
        xml.WriteEndElement();
        if (type == typeof(SupportRequest))
            Code(xml, nameof(BoardCells.IsOverdue), typeof(BoardCells), nameof(BoardCells.IsOverdue), isHidden: false);
    }

    private static void Set(XmlWriter xml, string set, IEnumerable<string> names)
    {
        xml.WriteStartElement("PropertySet");
        xml.WriteElementString("Name", set);
        xml.WriteStartElement("ReferencedProperties");
        foreach (var name in names)
            xml.WriteElementString("Name", name);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Note(XmlWriter xml, string name, string value)
    {
        xml.WriteStartElement("NoteProperty");
        xml.WriteElementString("Name", name);
        xml.WriteElementString("Value", value);
        xml.WriteEndElement();
    }
}
