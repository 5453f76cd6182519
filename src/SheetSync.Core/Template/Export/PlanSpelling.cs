using System.Globalization;
using SheetSync.Core.Grid;
using SheetSync.Core.Plan;
using SheetSync.Core.Reading.Values;
using SheetSync.Core.Texts;

namespace SheetSync.Core.Template.Export;

/// <summary>Spells values so that reading takes them for what they are; where several spellings would do, each is read and the first that says the same is used.</summary>
internal sealed class PlanSpelling(CompanyPlan plan)
{
    private static readonly string[] OwnerSeparators = ["\n", "; ", ", ", " / "];

    private readonly Language language = plan.Settings.Language;
    private readonly PeopleIndex people = PeopleIndex.Build(
        plan.People.Count == 0 ? [] : plan.People.Concat(plan.Departments.Select(d => d.Leader).OfType<Person>()).Distinct(),
        plan.Departments.SelectMany(d => new[] { d.Name, d.Tab }));

    /// <summary>A number, or a text where a sheet's number (an IEEE double) would lose digits.</summary>
    public CellValue Number(decimal? value, bool percent = false)
    {
        if (value is not { } number)
        {
            return CellValue.Blank;
        }

        if (Survives(number))
        {
            return CellValue.OfNumber((double)number);
        }

        var text = (percent ? number * 100 : number).ToString("0.############################", CultureInfo.InvariantCulture) + (percent ? "%" : "");
        return CellValue.OfText(language == Language.Ru ? text.Replace('.', ',') : text);
    }

    /// <summary>Sheets keep days from 1900 on as numbers that every program shows alike.</summary>
    public static CellValue Date(DateOnly? day) => day is not { } date ? CellValue.Blank
        : date.Year > 1900 ? CellValue.OfDate(date)
        : CellValue.OfText(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <param name="isDoneAnyway">Its task is done whatever its milestones say, so that a mark can be missed.</param>
    public string Milestone(in Milestone milestone, bool isDoneAnyway)
    {
        if (milestone.Text is not { } text)
        {
            return milestone.Done ? "✓" : "x";
        }

        foreach (var spelled in milestone.Done ? [$"✓ {text}", $"{text} ✓", $"✓\n{text}"] : new[] { text })
        {
            if (Reads(spelled, text, milestone.Done))
            {
                return spelled;
            }
        }

        return isDoneAnyway || !milestone.Done ? text : $"✓ {text}";
    }

    public string? Owners(IReadOnlyList<Owner> owners)
    {
        if (owners.Count < 2)
        {
            return owners.Count == 0 ? null : owners[0].Text;
        }

        var joined = OwnerSeparators.Select(separator => string.Join(separator, owners.Select(o => o.Text))).ToList();
        return joined.Find(text => Names(text, owners)) ?? string.Join('\n', owners.Select(o => o.Email ?? o.Text));
    }

    private bool Reads(string spelled, string text, bool done) =>
        MilestoneText.Read(Cell.OfText(spelled), language).Value is { } read && read.Text == text && read.Done == done;

    private bool Names(string text, IReadOnlyList<Owner> owners)
    {
        var read = OwnerText.ReadText(text, people).Value;
        return read.Count == owners.Count && read.Zip(owners).All(pair => pair.First.Text == pair.Second.Text && pair.First.Person?.Name == pair.Second.Name);
    }

    private static bool Survives(decimal number) =>
        QuantityReader.ReadNumber(Cell.OfNumber((double)number), Language.En).Value == number;
}
