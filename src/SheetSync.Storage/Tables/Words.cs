using System.Globalization;
using SheetSync.Core.Plan;

namespace SheetSync.Storage.Tables;

/// <summary>How closed sets and lists are spelled in the database: the words of the JSON vocabularies (architecture.md).</summary>
internal static class Words
{
    /// <summary>The name with a small first letter: <c>notStarted</c>.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum
    {
        var name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    public static string? Of<T>(T? value)
        where T : struct, Enum => value is { } some ? Of(some) : null;

    public static T Parse<T>(string word)
        where T : struct, Enum => Enum.Parse<T>(word, ignoreCase: true);

    /// <summary><c>1,2,3</c>; empty for none.</summary>
    public static string Of(IReadOnlyList<FiscalMonth> months) => string.Join(',', months.Select(m => m.Number));

    public static IReadOnlyList<FiscalMonth> Months(string text) =>
        [.. text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(n => new FiscalMonth(int.Parse(n, CultureInfo.InvariantCulture)))];
}
