using SheetSync.Core.Plan;
using SheetSync.Core.Texts;

namespace SheetSync.Workbooks.Exports;

/// <summary>
/// How tasks become the CSV that a task manager imports. Shipped for Bitrix24, Jira and Trello (<c>Presets</c>); a file of the same form
/// does for any other.
/// </summary>
/// <param name="Delimiter">Between the fields of a row.</param>
/// <param name="ByteOrderMark">At the beginning, by which Excel knows UTF-8.</param>
/// <param name="DateFormat">A .NET format of days: <c>dd.MM.yyyy</c>.</param>
/// <param name="Separator">Between the entries of a list, such as owners.</param>
/// <param name="Statuses">What a status is called there; absent: its name in the language of the export.</param>
public sealed record CsvMapping(
    string Delimiter, bool ByteOrderMark, LocalText DateFormat, string Separator, IReadOnlyDictionary<TaskState, LocalText> Statuses, IReadOnlyList<CsvColumn> Columns)
{
    public static IReadOnlyList<string> Presets { get; } = ["bitrix24", "jira", "trello"];

    /// <summary>A shipped mapping.</summary>
    /// <param name="name">One of <see cref="Presets"/>, in any case.</param>
    public static CsvMapping? Shipped(string name)
    {
        if (!Presets.Contains(name.ToLowerInvariant(), StringComparer.Ordinal))
        {
            return null;
        }

        using var stream = typeof(CsvMapping).Assembly.GetManifestResourceStream($"{name.ToLowerInvariant()}.json")!;
        using var reader = new StreamReader(stream);
        return CsvMappingFile.Parse(reader.ReadToEnd());
    }
}

/// <param name="Lines">Texts with fields in braces: <c>{title}</c>. A line whose fields are all empty is left out.</param>
public sealed record CsvColumn(LocalText Header, IReadOnlyList<string> Lines);

/// <summary>A mapping file is not understood; <see cref="Text"/> says what is wrong with it.</summary>
public sealed class CsvMappingException(LocalText text) : Exception(text.En)
{
    public LocalText Text { get; } = text;
}
