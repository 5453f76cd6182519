using SheetSync.Core.Grid;
using SheetSync.Core.Plan;
using SheetSync.Testing.Grids;

namespace SheetSync.Testing.Drawn;

public enum DrawnStyle
{
    /// <summary>Every parent is written, nothing is merged or painted, numbers are unambiguous.</summary>
    Written,

    /// <summary>Parents, owners, titles and headers are merged or written once and left blank below.</summary>
    FillDown,
}

/// <summary>
/// Workbooks as companies draw them, with the plan they mean: the sectioned template and the single table, months told apart by the header itself,
/// by a row of groups, below a month and in row pairs, both languages. The same seed gives the same workbook.
/// </summary>
public sealed class RandomWorkbooks
{
    private readonly CellForms forms;
    private readonly FiscalYear year;
    private readonly DrawnStyle style;

    private RandomWorkbooks(int seed, DrawnStyle style)
    {
        var random = new Random(seed);
        this.style = style;
        year = new FiscalYear(2027, random.Next(3) == 0 ? 4 : 1);
        forms = new CellForms(random, year);
    }

    public static DrawnWorkbook Next(int seed, DrawnStyle style) => new RandomWorkbooks(seed, style).Workbook();

    private DrawnWorkbook Workbook()
    {
        var tabs = new List<DrawnTab>();
        var departments = new List<Department>();
        for (var i = forms.Next(1, 4); i > 0; i--)
        {
            var (tab, department) = new RandomDepartment(forms, year, style, TabTitle(i)).Draw();
            tabs.Add(tab);
            departments.Add(department);
        }

        var settings = Settings(tabs, departments);
        var expected = string.Join('\n', departments.OrderByDescending(d => d.DependedOn).Select(PlanPicture.Of));
        return new DrawnWorkbook(settings, tabs, expected);
    }

    private string TabTitle(int number) => forms.Pick(new[] { "Продажи", "Sales", "HR & люди", "Склад 🏭", "מכירות", "Лист" }) + " " + number;

    /// <summary>Lists the first departments by their tabs; the others are named after theirs.</summary>
    private List<DrawnCell[]> Settings(List<DrawnTab> tabs, List<Department> departments)
    {
        List<DrawnCell[]> rows =
        [
            [DrawnCell.Of("Компания", "Company"), DrawnCell.Of("Ромашка")],
            [DrawnCell.Of("Финансовый год", "Fiscal year"), DrawnCell.Of(2027)],
            [DrawnCell.Of("Первый месяц года", "First month of the year"), DrawnCell.Of(DrawnWords.Month(year.FirstMonth, forms.Next(0, 5)))],
            [DrawnCell.Of("Язык", "Language"), DrawnCell.Of("ru", "en")],
            [],
            [DrawnCell.Of("Вкладка", "Tab"), DrawnCell.Of("Отдел", "Department"), DrawnCell.Of("Руководитель", "Leader"), DrawnCell.Of("E-mail"), DrawnCell.Of("Вес", "Weight"), DrawnCell.Of("Зависят другие", "Others depend on it")],
        ];
        for (var i = forms.Next(0, tabs.Count + 1) - 1; i >= 0; i--)
        {
            var leader = forms.Pick(CellForms.People);
            departments[i] = departments[i] with { Name = "Отдел " + forms.Word(russian: true), DependedOn = forms.Often(0.4) };
            rows.Insert(6, [
                DrawnCell.Of(tabs[i].Title), DrawnCell.Of(departments[i].Name), DrawnCell.Of(leader.Name), leader.Email is null ? DrawnCell.Blank : DrawnCell.Of(leader.Email),
                DrawnCell.Of(2), departments[i].DependedOn ? DrawnCell.Of("да", "yes") : DrawnCell.Of("нет", "no")]);
        }

        rows.Add([]);
        rows.Add([DrawnCell.Of("Имя", "Name"), DrawnCell.Of("E-mail"), DrawnCell.Of("Отдел", "Department")]);
        rows.AddRange(CellForms.People.Select(p => new[] { DrawnCell.Of(p.Name), p.Email is null ? DrawnCell.Blank : DrawnCell.Of(p.Email), p.Department is null ? DrawnCell.Blank : DrawnCell.Of(p.Department) }));
        return rows;
    }
}

