using System.Text;
using FsCheck;
using FsCheck.Fluent;
using SheetSync.Core.Grid;
using SheetSync.Core.Plan;
using SheetSync.Core.Texts;
using SheetSync.Testing.Plans;
using SheetSync.Workbooks.Exports;

namespace SheetSync.Adapters.Tests.Workbooks.Exports;

/// <summary>The tasks as CSV: what is written is read back, whatever people typed, and nothing in it can become a formula.</summary>
public class TaskCsvTests
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(150);

    [Theory]
    [InlineData(Language.Ru)]
    [InlineData(Language.En)]
    public void Tasks_OfAnyPlan_ComeBackTheSame(Language language) => Check.One(Many, Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
    {
        var plan = Hostile(new RandomPlans(seed).Plan(3), seed);
        var read = TaskCsvReader.Read(TaskCsv.Write(plan, language, NoLink), plan.Settings.FiscalYear);
        read.Select(r => $"{r.Department}: {PlanFacts.Of(InMonths(r.Task))}").ShouldBe(
            from d in plan.Departments from t in d.Tasks select $"{d.Name}: {PlanFacts.Of(InMonths(t))}", $"seed {seed}");
    }));

    [Fact]
    public void FormulaLikeCells_OfEveryMapping_AreNeutralised()
    {
        var plan = Hostile(new RandomPlans(5).Plan(3), 5);
        foreach (var csv in CsvMapping.Presets.Select(p => TaskCsv.Write(plan, CsvMapping.Shipped(p)!, Language.En, NoLink)).Append(TaskCsv.Write(plan, Language.Ru, NoLink)))
        {
            Cells(csv).ShouldAllBe(cell => cell.Length == 0 || !"=+-@\t\r\n".Contains(cell[0]));
        }
    }

    [Fact]
    public void Csv_ForExcel_HasAMarkOfItsEncodingAndTheSeparatorOfItsLanguage()
    {
        var plan = new RandomPlans(7).Plan(2);
        var (ru, en) = (TaskCsv.Write(plan, Language.Ru, NoLink), TaskCsv.Write(plan, Language.En, NoLink));
        ru.AsSpan(0, 3).ToArray().ShouldBe(Encoding.UTF8.Preamble.ToArray());
        Encoding.UTF8.GetString(ru).ShouldStartWith("\uFEFFID;Отдел;Задача;Цель;");
        Encoding.UTF8.GetString(en).ShouldStartWith("\uFEFFID,Department,Task,Goal,");
        Encoding.UTF8.GetString(en).ShouldEndWith("\r\n");
    }

    [Theory]
    [InlineData("bitrix24", "Название;Описание;Исполнитель;Соисполнители;Крайний срок;Проект;Теги\r\n", "31.12.2027")]
    [InlineData("JIRA", "Summary,Issue Type,Status,Assignee,Due Date,Description,Component,Labels,Labels\r\n", "2027-12-31")]
    [InlineData("trello", "List Name,Card Name,Card Description,Labels,Members,Due Date\r\n", "2027-12-31")]
    public void Preset_OfATaskManager_HasItsColumnsAndDates(string name, string header, string day)
    {
        var plan = OneTask(task => task with { Milestones = [new Milestone(new FiscalMonth(12), "8 signed", false, At)] });
        var text = Encoding.UTF8.GetString(TaskCsv.Write(plan, CsvMapping.Shipped(name)!, Language.Ru, NoLink));
        text.ShouldStartWith(header);
        text.ShouldContain(day);
        text.ShouldContain("8 signed");
    }

    [Fact]
    public void Mapping_OfAFile_FillsItsLinesAndLeavesEmptyOnesOut()
    {
        var mapping = CsvMappingFile.Parse("""{"delimiter":"|","columns":[{"header":{"ru":"Что","en":"What"},"value":["{title}","Goal: {goal}","{due}","end"]},{"header":"Kind","value":"Task"}]}""");
        Encoding.UTF8.GetString(TaskCsv.Write(OneTask(t => t), mapping, Language.En, NoLink)).ShouldBe("What|Kind\r\n\"Do it\nend\"|Task\r\n");
    }

    [Theory]
    [InlineData("not json", "JSON")]
    [InlineData("[]", "object")]
    [InlineData("{}", "columns")]
    [InlineData("""{"columns":[]}""", "columns")]
    [InlineData("""{"columns":[{"header":"A"}]}""", "value")]
    [InlineData("""{"columns":[{"value":"{title}"}]}""", "header")]
    [InlineData("""{"columns":[{"header":"A","value":"{nothing}"}]}""", "nothing")]
    [InlineData("""{"columns":[{"header":"A","value":5}]}""", "value")]
    [InlineData("""{"delimiter":"ab","columns":[{"header":"A","value":"{title}"}]}""", "delimiter")]
    [InlineData("""{"dateFormat":"%","columns":[{"header":"A","value":"{title}"}]}""", "dateFormat")]
    [InlineData("""{"byteOrderMark":"yes","columns":[{"header":"A","value":"{title}"}]}""", "byteOrderMark")]
    [InlineData("""{"statuses":{"finished":"x"},"columns":[{"header":"A","value":"{title}"}]}""", "finished")]
    public void Mapping_Broken_SaysWhatIsWrong(string json, string said) =>
        Should.Throw<CsvMappingException>(() => CsvMappingFile.Parse(json)).Text.En.ShouldContain(said);

    private static CellRef At { get; } = new("Sales", null, new CellAddress(2, 1));

    private static string? NoLink(CellRef cell) => null;

    internal static CompanyPlan OneTask(Func<PlanTask, PlanTask> change)
    {
        var plan = new RandomPlans(1).Plan(1);
        var task = change(new PlanTask { Id = new ItemId("SAL-1"), Title = "Do it", Cell = At });
        return plan with { Settings = plan.Settings with { FiscalYear = new FiscalYear(2027, 1) }, Departments = [plan.Departments[0] with { Name = "Sales", Indicators = [], Goals = [], Tasks = [task] }] };
    }

    /// <summary>Every text replaced by a hostile one.</summary>
    internal static CompanyPlan Hostile(CompanyPlan plan, int seed)
    {
        var random = new Random(seed);
        string Next() => HostileTexts.All[random.Next(HostileTexts.All.Count)];
        return plan with
        {
            Departments =
            [
                .. plan.Departments.Select(d => d with
                {
                    Tasks =
                    [
                        .. d.Tasks.Select(t => t with
                        {
                            Title = Next(),
                            Goal = t.Goal is null ? null : Next(),
                            Owners = [.. t.Owners.Select(o => o with { Text = Next(), Person = random.Next(2) == 0 ? null : new Person(Next(), random.Next(2) == 0 ? null : Next(), null, null) })],
                            Milestones = [.. t.Milestones.Select(m => m with { Text = random.Next(4) == 0 ? null : Next() })],
                        }),
                    ],
                }),
            ],
        };
    }

    /// <summary>A column for each month keeps the order within a month, not among them.</summary>
    private static PlanTask InMonths(PlanTask task) => task with { Milestones = [.. task.Milestones.OrderBy(m => m.Month)] };

    private static List<string> Cells(byte[] csv)
    {
        using var reader = CsvHelper.CsvReader.Create(csv, new CsvHelper.CsvReaderOptions { HasHeader = false });
        var cells = new List<string>();
        while (reader.Read())
        {
            cells.AddRange(Enumerable.Range(0, reader.FieldCount).Select(reader.GetString));
        }

        return cells;
    }
}
