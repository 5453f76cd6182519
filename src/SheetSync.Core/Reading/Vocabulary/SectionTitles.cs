namespace SheetSync.Core.Reading.Vocabulary;

/// <summary>What a title between blocks announces (domain.md §3).</summary>
public enum Section
{
    Indicators,
    Goals,
    Tasks,
    YearReport,
}

/// <summary>The parts of the year report.</summary>
public enum ReportPart
{
    Results,
    Strengths,
    Weaknesses,
    Market,
    Conclusions,
}

/// <summary>Texts that stand alone in a row and mean something: section titles, totals, labels of the year report.</summary>
public static class SectionTitles
{
    private static readonly WordTable<Section> Sections = new(
    [
        (Section.Indicators, "показатели|ключевые показатели|ключевые показатели эффективности|показатели отдела|ключевые показатели отдела|показатели KPI|ключевые метрики|метрики"),
        (Section.Goals, "цели|цели на год|цели отдела|годовые цели|ключевые цели|цели отдела на год|стратегические цели|цели подразделения"),
        (Section.Tasks, "задачи|задачи и мероприятия|ключевые задачи|мероприятия|план мероприятий|задачи отдела|план действий|задачи на год"),
        (Section.YearReport, "отчёт за год|годовой отчёт|отчёт за прошлый год|итоги года|отчёт по итогам года|отчёт об итогах года"),
        (Section.Indicators, "indicators|key indicators|KPI|KPIs|key performance indicators|metrics|key metrics|department indicators"),
        (Section.Goals, "goals|annual goals|goals for the year|objectives|year goals|department goals|key goals|strategic goals"),
        (Section.Tasks, "tasks|actions|action plan|key tasks|tasks and actions|tasks for the year|department tasks"),
        (Section.YearReport, "year report|annual report|report for the year|yearly report|last year report|year in review"),
    ]);

    private static readonly WordTable<bool> Totals = new(
    [
        (true, "итого|всего|итог|итого по отделу|итого по разделу|итого по блоку|итого за год|итого по показателям|итого по цели|всего по отделу|всего по разделу|всего за год|подытог|промежуточный итог|общий итог|итого/всего"),
        (true, "total|totals|grand total|subtotal|sub-total|total for the year|year total|annual total|total for department|department total"),
    ]);

    private static readonly WordTable<ReportPart> Parts = new(
    [
        (ReportPart.Results, "итоги|результаты|итоги года|главные итоги|что получилось"),
        (ReportPart.Strengths, "сильные стороны|сильные|сильная сторона"),
        (ReportPart.Weaknesses, "слабые стороны|слабые|слабая сторона"),
        (ReportPart.Market, "рынок|ситуация на рынке|рынок и конкуренты"),
        (ReportPart.Conclusions, "выводы|вывод|заключение"),
        (ReportPart.Results, "results|key results|year results|results of the year"),
        (ReportPart.Strengths, "strengths|strong points"),
        (ReportPart.Weaknesses, "weaknesses|weak points"),
        (ReportPart.Market, "market|market situation"),
        (ReportPart.Conclusions, "conclusions|conclusion"),
    ]);

    /// <summary>The section that a lone text announces, a year and a bracketed note in it ignored (<c>Цели на 2027 год</c>); null for anything else.</summary>
    public static Section? Match(string? text)
    {
        if (string.IsNullOrEmpty(text) || text.Length > 100)
        {
            return null;
        }

        return Sections.Find(text) ?? (text.AsSpan().ContainsAnyInRange('0', '9') ? Sections.FindKey(WithoutYear(text)) : null);
    }

    /// <summary>A totals row is left out (domain.md §3). Only the bare words: <c>Всего клиентов</c> is an indicator.</summary>
    public static bool IsTotals(string? text) => text is not null && Totals.Find(text) is not null;

    /// <summary>The label of a part of the year report; null for anything else.</summary>
    public static ReportPart? MatchReportPart(string? text) => text is null ? null : Parts.Find(text);

    private static string WithoutYear(string text)
    {
        var words = Normal.Normalize(text).Words.Where(word => !(word.Length == 4 && YearText.Of(word) is not null)).ToArray();
        var trailing = words.Length > 1 && words[^1] is "год" or "г" or "года" && words.Length > 2 && words[^2] is not "на" and not "за" ? 1 : 0;
        return string.Join(' ', words.AsSpan(0, words.Length - trailing).ToArray());
    }
}
