using SheetSync.Application;
using SheetSync.Core.Grid;
using SheetSync.Core.History;
using SheetSync.Core.Plan;
using SheetSync.Core.Texts;
using SheetSync.Service.Commands;
using SheetSync.Service.Terminal;

namespace SheetSync.EndToEnd.Tests.Terminal;

/// <summary>What differs from the approved plan, on a plain screen in both languages.</summary>
public class DriftViewTests
{
    private const string LinkBase = "https://docs.google.com/spreadsheets/d/sheet-1/edit";
    private static readonly FiscalYear Year = new(2027, 4);
    private static readonly Approval Approved = new(new DateTimeOffset(2027, 3, 15, 9, 0, 0, TimeSpan.Zero), new DateOnly(2027, 3, 15), "Ольга Седова");

    private static readonly PlanEvent Task = new()
    {
        Kind = EventKind.Postponed, Item = ChangedItem.Task, ItemId = new ItemId("ПРО-5"), Id = "ПРО-5", Department = "Продажи",
        Title = "Подписать рамочные договоры с восемью сетями отелей", From = new ChangedValue.Day(new DateOnly(2027, 6, 30)),
        To = new ChangedValue.Day(new DateOnly(2027, 9, 30)), Cell = new CellRef("Продажи", 7, new CellAddress(21, 5)),
    };

    private static readonly PlanEvent Figure = Task with
    {
        Kind = EventKind.TargetChanged,
        Item = ChangedItem.Indicator,
        Id = "ПРО-1",
        ItemId = new ItemId("ПРО-1"),
        Title = "Текучесть",
        From = new ChangedValue.Amount(0.12m, true),
        To = new ChangedValue.Amount(0.1m, true),
        Cell = new CellRef("Продажи", 7, new CellAddress(5, 7)),
    };

    [Theory]
    [InlineData(80, Language.Ru)]
    [InlineData(80, Language.En)]
    [InlineData(120, Language.Ru)]
    [InlineData(120, Language.En)]
    public void Report_AtAWidth_FitsInIt(int width, Language language)
    {
        foreach (var line in Draw(language, All(), width, links: false).Split('\n'))
        {
            line.Length.ShouldBeLessThanOrEqualTo(width, line);
        }
    }

    [Fact]
    public void Report_InRussian_SaysWhatChangedWhereAndWhen()
    {
        var text = Draw(Language.Ru, All());
        text.ShouldContain("С утверждения плана (15.03.2027, Ольга Седова): 16 изменений");
        text.ShouldContain("IV квартал 2027 (январь – март 2028)");
        text.ShouldContain("↓ Планы снижены");
        Row(text, "Текучесть").ShouldBe("Текучесть | 12 % | 10 % | 10.02.2028 | G5");
        Row(text, "план на год · Продажи").ShouldBe("план на год · Продажи |  |  |  | ");
        Row(text, "Подписать рамочные").ShouldContain("30.06.2027 | 30.09.2027 | 10.02.2028 | E21");
        text.ShouldContain("3 раза");
        Row(text, "Макет").ShouldContain("июнь 2027 | август 2027");
        text.ShouldContain("веха · Продажи · задача «Подписать рамочные");
        Row(text, "Выручка").ShouldContain("апрель: 10 | апрель: 9");
        text.ShouldContain("май: 10");
        Row(text, "Открыть филиал").ShouldContain("(E21)");
        Row(text, "(без названия)").ShouldContain("— | 10");
        Row(text, "Найм").ShouldContain("в работе | отменена");
    }

    [Fact]
    public void Report_InEnglish_SaysWhatChangedWhereAndWhen()
    {
        var text = Draw(Language.En, All());
        text.ShouldContain("Since the plan was approved (15 Mar 2027, Ольга Седова): 16 changes");
        text.ShouldContain("Q4 2027 (January – March 2028)");
        text.ShouldContain("↓ Targets lowered");
        Row(text, "Текучесть").ShouldBe("Текучесть | 12% | 10% | 10 Feb 2028 | G5");
        text.ShouldContain("annual target · Продажи");
        Row(text, "Макет").ShouldContain("June 2027 | August 2027");
        Row(text, "Найм").ShouldContain("in progress | cancelled");
    }

    [Fact]
    public void Links_OfWhatIsThere_AreListedAndOfWhatIsGoneAreNot()
    {
        var text = Draw(Language.Ru, [Of(DriftKind.Dropped, Task with { Title = "Открыть филиал", To = null }), Of(DriftKind.Lowered, Figure)]);
        text.ShouldContain($"Продажи!G5  {LinkBase}#gid=7&range=G5\n");
        text.ShouldNotContain("range=E21");
    }

