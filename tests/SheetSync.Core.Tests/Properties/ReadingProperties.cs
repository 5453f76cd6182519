using FsCheck;
using FsCheck.Fluent;
using SheetSync.Core.Grid;
using SheetSync.Core.Identity;
using SheetSync.Core.Plan;
using SheetSync.Core.Reading;
using SheetSync.Core.Tests.Reading;
using SheetSync.Core.Texts;
using SheetSync.Testing.Grids;

namespace SheetSync.Core.Tests.Properties;

/// <summary>Reading never throws, whatever the grid (domain.md §3, last paragraph): every finding can be shown and no two items share an id.</summary>
public class ReadingProperties
{
    private static readonly DateTimeOffset Now = new(2027, 11, 12, 9, 0, 0, TimeSpan.Zero);

    private static readonly string[] Names =
    [
        "Показатель", "Цель", "Задача", "Ед. изм.", "Ответственный", "Срок", "Статус", "Готовность %", "План", "Факт", "План на год", "Январь", "фев 2027", "Indicator", "Goal", "Task", "Owner",
        "Due", "Jan", "05", "⚙ ID", "№", "Итого", "Цели", "Отчёт за год", "Имя", "E-mail", "Вкладка", "Отдел", "Финансовый год", "Язык",
    ];

    private static readonly Gen<CellValue> Value = Gen.Frequency(
        (3, Gen.Constant(CellValue.Blank)),
        (3, Gen.Elements(Names).Select(CellValue.OfText)),
        (3, UglyText.Text.Select(CellValue.OfText)),
        (1, ArbMap.Default.GeneratorFor<double>().Select(CellValue.OfNumber)),
        (1, ArbMap.Default.GeneratorFor<double>().Select(CellValue.OfSerialDate)),
        (1, Gen.Choose(0, 80000).Select(serial => CellValue.OfSerialDate(serial))),
        (1, ArbMap.Default.GeneratorFor<bool>().Select(CellValue.OfBoolean)),
        (1, Gen.Elements("#REF!", "#N/A", "").Select(CellValue.OfError)));

    private static readonly Gen<Cell> AnyCell =
        from value in Value
        from traits in Gen.Choose(0, 7)
        from paint in Gen.Elements<int?>(null, null, null, 0xFFCC00, 0)
        from chips in Gen.Elements<string?>(null, null, null, "ivanov@example.com,", ",,")
        select new Cell(value, (CellTraits)traits, paint, chips);

    private static readonly Gen<CellRange> Merge =
        from row in Gen.Choose(-1, 12)
        from column in Gen.Choose(-1, 12)
        from height in Gen.Elements(-2, 0, 1, 2, int.MaxValue - 20)
        from width in Gen.Elements(-2, 0, 1, 2, int.MaxValue - 20)
        select new CellRange(new(row, column), new(row + height, column + width));

    private static readonly Gen<SheetGrid> Tab =
        from title in Gen.OneOf(Gen.Elements("Настройки", "Settings", "Продажи", "Sales", "Замечания", "Инициативы", "Сводка"), UglyText.Text)
        from rows in AnyCell.ArrayOf().ArrayOf()
        from merges in Merge.ListOf()
        from hidden in Gen.Frequency((9, Gen.Constant(false)), (1, Gen.Constant(true)))
        select new SheetGrid(1, title, rows) { Merges = [.. merges], Hidden = hidden };

    private static readonly Arbitrary<SheetGrid[]> Tabs = Tab.ArrayOf().ToArbitrary();

    [Fact]
    public void Reading_AnyGrid_NeverThrowsAndShowsEveryFinding() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300).WithEndSize(40), Prop.ForAll(Tabs, tabs => Holds(Picture.Workbook(tabs))));

    /// <summary>Grids in which headers, parents and people are likely enough to meet.</summary>
    [Fact]
    public void Reading_GridOfPiecesOfPlans_NeverThrowsAndShowsEveryFinding() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1500), Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed => Holds(new GridFuzzer(seed).Next())));

    private static void Holds(WorkbookGrid grid)
    {
        var read = PlanReader.Read(grid, KnownItems.None, Now);
        foreach (var finding in read.Plan.Findings)
        {
            finding.Message(Language.Ru).ShouldNotBeNullOrWhiteSpace();
            finding.Message(Language.En).ShouldNotBeNullOrWhiteSpace();
        }

        var ids = read.Plan.Departments.SelectMany(Ids).ToList();
        ids.Distinct().Count().ShouldBe(ids.Count);
    }

    private static IEnumerable<ItemId> Ids(Department d) => d.Indicators.Select(i => i.Id).Concat(d.Goals.Select(g => g.Id)).Concat(d.Tasks.Select(t => t.Id));
}
