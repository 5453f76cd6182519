using SheetSync.Core.Grid;
using SheetSync.Core.Plan;
using SheetSync.Core.Reading.Vocabulary;

namespace SheetSync.Core.Reading.Values;

/// <summary>Which direction of an indicator is good (domain.md §3, the row "better").</summary>
public static class BetterText
{
    private static readonly WordTable<Better> Words = new(
    [
        (Better.Higher, "выше|больше|рост|растет|увеличение|максимум|макс|макс.|вверх|чем больше тем лучше|чем выше тем лучше|больше лучше|выше лучше|↑|⬆|▲|🔼|📈|max|maximum|maximize|higher|more|up|increase|growth|grow|high|larger|bigger|greater|higher is better|more is better|the higher the better|+|>|≥"),
        (Better.Lower, "ниже|меньше|снижение|снижается|уменьшение|сокращение|минимум|мин|мин.|вниз|чем меньше тем лучше|чем ниже тем лучше|меньше лучше|ниже лучше|↓|⬇|▼|🔽|📉|min|minimum|minimize|lower|less|down|decrease|reduction|reduce|low|smaller|fewer|lower is better|less is better|the lower the better|-|<|≤"),
    ]);

    /// <summary>Null for blank (the default is higher) and, with a finding, for anything unknown.</summary>
    public static Parsed<Better?> Read(in Cell cell) => WordChoice.Read(cell, Words, ReadingFindings.UnknownBetter);
}

/// <summary>How months make a year (domain.md §3, the row "aggregation").</summary>
public static class AggregationText
{
    private static readonly WordTable<Aggregation> Words = new(
    [
        (Aggregation.Sum, "сумма|накопительно|накопительная|накопительный итог|накопительным итогом|нарастающим итогом|нарастающий итог|суммарно|сумм|сумм.|складывать|всего|итого|sum|total|cumulative|cumulatively|add up|summed|Σ|∑"),
        (Aggregation.Average, "среднее|средний|средняя|ср|ср.|среднее значение|среднее за год|среднее арифметическое|в среднем|average|mean|avg|avg.|averaged|arithmetic mean"),
        (Aggregation.Last, "последнее|последний|последняя|последнее значение|на конец|на конец года|на конец периода|на конец месяца|конец года|на дату|last|end|latest|last value|end of period|end of year|year end|at end|at the end|final"),
    ]);

    public static Parsed<Aggregation?> Read(in Cell cell) => WordChoice.Read(cell, Words, ReadingFindings.UnknownAggregation);
}

/// <summary>Yes or no; a checkbox too.</summary>
public static class YesNo
{
    private static readonly WordTable<bool> Words = new(
    [
        (true, "да|yes|+|✓|✔|✅|☑|true|истина|1|y|д|on|вкл|x|есть"),
        (false, "нет|no|-|–|—|❌|false|ложь|0|n|н|off|выкл|не"),
    ]);

    /// <summary>Null for blank and, with a finding, for anything unknown.</summary>
    public static Parsed<bool?> Read(in Cell cell) =>
        cell.Value.Boolean is { } ticked ? Parsed.Value(ticked) : WordChoice.Read(cell, Words, ReadingFindings.NotYesOrNo, dashIsBlank: false);
}

/// <summary>A cell whose text is a word of a closed list.</summary>
internal static class WordChoice
{
    public static Parsed<T?> Read<T>(in Cell cell, WordTable<T> words, FindingKind unknown, bool dashIsBlank = true)
        where T : struct
    {
        if (cell.Value.IsBlank)
        {
            return default;
        }

        if (cell.Value.Kind == CellKind.Error)
        {
            return new Parsed<T?>(null, PlainText.ErrorOf(cell));
        }

        var text = cell.Value.Display;
        if (words.Find(text) is { } choice && !(dashIsBlank && Invisible.Trim(text) is ['-' or '–' or '—']))
        {
            return Parsed.Value(choice);
        }

        return NumberWords.MeansBlank(Invisible.Trim(text)) ? default : Parsed.Not<T>(unknown, Quote.Of(text));
    }
}
