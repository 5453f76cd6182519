using System.Text.Json;
using SheetSync.Core.Identity;
using SheetSync.Core.Reading;
using SheetSync.Service.Reports;

namespace SheetSync.Service.Json;

/// <summary><c>plan --explain</c>: the field <c>reading</c>, how each tab was understood, and <c>ids</c>, which rows have another id than they would simply have, and why.</summary>
internal static class ReadingJson
{
    public static void Write(Utf8JsonWriter writer, Report report)
    {
        WriteTabs(writer, report);
        var titles = ItemTitles.Of(report.Decision.Plan);
        writer.WriteObjects("ids", Reassignments.Among(report.Decision.Ids), assignment =>
        {
            writer.Write("id", assignment.Id.Value);
            writer.Write("typed", assignment.Typed);
            writer.Write("reason", Vocabulary.CamelCase(assignment.Reason));
            writer.Write("title", titles.GetValueOrDefault(assignment.Id));
            writer.Write("cell", assignment.Cell, report.LinkTo);
            writer.Write("message", Reassignments.Why(assignment).In(report.Language));
        });
    }

    private static void WriteTabs(Utf8JsonWriter writer, Report report) =>
        writer.WriteObjects("reading", report.Decision.Reading.Tabs, tab =>
        {
            writer.Write("tab", tab.Tab);
            writer.Write("role", Vocabulary.CamelCase(tab.Role));
            writer.Write("department", tab.Department);
            writer.WriteObjects("blocks", tab.Blocks, block => WriteBlock(writer, block));
            WriteSkipped(writer, tab.Skipped);
        });

    private static void WriteBlock(Utf8JsonWriter writer, BlockReading block)
    {
        writer.Write("kind", Vocabulary.CamelCase(block.Kind));
        writer.Write("headerRow", block.FirstRow);
        writer.Write("lastRow", block.LastRow);
        writer.WriteObjects("columns", block.Columns.OrderBy(c => c.Header.Column), column =>
        {
            writer.Write("header", column.Header.A1);
            writer.Write("text", column.Text);
            writer.Write("role", column.Role);
            writer.Write("month", column.Month);
            writer.Write("ignored", column.WhyIgnored is { } why ? Vocabulary.CamelCase(why) : null);
        });
        WriteSkipped(writer, block.Skipped);
    }

    private static void WriteSkipped(Utf8JsonWriter writer, IReadOnlyList<SkippedRow> rows) =>
        writer.WriteObjects("skipped", rows, row =>
        {
            writer.Write("row", row.Row);
            writer.Write("reason", Vocabulary.CamelCase(row.Reason));
            writer.Write("text", row.Text);
        });
}
