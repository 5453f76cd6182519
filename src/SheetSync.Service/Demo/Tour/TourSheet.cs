using System.Text.Json.Nodes;
using SheetSync.Core.Grid;
using SheetSync.Core.Plan;
using SheetSync.Core.Template;
using SheetSync.Core.Template.Sample;
using SheetSync.Core.Texts;
using SheetSync.Emulator;
using SheetSync.Emulator.Model;

namespace SheetSync.Service.Demo.Tour;

/// <summary>
/// The sheet as the company's people fill it in the course of the year. Only cells that differ between two days are typed, so that what a visitor
/// typed elsewhere stays; a sheet that was rearranged is laid out anew from the revision that had just been adopted.
/// </summary>
internal sealed class TourSheet
{
    private readonly EmulatorServer emulator;
    private readonly string id;
    private readonly Language language;
    private readonly Workbook adopted;

    /// <summary>The id of each item by tab and row: typed beside its row, so that an item has one id however often the year is played.</summary>
    private readonly Dictionary<(string Tab, int Row), ItemId> ids;

    private readonly Dictionary<string, int> idColumns;
    private DateOnly shown = SampleCompany.Today;

    /// <param name="adopted">The sheet of <see cref="SampleCompany.Today"/> with ⚙ columns, before anything was written in them.</param>
    public TourSheet(EmulatorServer emulator, string id, Language language, Workbook adopted, CompanyPlan plan)
    {
        (this.emulator, this.id, this.language, this.adopted) = (emulator, id, language, adopted);
        ids = plan.Departments
            .SelectMany(d => d.Indicators.Select(i => (i.Cell, i.Id)).Concat(d.Goals.Select(g => (g.Cell, g.Id))).Concat(d.Tasks.Select(t => (t.Cell, t.Id))))
            .ToDictionary(item => (item.Cell.Tab, item.Cell.Address.Row), item => item.Id);
        idColumns = adopted.Sheets
            .Select(sheet => (sheet.Title, Columns: sheet.Cells().Where(c => string.Equals(c.Cell.Effective.Text, "⚙ ID", StringComparison.Ordinal)).Select(c => c.Column).ToList()))
            .Where(sheet => sheet.Columns.Count > 0)
            .ToDictionary(sheet => sheet.Title, sheet => sheet.Columns[0]);
    }

    /// <summary>Gives the sheet back as it was when it had just been adopted: whatever a visitor did is gone.</summary>
    public void LayOut()
    {
        emulator.Admin.Return(id, adopted);
        shown = SampleCompany.Today;
    }

    /// <summary>Types what the company had written by a day and nobody else has changed the place of; takes out what it had not.</summary>
    /// <param name="afresh">The ⚙ columns are empty: all ids are typed.</param>
    public void Fill(DateOnly day, bool afresh)
    {
        var (before, after) = (Draw(shown), Draw(day));
        var requests = new JsonArray();
        foreach (var (tab, old) in after.Tabs.Zip(before.Tabs))
        {
            var sheet = emulator.Admin.Find(id).Current.Find(tab.Title);
            if (sheet is null)
            {
                continue;
            }

            foreach (var (cell, drawn) in tab.Cells.Where(cell => cell.Value.Value != old.Cells[cell.Key].Value))
            {
                requests.Add(Typed(sheet.Id, cell.Row - 1, cell.Column - 1, drawn.Value));
            }

            foreach (var row in Rows(tab).Where(row => afresh || old.Cells[new(row, 1)].Value.IsBlank))
            {
                requests.Add(Typed(sheet.Id, row - 1, idColumns[tab.Title], CellValue.OfText(ids[(tab.Title, row)].Value)));
            }
        }

        if (requests.Count > 0)
        {
            emulator.Admin.BatchUpdate(id, requests);
        }

        shown = day;
    }

    /// <summary>Tabs and headers stand where they were drawn, and no row of the plan in the place of another: what is typed lands where it belongs.</summary>
    public bool StandsAsDrawn() => Draw(shown).Tabs.All(tab =>
    {
        var sheet = emulator.Admin.Find(id).Current.Find(tab.Title);
        var titles = tab.Cells.Where(cell => cell.Key.Column == 1 && cell.Value.Value.Text is not null).ToDictionary(cell => cell.Key.Row, cell => cell.Value.Value.Text!);
        var all = titles.Values.ToHashSet(StringComparer.Ordinal);
        return sheet is not null && titles.All(title =>
        {
            var stands = sheet.CellAt(title.Key - 1, 0).Effective.Text;

            // An item that was renamed is the same item; a header that was is none.
            return stands == title.Value || (ids.ContainsKey((tab.Title, title.Key)) && !all.Contains(stands ?? ""));
        });
    });

    private IEnumerable<int> Rows(TabDesign tab) =>
        ids.Keys.Where(item => item.Tab == tab.Title && !tab.Cells[new(item.Row, 1)].Value.IsBlank).Select(item => item.Row).Order();

    private WorkbookDesign Draw(DateOnly day) => CompanyTemplate.Draw(SampleYear.AsOf(language, day));

    private static JsonObject Typed(int sheetId, int row, int column, CellValue value) => new()
    {
        ["updateCells"] = new JsonObject
        {
            ["start"] = new JsonObject { ["sheetId"] = sheetId, ["rowIndex"] = row, ["columnIndex"] = column },
            ["rows"] = new JsonArray(new JsonObject { ["values"] = new JsonArray(new JsonObject { ["userEnteredValue"] = Entered(value) }) }),
            ["fields"] = "userEnteredValue",
        },
    };

    /// <summary>A date is a number: the cell has its format already.</summary>
    private static JsonObject? Entered(CellValue value) =>
        value.Text is { } text ? new JsonObject { ["stringValue"] = text }
        : value.Number is { } number ? new JsonObject { ["numberValue"] = number }
        : value.Boolean is { } flag ? new JsonObject { ["boolValue"] = flag }
        : null;
}
