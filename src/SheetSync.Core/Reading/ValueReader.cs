using SheetSync.Core.Grid;
using SheetSync.Core.Plan;
using SheetSync.Core.Reading.Values;
using SheetSync.Core.Reading.Vocabulary;
using SheetSync.Core.Texts;

namespace SheetSync.Core.Reading;

/// <summary>
/// The readers of values in the setting of one tab: they are told the workbook's language, year and people,
/// and what they find is reported with its cell.
/// </summary>
internal sealed class ValueReader(SheetGrid sheet, Language language, FiscalYear year, PeopleIndex people, string? department, List<Finding> findings)
{
    public FiscalYear Year => year;

    public void Report(FindingKind kind, CellRef cell, params object?[] arguments) => findings.Add(kind.At(cell, department, arguments));

    public void Report(FindingKind kind, CellAddress cell, params object?[] arguments) => Report(kind, sheet.Ref(cell), arguments);

    /// <summary>A title that is a numbered list is read as one and said so.</summary>
    public void ReportList(CellRef cell, string? title)
    {
        if (title is not null && NumberedList.IsIn(title))
        {
            Report(ReadingFindings.NumberedListInCell, cell, Quote.Of(title));
        }
    }

    /// <param name="isPercent">The number is percent-formatted or typed with a percent sign.</param>
    public decimal? Number(in Cell cell, CellAddress at, Unit? unit, out bool isPercent)
    {
        if (QuantityReader.ReadPlain(cell, unit) is { } plain)
        {
            isPercent = false;
            return plain;
        }

        isPercent = cell.IsPercent || (cell.Text?.Contains('%', StringComparison.Ordinal) ?? false);
        return Take(QuantityReader.ReadNumber(cell, language, unit), at);
    }

    public decimal? Weight(in Cell cell, CellAddress at) => Take(QuantityReader.ReadWeight(cell, language), at);

    public decimal? Progress(in Cell cell, CellAddress at) => Take(QuantityReader.ReadProgress(cell, language), at);

    public Unit? Unit(in Cell cell, CellAddress at) => UnitText.Read(Text(cell, at));

    public Better? Better(in Cell cell, CellAddress at) => Take(BetterText.Read(cell), at);

    public Aggregation? Aggregation(in Cell cell, CellAddress at) => Take(AggregationText.Read(cell), at);

    public TaskState? Status(in Cell cell, CellAddress at) => Take(StatusText.Read(cell), at);

    public DateOnly? Due(in Cell cell, CellAddress at) => Take(DateText.ReadDue(cell, year, language), at);

    public IReadOnlyList<FiscalMonth> KeyMonths(in Cell cell, CellAddress at) =>
        cell.IsBlank ? [] : Take(KeyMonthsText.Read(cell, year), at);

    public MilestoneReading? Milestone(in Cell cell, CellAddress at) =>
        cell.Text is { } text && MilestoneText.IsPlain(text) ? new MilestoneReading(text, Done: false) : Take(MilestoneText.Read(cell, language), at);

    public string? Text(in Cell cell, CellAddress at) => Take(Values.PlainText.Read(cell), at);

    /// <summary>The owners of an item with those of one more cell; a name that is there already is not added again.</summary>
    public IReadOnlyList<Owner> AddOwners(IReadOnlyList<Owner> owners, in Cell cell, CellAddress at)
    {
        if (cell.IsBlank && cell.ChipEmails is null)
        {
            return owners;
        }

        var read = Take(OwnerText.Read(cell, people), at);
        return owners.Count == 0 && read.Count == 1 ? [new Owner(read[0].Text, read[0].Person, sheet.Ref(at))] : WithOwners(owners, read, sheet.Ref(at));
    }

    private static List<Owner> WithOwners(IReadOnlyList<Owner> owners, IReadOnlyList<ResolvedOwner> read, CellRef cell)
    {
        var all = owners.ToList();
        foreach (var (text, person) in read)
        {
            if (!all.Exists(o => person is null ? o.Text == text : o.Person == person))
            {
                all.Add(new Owner(text, person, cell));
            }
        }

        return all;
    }

    private T Take<T>(in Parsed<T> parsed, CellAddress at)
    {
        if (parsed.HasFindings)
        {
            Report(parsed.Findings, sheet.Ref(at));
        }

        return parsed.Value;
    }

    private void Report(IReadOnlyList<CellFinding> found, CellRef at) => findings.AddRange(found.Select(f => f.At(at, department)));

    /// <summary>The cell as findings quote it.</summary>
    public static string Short(in Cell cell) => Quote.Of(cell.Value.Display);

    /// <summary>A dash or nothing: there is no title.</summary>
    public static bool IsDash(string text) => text.AsSpan().Trim().Trim("-–—").IsEmpty;

    /// <summary>A cell's text without a finding; null where blank or an error.</summary>
    public static string? PlainText(in Cell cell) => Values.PlainText.Read(cell).Value;
}
