using SheetSync.Application;
using SheetSync.Core.Grid;
using SheetSync.Testing.Grids;

namespace SheetSync.Adapters.Tests.Application;

/// <summary>Equal workbooks have equal hashes; whatever a decision can follow from makes another.</summary>
public sealed class ContentHashTests
{
    private static readonly CellRange Merge = new(new(1, 1), new(2, 1));

    [Fact]
    public void Workbook_ReadTwice_HasTheSameHash() => ContentHash.Of(Book()).ShouldBe(ContentHash.Of(Book()));

    [Fact]
    public void Workbook_ChangedInAnyWay_HasAnother()
    {
        WorkbookGrid[] changed =
        [
            Book() with { Title = "Other" },
            Book() with { Locale = "en_US" },
            Book() with { LinkBase = "https://elsewhere.example/" },
            Book(id: 8),
            Book(title: "Marketing"),
            Book(hidden: true),
            Book(mark: "summary"),
            Book(rows: 101),
            Book(columns: 27),
            Book(merges: [Merge]),
            Book(owned: [new OwnedColumnMark(1, 9, "flag")]),
            Book(owned: [new OwnedColumnMark(2, 9, "flag")]),
            Book(owned: [new OwnedColumnMark(1, 10, "flag")]),
            Book(locked: [new LockedRange(Merge, [])]),
            Book(locked: [new LockedRange(Merge, [Merge])]),
            Book(cell: default(Cell)),
            Book(cell: Cell.OfText("b")),
            Book(cell: Cell.OfNumber(1)),
            Book(cell: Cell.OfNumber(2)),
            Book(cell: new Cell(CellValue.OfBoolean(true))),
            Book(cell: new Cell(CellValue.OfBoolean(false))),
            Book(cell: new Cell(CellValue.OfError("#REF!"))),
            Book(cell: new Cell(CellValue.OfText("#REF!"))),
            Book(cell: new Cell(CellValue.OfDate(new DateOnly(2027, 1, 1)))),
            Book(cell: new Cell(CellValue.OfText("a"), CellTraits.Formula)),
            Book(cell: new Cell(CellValue.OfText("a"), paint: 0xff0000)),
            Book(cell: new Cell(CellValue.OfText("a"), chipEmails: "ann@example.com")),
        ];

        changed.Select(ContentHash.Of).Append(ContentHash.Of(Book())).Distinct().Count().ShouldBe(changed.Length + 1);
    }

    [Fact]
    public void Texts_OfNeighbours_AreNotTakenForEachOther() =>
        ContentHash.Of(Picture.Workbook(Row("ab", "c"))).ShouldNotBe(ContentHash.Of(Picture.Workbook(Row("a", "bc"))));

    [Fact]
    public void Text_LongerThanTheBuffer_CountsToItsEnd()
    {
        var text = new string('x', 50_000);

        ContentHash.Of(Picture.Workbook(Row(text, text + "y"))).ShouldNotBe(ContentHash.Of(Picture.Workbook(Row(text, text + "z"))));
    }

    private static SheetGrid Row(params string[] texts) => new(7, "Sales", [[.. texts.Select(Cell.OfText)]]);

    private static WorkbookGrid Book(
        Cell? cell = null, int id = 7, string title = "Sales", bool hidden = false, string? mark = null, int rows = 100, int columns = 26,
        IReadOnlyList<CellRange>? merges = null, IReadOnlyList<OwnedColumnMark>? owned = null, IReadOnlyList<LockedRange>? locked = null) =>
        Picture.Workbook(new SheetGrid(id, title, [[cell ?? Cell.OfText("a")]])
        {
            Hidden = hidden, ServiceTabMark = mark, GridRows = rows, GridColumns = columns, Merges = merges ?? [], OwnedColumns = owned ?? [], Locked = locked ?? [],
        });
}
