using SheetSync.Core.Grid;
using SheetSync.Core.Plan;
using SheetSync.Core.Reading.Values;
using SheetSync.Core.Reading.Vocabulary;
using SheetSync.Core.Texts;

namespace SheetSync.Core.Reading;

/// <summary>
/// The readers of values in the setting of one department: they are told the workbook's language, year and people,
/// and what they find is reported with its cell.
/// </summary>
internal sealed class ValueReader(Language language, FiscalYear year, PeopleIndex people, string? department, List<Finding> findings)
{
    public FiscalYear Year => year;

    public void Report(FindingKind kind, CellRef cell, params object?[] arguments) => findings.Add(kind.At(cell, department, arguments));

    /// <summary>A title that is a numbered list is read as one and said so.</summary>
    public void ReportList(CellRef cell, string? title)
    {
        if (title is not null && NumberedList.IsIn(title))
        {
            Report(ReadingFindings.NumberedListInCell, cell, Quote.Of(title));
        }
    }

    /// <param name="isPercent">The number is percent-formatted or typed with a percent sign.</param>
    public decimal? Number(in Cell cell, CellRef at, Unit? unit, out bool isPercent)
    {
        isPercent = cell.IsPercent || (cell.Value.Text?.Contains('%', StringComparison.Ordinal) ?? false);
        return Take(QuantityReader.ReadNumber(cell, language, unit), at);
    }

    public decimal? Weight(in Cell cell, CellRef at) => Take(QuantityReader.ReadWeight(cell, language), at);

    public decimal? Progress(in Cell cell, CellRef at) => Take(QuantityReader.ReadProgress(cell, language), at);

    public Unit? Unit(in Cell cell, CellRef at) => UnitText.Read(Text(cell, at));

    public Better? Better(in Cell cell, CellRef at) => Take(BetterText.Read(cell), at);

    public Aggregation? Aggregation(in Cell cell, CellRef at) => Take(AggregationText.Read(cell), at);

    public TaskState? Status(in Cell cell, CellRef at) => Take(StatusText.Read(cell), at);

    public DateOnly? Due(in Cell cell, CellRef at) => Take(DateText.ReadDue(cell, year, language), at);

    public IReadOnlyList<FiscalMonth> KeyMonths(in Cell cell, CellRef at) => Take(KeyMonthsText.Read(cell, year), at);

    public MilestoneReading? Milestone(in Cell cell, CellRef at) => Take(MilestoneText.Read(cell, language), at);

    public string? Text(in Cell cell, CellRef at) => Take(Values.PlainText.Read(cell), at);

    /// <summary>Adds the owners of a cell to those of an item; a name that is there already is not added again.</summary>
    public void AddOwners(List<Owner> owners, in Cell cell, CellRef at)
    {
        foreach (var (text, person) in Take(OwnerText.Read(cell, people), at))
        {
            if (!owners.Exists(o => person is null ? o.Text == text : o.Person == person))
            {
                owners.Add(new Owner(text, person, at));
            }
        }
    }

    private T Take<T>(Parsed<T> parsed, CellRef at)
    {
        foreach (var finding in parsed.Findings)
        {
            findings.Add(finding.At(at, department));
        }

        return parsed.Value;
    }

    /// <summary>The cell as findings quote it.</summary>
    public static string Short(in Cell cell) => Quote.Of(cell.Value.Display);

    /// <summary>A dash or nothing: there is no title.</summary>
    public static bool IsDash(string text) => text.AsSpan().Trim().Trim("-–—").IsEmpty;

    /// <summary>A cell's text without a finding; null where blank or an error.</summary>
    public static string? PlainText(in Cell cell) => Values.PlainText.Read(cell).Value;
}
