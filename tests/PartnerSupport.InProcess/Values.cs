using System.Collections;

namespace PartnerSupport.InProcess;

/// <summary>What a cell, a property or an argument can hold.</summary>
internal static class Values
{
    internal static IReadOnlyDictionary<string, object?> All { get; } =
        new Dictionary<string, object?>
        {
            ["nothing"] = null,
            ["empty"] = string.Empty,
            ["blanks"] = "  \t ",
            ["a no-break space"] = "\u00a0",
            ["junk"] = "☃!! '\"`$(); <b>",
            ["control characters"] = "a\0b\u001b[31m",
            ["half a character"] = "\ud83d",
            ["ten thousand characters"] = new string('x', 10_000),
            ["a number"] = 42,
            ["a negative number"] = -1,
            ["a fraction"] = 3.5,
            ["a truth"] = true,
            ["a date"] = new DateTime(2026, 11, 20),
            ["an id"] = Guid.Parse("11111111-0000-4000-8000-000000000001"),
            ["an enumeration"] = DayOfWeek.Friday,
            ["a list"] = new object[] { "one", "two" },
            ["an empty list"] = Array.Empty<object>(),
            ["a hashtable"] = new Hashtable { ["one"] = 1 },
            ["a record"] = Record(),
            ["an object"] = new Version(1, 2, 3),
            ["an exception"] = new InvalidOperationException("oops"),
            ["a script block"] = ScriptBlock.Create("'x'"),
            ["a deserialised record"] = Deserialised(Record()),
            ["a deserialised enumeration"] = Deserialised(DayOfWeek.Friday),
            ["a deserialised exception"] = Deserialised(new InvalidOperationException("oops")),
        };

    private static PSObject Record()
    {
        var record = new PSObject();
        record.Properties.Add(new PSNoteProperty("one", 1));
        return record;
    }

    private static object Deserialised(object value) => PSSerializer.Deserialize(PSSerializer.Serialize(value));
}
