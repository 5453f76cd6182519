using System.Reflection;

namespace SheetSync.Adapters.Tests.Storage;

/// <summary>The page <c>Migrations/README.md</c>: sections of views and tables, each with a table of columns.</summary>
internal static class TablesPage
{
    /// <summary>The lines <c>table.column type[ null]</c> that the page tells of, of one kind.</summary>
    public static IReadOnlyList<string> Columns(string kind)
    {
        var lines = new List<string>();
        var (section, table) = ("", "");
        foreach (var line in Lines())
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                section = line[3..].Trim();
            }
            else if (line.StartsWith("### ", StringComparison.Ordinal))
            {
                table = line[4..].Trim();
            }
            else if (section == (kind == "view" ? "Views" : "Tables") && line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| column ", StringComparison.Ordinal))
            {
                var cells = line.Split('|', StringSplitOptions.TrimEntries);
                lines.Add($"{table}.{cells[1]} {cells[2]}");
            }
        }

        return lines;
    }

    /// <summary>Tables and views without a sentence of what a row is.</summary>
    public static IReadOnlyList<string> Untold()
    {
        var lines = Lines();
        return [.. lines.Select((line, at) => (line, at)).Where(l => l.line.StartsWith("### ", StringComparison.Ordinal))
            .Where(l => lines.ElementAtOrDefault(l.at + 2) is not { Length: > 10 } told || told.StartsWith('|')).Select(l => l.line[4..])];
    }

    private static List<string> Lines()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("Tables.md")!);
        return [.. reader.ReadToEnd().Split('\n')];
    }
}
