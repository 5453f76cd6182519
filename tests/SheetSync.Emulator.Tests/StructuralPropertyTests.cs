using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using SheetSync.Emulator.Model;

namespace SheetSync.Emulator.Tests;

/// <summary>Any sequence of structural edits leaves the emulator equal to the simple model.</summary>
public sealed class StructuralPropertyTests
{
    private const int Rows = 8;
    private const int Columns = 6;

    /// <summary>One edit as raw numbers; the interpreter reduces them to what the sheet of that moment allows.</summary>
    private sealed record Step(int Kind, int A, int B, int C, int D);

    private static readonly Gen<Step> Steps =
        from kind in Gen.Choose(0, 8)
        from a in Gen.Choose(0, 999)
        from b in Gen.Choose(0, 999)
        from c in Gen.Choose(0, 999)
        from d in Gen.Choose(0, 999)
        select new Step(kind, a, b, c, d);

    [Fact]
    public async Task Edits_AnySequence_LeaveTheSheetEqualToTheModel()
    {
        await using var server = await EmulatorServer.StartAsync(new EmulatorOptions());
        Prop.ForAll(Steps.ListOf().ToArbitrary(), steps => Agrees(server, [.. steps]))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(150).WithEndSize(40));
    }

    private static bool Agrees(EmulatorServer server, List<Step> steps)
    {
        var id = server.Admin.Create("model", share: false);
        Apply(server, id, $$"""{"updateSheetProperties":{"properties":{"gridProperties":{"rowCount":{{Rows}},"columnCount":{{Columns}}} },"fields":"gridProperties(rowCount,columnCount)"} }""");
        var model = new GridModel(Rows, Columns);
        var number = 0;
        foreach (var step in steps)
            Run(server, id, model, step, ++number);
        Picture(server.Admin.Find(id).Current).ShouldBe(model.Picture());
        server.Admin.Store.Remove(id);
        return true;
    }

    private static void Apply(EmulatorServer server, string id, string request) =>
        server.Admin.BatchUpdate(id, [JsonNode.Parse(request)]);

    private static void Run(EmulatorServer server, string id, GridModel model, Step step, int number)
    {
        var rows = step.D % 2 == 0;
        var size = rows ? model.RowCount : model.ColumnCount;
        var (start, count) = (step.A % size, 1 + (step.B % Math.Min(3, size)));
        var dimension = rows ? "ROWS" : "COLUMNS";
        switch (step.Kind)
        {
            case 0 when size + count < 20:
                Apply(server, id, $$"""{"insertDimension":{"range":{"dimension":"{{dimension}}","startIndex":{{start}},"endIndex":{{start + count}}} } }""");
                model.Insert(rows, start, count);
                break;
            case 1 when size > 3:
                count = Math.Min(count, Math.Min(2, size - start));
                Apply(server, id, $$"""{"deleteDimension":{"range":{"dimension":"{{dimension}}","startIndex":{{start}},"endIndex":{{start + count}}} } }""");
                model.Delete(rows, start, count);
                break;
            case 2:
                MoveSome(server, id, model, step, (rows, start, Math.Min(count, size - start)));
                break;
            case 3:
                SortSome(server, id, model, step);
                break;
            case 4:
                MergeSome(server, id, model, step, number);
                break;
            case 5:
                Apply(server, id, $$"""{"createDeveloperMetadata":{"developerMetadata":{"metadataKey":"m{{number}}","visibility":"DOCUMENT","location":{"dimensionRange":{"dimension":"{{dimension}}","startIndex":{{start}},"endIndex":{{start + 1}}} } } } }""");
                model.Mark(rows, start, $"m{number}");
                break;
            default:
                var (row, column) = (step.A % model.RowCount, step.B % model.ColumnCount);
                if (model.Touches(row, row + 1, column, column + 1))
                    break;
                Apply(server, id, $$"""{"updateCells":{"start":{"rowIndex":{{row}},"columnIndex":{{column}} },"fields":"userEnteredValue","rows":[{"values":[{"userEnteredValue":{"stringValue":"v{{step.C % 7}}"} }]}]} }""");
                model.Put(row, column, $"v{step.C % 7}");
                break;
        }
    }

    private static void MoveSome(EmulatorServer server, string id, GridModel model, Step step, (bool Rows, int Start, int Count) span)
    {
        var size = span.Rows ? model.RowCount : model.ColumnCount;
        var destination = step.C % (size + 1);
        var stays = destination >= span.Start && destination <= span.Start + span.Count;
        if (stays || !model.CanMove(span.Rows, span.Start, span.Count, destination))
            return;
        Apply(server, id, $$"""{"moveDimension":{"source":{"dimension":"{{(span.Rows ? "ROWS" : "COLUMNS")}}","startIndex":{{span.Start}},"endIndex":{{span.Start + span.Count}} },"destinationIndex":{{destination}} } }""");
        model.Move(span.Rows, span.Start, span.Count, destination);
    }

    private static void SortSome(EmulatorServer server, string id, GridModel model, Step step)
    {
        var from = step.A % model.RowCount;
        var to = Math.Min(model.RowCount, from + 2 + (step.B % 4));
        if (model.Touches(from, to, 0, model.ColumnCount))
            return;
        Apply(server, id, $$"""{"sortRange":{"range":{"startRowIndex":{{from}},"endRowIndex":{{to}} },"sortSpecs":[{"dimensionIndex":0}]} }""");
        model.Sort(from, to);
    }

    private static void MergeSome(EmulatorServer server, string id, GridModel model, Step step, int number)
    {
        var (row, column) = (step.A % model.RowCount, step.B % model.ColumnCount);
        var (endRow, endColumn) = (Math.Min(model.RowCount, row + 1 + (step.C % 3)), Math.Min(model.ColumnCount, column + 1 + (step.D % 3)));
        if ((endRow - row) * (endColumn - column) == 1 || model.Touches(row, endRow, column, endColumn))
            return;
        Apply(server, id, $$"""{"mergeCells":{"range":{"startRowIndex":{{row}},"endRowIndex":{{endRow}},"startColumnIndex":{{column}},"endColumnIndex":{{endColumn}} },"mergeType":"MERGE_ALL"} }""");
        model.Merge(number, row, endRow, column, endColumn);
    }

    private static string Picture(Workbook workbook)
    {
        var sheet = workbook.Sheets[0];
        var lines = new List<string> { $"{sheet.RowCount}x{sheet.ColumnCount}" };
        lines.AddRange(Enumerable.Range(0, sheet.RowCount).Select(row =>
            string.Join('|', Enumerable.Range(0, sheet.ColumnCount).Select(column => sheet.CellAt(row, column).Effective.ToString()))));
        lines.Add("rows " + Marks(workbook, MetadataPlace.Row));
        lines.Add("columns " + Marks(workbook, MetadataPlace.Column));
        lines.Add("merges " + string.Join(' ', sheet.Merges.Select(merge => (merge.StartRow, merge.EndRow, merge.StartColumn, merge.EndColumn)).Order()));
        return string.Join('\n', lines);
    }

    private static string Marks(Workbook workbook, MetadataPlace place) =>
        string.Join(' ', workbook.Metadata.Where(item => item.Location.Place == place).Select(item => $"{item.Key}@{item.Location.Index}").Order(StringComparer.Ordinal));
}