/// <summary>One department's tab and what it says.</summary>
internal sealed class RandomDepartment(CellForms forms, FiscalYear year, DrawnStyle style, string title)
{
    private static readonly CellRef Nowhere = new("", null, new CellAddress(1, 1));

    private readonly List<Indicator> indicators = [];
    private readonly List<Goal> goals = [];
    private readonly List<PlanTask> tasks = [];

    public (DrawnTab Tab, Department Department) Draw()
    {
        var single = forms.Often(0.45);
        var hasIndicators = !single || forms.Often(0.4);
        var names = Enumerable.Range(0, forms.Next(1, 5)).Select(_ => forms.Title()).ToList();
        var blocks = new List<DrawnBlock>();
        if (hasIndicators)
        {
            blocks.Add(new IndicatorBlock(forms, year, style).Draw(names, indicators));
        }
        else
        {
            indicators.AddRange(names.Select(name => new Indicator { Id = default, Name = name, AggregationIsDefault = true, HasRow = false, Cell = Nowhere }));
        }

        goals.AddRange(names.SelectMany(name => Enumerable.Range(0, forms.Next(single ? 1 : 0, 3)).Select(_ => new Goal { Id = default, Title = forms.Title(), Indicator = name, Cell = Nowhere })));
        var writer = new TaskBlock(forms, year, style, names, goals);
        if (single)
        {
            blocks.Add(writer.Single(tasks));
        }
        else
        {
            if (goals.Count > 0)
            {
                blocks.Add(GoalBlock());
            }

            blocks.AddRange(Enumerable.Range(0, forms.Next(1, 3)).Select(_ => writer.Sectioned(tasks)));
        }

        var report = Report();
        var lines = new (string Ru, string En)[] { ("Итоги", "Results"), ("Сильные стороны", "Strengths"), ("Слабые стороны", "Weaknesses"), ("Рынок", "Market"), ("Выводы", "Conclusions") };
        var drawn = report?.Parts.Select((part, i) => (DrawnCell.Of(lines[i]), part is null ? DrawnCell.Blank : DrawnCell.Of(part))).ToList();
        var department = new Department { Name = title, Tab = title, Indicators = indicators, Goals = goals, Tasks = tasks, Report = report };
        return (new DrawnTab(title, blocks, drawn ?? []), department);
    }

    private YearReport? Report() => forms.Often(0.5) ? null : new YearReport(Part(), Part(), Part(), Part(), Part());

    private string? Part() => forms.Often(0.3) ? null : "Текст " + forms.Word(russian: true);

    private DrawnBlock GoalBlock()
    {
        var rows = new List<DrawnRow>();
        var before = (string?)null;
        for (var i = 0; i < goals.Count; i++)
        {
            var result = forms.Often(0.6) ? "Итог " + forms.Word(russian: true) : null;
            var owners = forms.Often(0.5) ? [forms.Next(0, CellForms.People.Count)] : Array.Empty<int>();
            goals[i] = goals[i] with { Result = result, Owners = [.. owners.Select(o => new Owner("", CellForms.People[o], Nowhere))] };
            var indicator = style == DrawnStyle.FillDown && goals[i].Indicator == before ? forms.Often(0.5) ? DrawnCell.Above : DrawnCell.Blank : DrawnCell.Of(forms.Refer(goals[i].Indicator!));
            rows.Add(new DrawnRow([DrawnCell.Of(goals[i].Title), indicator, result is null ? DrawnCell.Blank : DrawnCell.Of(result), forms.Owners(owners)], goals[i].Indicator != before || style == DrawnStyle.Written));
            before = goals[i].Indicator;
        }

        DrawnCell[][] heads = [[DrawnCell.Of(forms.Pick(DrawnWords.Goal))], [DrawnCell.Of(forms.Pick(DrawnWords.Indicator))], [DrawnCell.Of(forms.Pick(DrawnWords.Result))], [DrawnCell.Of(forms.Pick(DrawnWords.Owner))]];
        return new DrawnBlock(DrawnKind.Goals, forms.Often(0.5) ? DrawnCell.Of("Цели на год", "Annual goals") : DrawnCell.Blank, heads, 0, rows);
    }
}
