namespace SheetSync.Workbooks.Exports;

/// <summary>A list in one cell, an entry a line; a line break or backslash inside an entry is escaped with a backslash.</summary>
internal static class Lines
{
    public static string Join(IEnumerable<string> entries) => string.Join('\n', entries.Select(Escape));

    /// <summary>Empty for null.</summary>
    public static IReadOnlyList<string> Split(string? text) => text is null ? [] : [.. text.Split('\n').Select(Unescape)];

    private static string Escape(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    private static string Unescape(string text) =>
        string.Join('\\', text.Split("\\\\").Select(part => part.Replace("\\n", "\n", StringComparison.Ordinal)));
}
