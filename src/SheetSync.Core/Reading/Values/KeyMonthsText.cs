using SheetSync.Core.Grid;
using SheetSync.Core.Plan;
using SheetSync.Core.Reading.Vocabulary;

namespace SheetSync.Core.Reading.Values;

/// <summary>The months in which a task is key: several are separated like owners (domain.md §3, Owners). A quarter stands for its three months.</summary>
public static class KeyMonthsText
{
    private const int Longest = 200;

    private static readonly IReadOnlyList<FiscalMonth>[] Single = [.. FiscalMonth.All.Select(m => (IReadOnlyList<FiscalMonth>)[m])];

    /// <summary>In the year's order, each once; what is no month of the year is a finding. A month of another calendar year is none.</summary>
    public static Parsed<IReadOnlyList<FiscalMonth>> Read(in Cell cell, FiscalYear year)
    {
        if (cell.Value.IsBlank)
        {
            return new Parsed<IReadOnlyList<FiscalMonth>>([]);
        }

        if (cell.Value.Kind == CellKind.Error)
        {
            return new Parsed<IReadOnlyList<FiscalMonth>>([], PlainText.ErrorOf(cell));
        }

        if (cell.Value.Kind != CellKind.Text)
        {
            return OfHeader(MonthHeader.Match(cell), year) is { } month
                ? new Parsed<IReadOnlyList<FiscalMonth>>([month])
                : new Parsed<IReadOnlyList<FiscalMonth>>([], new CellFinding(ReadingFindings.UnknownKeyMonth, QuantityReader.Shown(cell)));
        }

        // One name of a month is what nearly all cells hold.
        var text = cell.Text!;
        return MonthNames.All.Find(text) is { } name && IsWord(text) ? new Parsed<IReadOnlyList<FiscalMonth>>(Single[year.MonthOf(name).Number - 1]) : ReadText(text, year);
    }

    private static bool IsWord(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsLetter(c))
            {
                return false;
            }
        }

        return true;
    }

    private static Parsed<IReadOnlyList<FiscalMonth>> ReadText(string text, FiscalYear year)
    {
        if (text.Length > Longest)
        {
            return new Parsed<IReadOnlyList<FiscalMonth>>([], new CellFinding(ReadingFindings.UnknownKeyMonth, Quote.Of(text)));
        }

        var months = new SortedSet<FiscalMonth>();
        var findings = new List<CellFinding>();
        foreach (var part in NameList.SplitAll(text))
        {
            if (NumberWords.MeansBlank(Invisible.Trim(part)))
            {
                continue;
            }

            var found = OfPart(part, year);
            months.UnionWith(found);
            if (found.Count == 0)
            {
                findings.Add(new CellFinding(ReadingFindings.UnknownKeyMonth, Quote.Of(part)));
            }
        }

        return new Parsed<IReadOnlyList<FiscalMonth>>([.. months], findings);
    }

    private static IReadOnlyList<FiscalMonth> OfPart(string part, FiscalYear year)
    {
        if (OfHeader(MonthHeader.Match(part), year) is { } month)
        {
            return [month];
        }

        for (var quarter = 1; quarter <= 4; quarter++)
        {
            if (Quarters.Find(part) == quarter)
            {
                return [new(quarter * 3 - 2), new(quarter * 3 - 1), new(quarter * 3)];
            }
        }

        return Words(part, year);
    }

    /// <summary>Months with nothing but spaces between them: <c>фев май</c>, <c>Feb May</c>.</summary>
    private static IReadOnlyList<FiscalMonth> Words(string part, FiscalYear year)
    {
        var months = Normal.Normalize(part).Words.Select(word => MonthHeader.Match(word)).ToList();
        return months.TrueForAll(month => month is { IsBareNumber: false })
            ? [.. months.Select(month => OfHeader(month, year)).OfType<FiscalMonth>()]
            : [];
    }

    private static FiscalMonth? OfHeader(MonthHeader? header, FiscalYear year)
    {
        if (header is not { Kind: null } month)
        {
            return null;
        }

        var fiscal = year.MonthOf(month.Month);
        return month.Year is null || month.Year == year.FirstDayOf(fiscal).Year ? fiscal : null;
    }

    private static readonly WordTable<int> Quarters = new([QuarterNames(1, "I"), QuarterNames(2, "II"), QuarterNames(3, "III"), QuarterNames(4, "IV")]);

    private static (int Quarter, string Words) QuarterNames(int q, string roman) =>
        (q, $"q{q}|{q}q|{q} кв|{q}кв|кв {q}|{q} квартал|{q}-й квартал|{roman} квартал|{roman} кв|quarter {q}");
}