    [Theory]
    [InlineData(Language.Ru, "С утверждения плана (15.03.2027, Ольга Седова) ничего не изменилось.")]
    [InlineData(Language.En, "Nothing has changed since the plan was approved (15 Mar 2027, Ольга Седова).")]
    public void Report_OfNothing_SaysSo(Language language, string expected) => Draw(language, []).Trim().ShouldBe(expected);

    [Fact]
    public void Kinds_All_HaveAHeadingInBothLanguages()
    {
        var texts = Enum.GetValues<DriftKind>().Select(DriftTexts.Of).ToList();
        texts.Select(t => t.Ru).Distinct().Count().ShouldBe(texts.Count);
        texts.Select(t => t.En).Distinct().Count().ShouldBe(texts.Count);
    }

    private static List<DriftChange> All()
    {
        var month = Figure with
        {
            Kind = EventKind.PlanChanged,
            Title = "Выручка",
            Id = "ПРО-2",
            Month = new FiscalMonth(1),
            From = new ChangedValue.Amount(10, false),
            To = new ChangedValue.Amount(9, false),
        };
        return
        [
            Of(DriftKind.Lowered, Figure), Of(DriftKind.Lowered, month), Of(DriftKind.Lowered, month with { Month = new FiscalMonth(2) }),
            Of(DriftKind.Raised, Figure with { Title = "Клиенты", To = new ChangedValue.Amount(0.2m, true) }),
            Of(DriftKind.Set, Figure with { Title = null, From = null }), Of(DriftKind.Cleared, Figure with { To = null }),
            Of(DriftKind.Reworded, Figure with { Item = ChangedItem.Goal, Title = "Рост", From = new ChangedValue.Words("20 сетей"), To = new ChangedValue.Words("15 сетей") }),
            Of(DriftKind.Added, Task with { Title = "Продавать онлайн", From = null }), Of(DriftKind.Dropped, Task with { Title = "Открыть филиал", To = null }),
            Of(DriftKind.Cancelled, Task with { Kind = EventKind.Cancelled, Title = "Найм", From = new ChangedValue.State(TaskState.InProgress), To = new ChangedValue.State(TaskState.Cancelled) }),
            Of(DriftKind.PutOnHold, Task with { Title = "Склад", From = new ChangedValue.State(TaskState.NotStarted), To = new ChangedValue.State(TaskState.OnHold) }),
            Of(DriftKind.Resumed, Task with { Title = "Сайт", From = new ChangedValue.State(TaskState.OnHold), To = new ChangedValue.State(TaskState.Done) }),
            Of(DriftKind.Moved, Task, 3),
            Of(DriftKind.Moved, Task with
            {
                Item = ChangedItem.Milestone,
                Id = "ПРО-5/5",
                Title = "Макет",
                TaskTitle = Task.Title,
                To = new ChangedValue.Day(new DateOnly(2027, 8, 31)),
                Cell = new CellRef("Продажи", 7, new CellAddress(21, 12)),
            }),
            Of(DriftKind.OwnerChanged, Task with { Kind = EventKind.OwnerChanged, From = new ChangedValue.Words("Анна Петрова"), To = null }),
            Of(DriftKind.Transferred, Task with { Kind = EventKind.Transferred, From = new ChangedValue.Words("Продажи"), To = new ChangedValue.Words("Склад") }),
        ];
    }

    private static DriftChange Of(DriftKind kind, PlanEvent change, int times = 1) =>
        new() { Kind = kind, Change = change, Day = new DateOnly(2028, 2, 10), Times = times };

    private static string Draw(Language language, IReadOnlyList<DriftChange> changes, int width = 140, bool links = true)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var console = new CliConsole(output, TextWriter.Null, Redirected: true, name => name == "COLUMNS" ? $"{width}" : null);
        DriftQuarter[] quarters = changes.Count == 0 ? [] : [new DriftQuarter(new FiscalQuarter(Year, 4), changes)];
        DriftView.Write(
            new Screen(console, language), Approved, new DriftReport(new DateOnly(2028, 3, 1), quarters),
            cell => links ? $"{LinkBase}#gid={cell.SheetId}&range={cell.A1}" : null);
        return output.ToString().Replace('\u00A0', ' ');
    }

    /// <summary>The cells of the first line of the table that begins with a text.</summary>
    private static string Row(string text, string beginning) => string.Join(
        " | ", text.Split('\n').First(line => line.StartsWith("│ " + beginning, StringComparison.Ordinal)).Trim('│').Split('│').Select(cell => cell.Trim()));
}
