using System.Globalization;

namespace PartnerSupport;

/// <summary>The portals' forms for a new request: one table of labels and order, with how well each line is known (Routing/Data/portal-form.txt).</summary>
public static class PortalForm
{
    private const int Columns = 9;
    private const string Everywhere = "All";

    /// <summary>Every field, in the forms' order.</summary>
    public static IReadOnlyList<PortalField> Fields { get; } = Read();

    /// <summary>The fields of one portal's form, in its order.</summary>
    /// <param name="channel">The portal.</param>
    public static IReadOnlyList<PortalField> Of(SupportChannel channel) =>
        [.. Fields.Where(field => channel == SupportChannel.AzurePortal ? field.IsAzure : field.IsAdminCenter)];

    private static List<PortalField> Read()
    {
        using var stream = typeof(PortalForm).Assembly.GetManifestResourceStream("PartnerSupport.Data.portal-form")!;
        using var reader = new StreamReader(stream);
        var fields = new List<PortalField>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                fields.Add(Of(line.Split('|', StringSplitOptions.TrimEntries)));
        }

        return fields;
    }

    private static PortalField Of(string[] cells) =>
        cells.Length == Columns
            ? new()
            {
                Name = cells[0],
                IsAzure = cells[1] is "Azure" or Everywhere,
                IsAdminCenter = cells[1] is "Admin" or Everywhere,
                Kind = Enum.Parse<PortalFieldKind>(cells[2]),
                English = cells[3],
                Korean = cells[4],
                IsPortalWord = cells[5] == "Portal",
                IsVerified = cells[6] == "verified",
                SeenOn = DateOnly.ParseExact(cells[7], "yyyy-MM-dd", CultureInfo.InvariantCulture),
                Source = cells[8],
            }
            : throw new InvalidDataException(string.Join('|', cells));
}
