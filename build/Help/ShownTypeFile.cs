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

        xml.WriteEndElement();
    }

    private static void Type(XmlWriter xml, string name, Action more)
    {
        xml.WriteStartElement("Type");
        xml.WriteElementString("Name", name);
        xml.WriteStartElement("Members");
        more();
        xml.WriteStartElement("CodeProperty");
        xml.WriteAttributeString("IsHidden", "true");
        xml.WriteElementString("Name", ShownValues.Property);
        xml.WriteStartElement("GetCodeReference");
        xml.WriteElementString("TypeName", typeof(ShownValues).FullName);
        xml.WriteElementString("MethodName", nameof(ShownValues.Of));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Live(XmlWriter xml, Type type)
    {
        var names = type.GetProperties().Select(property => property.Name).Concat(type == typeof(SupportRequest) ? NumberNames : []);
        xml.WriteStartElement("MemberSet");
        xml.WriteElementString("Name", "PSStandardMembers");
        xml.WriteStartElement("Members");
        Note(xml, "SerializationMethod", "SpecificProperties");
        Note(xml, "SerializationDepth", ShownTypes.Depth);
        xml.WriteStartElement("PropertySet");
        xml.WriteElementString("Name", "PropertySerializationSet");
        xml.WriteStartElement("ReferencedProperties");
        foreach (var name in names)
            xml.WriteElementString("Name", name);
        xml.WriteEndElement();
        xml.WriteEndElement();
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
