using SheetSync.Core.Texts;

namespace SheetSync.Core.Template;

/// <summary>Titles that every spreadsheet program takes: Excel allows 31 characters and not <c>[ ] : * ? / \</c>, nor an apostrophe at an end.</summary>
public static class TabTitles
{
    private const int Longest = 31;

    public static LocalText Settings { get; } = new("Настройки", "Settings");

    public static LocalText Remarks { get; } = new("Замечания", "Remarks");

    public static LocalText Initiatives { get; } = new("Инициативы", "Initiatives");

    private static readonly LocalText[] Reserved =
        [Settings, Remarks, Initiatives, new("Сводка", "Summary"), new("Готовность", "Readiness"), new("Просрочки", "Overdue")];

    /// <summary>A title for each department, in order: the name where it can be one, numbered where it would occur twice or has a meaning of its own (domain.md §2).</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<string> departments)
    {
        var taken = Reserved.SelectMany(t => new[] { t.Ru, t.En }).Append("History").ToHashSet(StringComparer.OrdinalIgnoreCase);
        var titles = new List<string>(departments.Count);
        foreach (var name in departments)
        {
            var plain = Plain(name);
            var title = plain;
            for (var number = 2; !taken.Add(title); number++)
            {
                var ending = $" {number}";
                title = Cut(plain, Longest - ending.Length) + ending;
            }

            titles.Add(title);
        }

        return titles;
    }

    private static string Plain(string name)
    {
        var kept = string.Concat(name.Select(c => c is '[' or ']' or ':' or '*' or '?' or '/' or '\\' || char.IsControl(c) ? ' ' : c));
        var words = string.Join(' ', kept.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var title = Cut(words.Trim('\'', ' '), Longest);
        return title.Length == 0 ? "1" : title;
    }

    /// <summary>Not through the middle of a character that takes two UTF-16 units.</summary>
    private static string Cut(string text, int length) =>
        text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)].TrimEnd();
}
