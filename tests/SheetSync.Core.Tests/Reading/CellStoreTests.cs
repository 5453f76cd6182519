using System.Text;
using SheetSync.Core.Grid;

namespace SheetSync.Core.Tests.Reading;

/// <summary>Texts kept as bytes until somebody reads them are the same cells as texts.</summary>
public class CellStoreTests
{
    public static TheoryData<string> Texts =>
        ["a", "Новый сайт", " отступ", "\u00A0", " ", "", "\u2028", "\u3000", "\u2003x", "✓ готово", "→", "🚀 пуск", "‏שלום", "é", new string('я', 255), new string('я', 257), "a\0b", "\uFEFFx"];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Text_OfBytes_IsTheSameCellAsOfTheString(string text)
    {
        using var store = new CellStore();
        var (kept, plain) = (store.Text(Encoding.UTF8.GetBytes(text)), Cell.OfText(text));

        kept.ShouldBe(plain);
        plain.ShouldBe(kept);
        kept.GetHashCode().ShouldBe(plain.GetHashCode());
        kept.Kind.ShouldBe(plain.Kind);
        kept.Text.ShouldBe(plain.Text);
        kept.Value.ShouldBe(plain.Value);
        kept.ShouldNotBe(Cell.OfText(text + "!"));
        kept.ShouldNotBe(Cell.OfNumber(1));
    }

    [Fact]
    public void Text_OfBrokenBytes_HasReplacementCharacters()
    {
        using var store = new CellStore();

        store.Text([(byte)'a', 0xC3, (byte)'b', 0xE2]).Text.ShouldBe("a\uFFFDb\uFFFD");
        store.Text([0xE2]).Text.ShouldBe("\uFFFD");
        store.Text([0xD0, 0xD0]).Text.ShouldBe("\uFFFD\uFFFD");
    }

    [Fact]
    public void Sheet_ReadTwice_GivesTheSameString()
    {
        using var store = new CellStore();
        var sheet = new SheetGrid(1, "Sales", [store.Row([store.Text("Выручка"u8)])], store);

        sheet[1, 1].Text.ShouldBe("Выручка");
        sheet[1, 1].Text.ShouldBeSameAs(sheet[1, 1].Text);
        sheet.Row(1)[0].Text.ShouldBeSameAs(sheet[1, 1].Text);
    }

    [Fact]
    public void Store_ManyTextsAndRows_KeepsEachApart()
    {
        using var store = new CellStore();
        var rows = Enumerable.Range(0, 3000).Select(r => store.Row([.. Enumerable.Range(0, 12).Select(c => store.Text(Encoding.UTF8.GetBytes($"строка {r} столбец {c}")))])).ToArray();
        var sheet = new SheetGrid(1, "Sales", rows, store);

        for (var row = 1; row <= 3000; row++)
        {
            sheet[row, 12].Text.ShouldBe($"строка {row - 1} столбец 11");
            sheet[row, 1].Text.ShouldBe($"строка {row - 1} столбец 0");
        }
    }

    [Fact]
    public void Workbook_GivenBack_SaysSoWhenAsked()
    {
        var store = new CellStore();
        var text = store.Text("Выручка"u8);
        var sheet = new SheetGrid(7, "Sales", [store.Row([text])], store);
        var grid = new WorkbookGrid("id", "Plan", "https://x/edit", null, [sheet]) { Store = store };

        grid.Dispose();
        grid.Dispose();

        Should.Throw<ObjectDisposedException>(() => sheet[1, 1]);
        Should.Throw<ObjectDisposedException>(() => text.Text);
        grid.LinkTo(sheet.Ref(1, 1)).ShouldBe("https://x/edit#gid=7&range=A1");
    }
}
