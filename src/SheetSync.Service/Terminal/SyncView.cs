using SheetSync.Application;
using SheetSync.Core.Grid;
using SheetSync.Core.Texts;
using SheetSync.Core.WriteBack;
using Spectre.Console;

namespace SheetSync.Service.Terminal;

/// <summary>What a sync read, wrote and left as it was.</summary>
internal static class SyncView
{
    /// <summary>A preview lists so many cells and counts the rest.</summary>
    private const int EditsShown = 40;

    private static readonly LocalText Written = new(
        "Синхронизировано: {0} {0|ячейка записана|ячейки записаны|ячеек записано}, {1} без изменений.",
        "Synced: {0} {0|cell|cells} written, {1} unchanged.");

    private static readonly LocalText Unchanged = new(
        "Ничего не изменилось: все служебные ячейки ({1}) уже верны, запись не нужна.",
        "Nothing has changed: all service cells ({1}) are right already, nothing to write.");

    private static readonly LocalText Partial = new(
        "Записано не всё: {0} {0|ячейка|ячейки|ячеек}. Запустите синхронизацию ещё раз; если не поможет, выполните adopt.",
        "Written in part: {0} {0|cell|cells}. Run the sync again; if that does not help, run adopt.");

    private static readonly LocalText Preview = new(
        "Пробный прогон: записано было бы {0} {0|ячейка|ячейки|ячеек}, без изменений {1}. Ничего не записано.",
        "Dry run: {0} {0|cell|cells} would be written, {1} unchanged. Nothing was written.");

    private static readonly LocalText Requests = new(
        "Запросов к таблице: чтение — {0}, запись — {1}.", "Requests: {0} {0|read|reads}, {1} {1|write|writes}.");

    private static readonly LocalText NotAdopted = new(
        "В таблице нет служебных колонок и вкладок, поэтому в неё ничего не пишется. Их добавит: sheetsync adopt {0}",
        "The workbook has no service columns or tabs, so nothing is written to it. To add them: sheetsync adopt {0}");

    private static readonly LocalText Rest = new("… и ещё {0}", "… and {0} more");

    private static readonly Heading[] Headings =
    [
        new(new("Ячейка", "Cell"), NoWrap: true), new(new("Сейчас", "Now")), new(new("Станет", "Becomes")),
    ];

    public static void Write(Screen screen, SyncRun run)
    {
        var outcome = run.Outcome switch
        {
            SyncOutcome.Written => Written,
            SyncOutcome.Preview => Preview,
            SyncOutcome.Partial => Partial,
            _ => Unchanged,
        };
        screen.Line(outcome.Format(screen.Language, run.CellsWritten, run.CellsUnchanged));
        var places = run.Decision.Edits.GroupBy(edit => edit.Tab).Select(tab => $"{tab.Key} — {tab.Count()}").ToList();
        if (places.Count > 0)
        {
            screen.Line("  " + string.Join(", ", places), Styles.Faint);
        }

        WriteRequests(screen, run.Requests);
        if (run.CellsWritten + run.CellsUnchanged == 0)
        {
            screen.Line(NotAdopted.Format(screen.Language, run.Workbook.Value));
        }

        if (run.Outcome == SyncOutcome.Preview && run.Decision.Edits.Count > 0)
        {
            WriteEdits(screen, run.Decision.Edits);
        }
    }

    public static void WriteRequests(Screen screen, RequestCount requests) =>
        screen.Line(Requests.Format(screen.Language, requests.Reads, requests.Writes), Styles.Faint);

    private static void WriteEdits(Screen screen, IReadOnlyList<CellEdit> edits)
    {
        var table = screen.Table(Headings);
        foreach (var edit in edits.Take(EditsShown))
        {
            table.AddRow(
                Plain.Text($"{edit.Tab}!{edit.Address.A1}", Styles.Accent),
                Plain.Text(Shown(edit.Before, screen.Language), Styles.Faint),
                Plain.Text(Shown(edit.Value, screen.Language)));
        }

        screen.Write(table);
        if (edits.Count > EditsShown)
        {
            screen.Line(Rest.Format(screen.Language, edits.Count - EditsShown), Styles.Faint);
        }
    }

    private static string Shown(CellValue value, Language language) => value.Match(
        () => "—",
        text => text,
        number => Show.Number((decimal)Math.Clamp(number, -1e15, 1e15), language),
        date => Show.Date(date, language),
        boolean => boolean ? "TRUE" : "FALSE",
        error => error);
}
