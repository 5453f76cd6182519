using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SheetSync.Application;
using SheetSync.Core;
using SheetSync.Core.Grid;
using SheetSync.Core.Reading;
using SheetSync.Core.Texts;
using SheetSync.Service.Reports;
using SheetSync.Service.Scheduling;
using SheetSync.Workbooks.Exports;

namespace SheetSync.Service.Board.Access;

/// <summary><c>/board/{workbook}/export.csv|json|xlsx|ics</c>, <c>?for=jira</c>: the plan as the last sync recorded it, to whoever may see the board.</summary>
internal static class BoardDownloads
{
    private static readonly (string Format, LocalText Text)[] Formats =
        [("xlsx", new("Excel", "Excel")), ("csv", new("задачи (CSV)", "tasks (CSV)")), ("ics", new("календарь", "calendar")), ("json", new("JSON", "JSON"))];

    public static void Map(RouteGroupBuilder board) =>
        board.MapGet("export.{format}", (string workbook, string format, HttpContext http, IPlanStore store, TimeProvider clock) => SendAsync(new SpreadsheetId(workbook), format, http, store, clock));

    /// <summary>What the board's page offers.</summary>
    public static IReadOnlyList<(string Text, string Address)> Of(BoardLinks links, Language language)
    {
        var query = links.Asked is { } asked ? "?lang=" + BoardLinks.Code(asked) : "";
        return [.. Formats.Select(f => (f.Text.In(language), $"{links.Root}/export.{f.Format}{query}"))];
    }

    private static async Task<IResult> SendAsync(SpreadsheetId id, string name, HttpContext http, IPlanStore store, TimeProvider clock)
    {
        var target = http.Request.Query["for"].ToString();
        var mapping = target.Length == 0 ? null : CsvMapping.Shipped(target);
        if (PlanExport.Parse(name) is not { } format || (target.Length > 0 && (mapping is null || format != ExportFormat.Csv))
            || await store.LoadPlanAsync(id, http.RequestAborted) is not { } stored)
        {
            return Results.NotFound();
        }

        var asked = http.Request.Query["lang"].ToString();
        var export = PlanExport.Of(ReportOf(stored, asked, clock), format, mapping, mapping is null ? null : target.ToLowerInvariant());
        return Results.File(export.Bytes, export.ContentType, export.FileName);
    }

    private static Report ReportOf(StoredPlan stored, string asked, TimeProvider clock)
    {
        var decision = new Decision
        {
            Today = WorkbookTime.Today(stored.Plan.Settings.TimeZone, clock.GetUtcNow()),
            Plan = stored.Plan,
            Reading = new ReadingReport([]),
            Readiness = stored.Readiness,
            Rollup = stored.Rollup,
            Overdue = stored.Overdue,
            Edits = [],
            CellsUnchanged = 0,
            Known = KnownWorkbook.Nothing,
        };
        var language = asked is "ru" ? Language.Ru : asked is "en" ? Language.En : stored.Plan.Settings.Language;
        return new Report(decision, language, cell => LinkTo(stored.LinkBase, cell));
    }

    private static string? LinkTo(string? linkBase, CellRef cell) =>
        linkBase is null || cell.SheetId is null ? null : $"{linkBase}#gid={cell.SheetId}&range={cell.A1}";
}
