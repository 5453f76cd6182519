namespace SheetSync.Workbooks.Exports;

/// <summary>
/// Milestones of a month in one cell: each begins with a line of its own, <c>• text</c> or, done, <c>✓ text</c>; a bare one is the sign alone.
/// A further line that would look like a beginning has a backslash in front.
/// </summary>
internal static class MilestoneLines
{
    private const char Open = '•';
    private const char Done = '✓';

    public static string Write(IEnumerable<Core.Plan.Milestone> milestones) => string.Join('\n', milestones.Select(m =>
        (m.Done ? Done : Open) + (m.Text is { } text ? " " + Shielded(text) : "")));

    public static IReadOnlyList<(string? Text, bool Done)> Read(string cell)
    {
        var found = new List<(string? Text, bool Done)>();
        foreach (var line in cell.Length == 0 ? [] : cell.Split('\n'))
        {
            if (Begins(line))
            {
                found.Add((line.Length == 1 ? null : line[2..], line[0] == Done));
            }
            else if (found.Count > 0)
            {
                found[^1] = found[^1] with { Text = found[^1].Text + "\n" + (line is ['\\', ..] ? line[1..] : line) };
            }
        }

        return found;
    }

    private static string Shielded(string text) =>
        string.Join('\n', text.Split('\n').Select((line, i) => i > 0 && (line is ['\\', ..] || Begins(line)) ? "\\" + line : line));

    private static bool Begins(string line) => line is [Open or Done] or [Open or Done, ' ', ..];
}
