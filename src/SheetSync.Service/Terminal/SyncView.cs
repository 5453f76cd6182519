using SheetSync.Application;
using SheetSync.Core.Texts;

namespace SheetSync.Service.Terminal;

/// <summary>What a sync read, wrote and left as it was.</summary>
internal static class SyncView
{
    private static readonly LocalText Written = new(
        "Синхронизировано: {0} {0|ячейка записана|ячейки записаны|ячеек записано}, {1} без изменений.",
        "Synced: {0} {0|cell|cells} written, {1} unchanged.");

    private static readonly LocalText Unchanged = new(
        "Ничего не изменилось: все служебные ячейки ({1}) уже верны, запись не нужна.",
        "Nothing has changed: all service cells ({1}) are right already, nothing to write.");

    private static readonly LocalText Partial = new(
        "Записано не всё: {0} {0|ячейка записана|ячейки записаны|ячеек записано}, {1} без изменений. Что помешало:",
        "Written in part: {0} {0|cell|cells} written, {1} unchanged. What is in the way:");

    private static readonly LocalText Preview = new(
        "Пробный прогон: записано было бы {0} {0|ячейка|ячейки|ячеек}, без изменений {1}. Ничего не записано.",
        "Dry run: {0} {0|cell|cells} would be written, {1} unchanged. Nothing was written.");

    private static readonly LocalText Requests = new(
        "Запросов к таблице: чтение — {0}, запись — {1}.", "Requests: {0} {0|read|reads}, {1} {1|write|writes}.");

    private static readonly LocalText NotAdopted = new(
        "В таблице нет служебных колонок и вкладок, поэтому в неё ничего не пишется. Их добавит: sheetsync adopt {0}",
        "The workbook has no service columns or tabs, so nothing is written to it. To add them: sheetsync adopt {0}");

    private static readonly LocalText AfterAccept = new(
        "После подтверждения было бы записано {0} {0|ячейка|ячейки|ячеек}:", "Once confirmed, {0} {0|cell|cells} would be written:");

    public static void Write(Screen screen, SyncRun run)
    {
        if (run is { Outcome: SyncOutcome.Held, Decision.Shrink: { } shrink })
        {
            VanishedView.Write(screen, shrink, run.Workbook.Value);
        }
        else if (!HasNoServiceCells(run))
        {
            WriteOutcome(screen, run);
        }

        foreach (var notice in run.Notices)
        {
            screen.Line("  ! " + notice.Text.In(screen.Language), Styles.Middling);
        }

        WriteRequests(screen, run.Requests);
        if (HasNoServiceCells(run))
        {
            screen.Line(NotAdopted.Format(screen.Language, run.Workbook.Value));
        }

        if (run.IsPreview && run.Decision.Edits.Count > 0)
        {
            if (run.Outcome == SyncOutcome.Held)
            {
                screen.Line(AfterAccept.Format(screen.Language, run.Decision.Edits.Count));
            }

            EditsView.Write(screen, run.Decision.Edits);
        }
    }

    /// <summary>The workbook was never adopted: there is nothing to say of cells.</summary>
    private static bool HasNoServiceCells(SyncRun run) =>
        run.Outcome is not SyncOutcome.Held && run.CellsWritten + run.CellsUnchanged + run.Decision.Withheld.Count == 0;

    private static void WriteOutcome(Screen screen, SyncRun run)
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
        if (places.Count > 0 && run.CellsWritten > 0)
        {
            screen.Line("  " + string.Join(", ", places), Styles.Faint);
        }
    }

    public static void WriteRequests(Screen screen, RequestCount requests) =>
        screen.Line(Requests.Format(screen.Language, requests.Reads, requests.Writes), Styles.Faint);
}
