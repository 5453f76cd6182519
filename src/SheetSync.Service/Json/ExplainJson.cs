using System.Text.Json;
using SheetSync.Core.Rollups.Explain;
using SheetSync.Service.Reports;

namespace SheetSync.Service.Json;

/// <summary><c>explain</c>: the items that were meant, each figure with its period, value, formula and cells.</summary>
internal static class ExplainJson
{
    public static void Write(Utf8JsonWriter writer, IReadOnlyList<ItemExplanation> items, Report report) =>
        writer.WriteObjects("items", items, item =>
        {
            writer.Write("kind", Vocabulary.CamelCase(item.Kind));
            writer.Write("id", item.Id);
            writer.Write("title", item.Title);
            writer.Write("cell", item.Cell, report.LinkTo);
            writer.WriteObjects("figures", item.Figures, figure =>
            {
                writer.Write("figure", Vocabulary.CamelCase(figure.Figure));
                writer.WriteObject("period", () =>
                {
                    writer.Write("kind", Vocabulary.Of(figure.Period.Kind));
                    writer.Write("number", figure.Period.Number);
                });
                writer.Write("value", figure.Value);
                writer.Write("formula", figure.Formula.In(report.Language));
                writer.WriteObjects("cells", figure.Cells, cell =>
                {
                    writer.Write("tab", cell.Tab);
                    writer.Write("a1", cell.A1);
                    writer.Write("link", report.LinkTo(cell));
                });
            });
        });
}
