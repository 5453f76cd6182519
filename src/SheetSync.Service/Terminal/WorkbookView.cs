using System.Globalization;
using SheetSync.Application;
using SheetSync.Core.Texts;
using Spectre.Console;

namespace SheetSync.Service.Terminal;

/// <summary>The workbooks looked after, and the runs of one. Times are UTC.</summary>
internal static class WorkbookView
{
    private static readonly LocalText None = new(
        "Таблиц под наблюдением нет. Добавить: sheetsync workbook add ID", "No workbook is looked after. To add one: sheetsync workbook add ID");

    private static readonly LocalText Never = new("ещё не было", "never yet");

    private static readonly Heading[] Headings =
    [
        new(new("Таблица", "Workbook")), new(new("Идентификатор", "Id")),
        new(new("Последняя синхронизация, UTC", "Last sync, UTC"), new("Последняя", "Last sync")), new(new("Итог", "Outcome")),
    ];

    private static readonly Heading[] RunHeadings =
    [
        new(new("Начало, UTC", "Started, UTC"), NoWrap: true), new(new("Итог", "Outcome")),
        new(new("Чтений", "Reads"), Right: true, NoWrap: true), new(new("Записей", "Writes"), Right: true, NoWrap: true),
        new(new("Ячеек записано", "Cells written"), new("Ячеек", "Cells"), Right: true, NoWrap: true), new(new("Сообщение", "Message")),
    ];

    public static void Write(Screen screen, IReadOnlyList<Registration> workbooks)
    {
        if (workbooks.Count == 0)
        {
            screen.Line(None.In(screen.Language));
            return;
        }

        var table = screen.Table(Headings);
        foreach (var workbook in workbooks)
        {
            table.AddRow(
                Plain.Text(workbook.Title),
                Plain.Text(workbook.Id.Value, Styles.Faint),
                Plain.Text(workbook.LastRun is { } run ? Instant(run.StartedAt) : Never.In(screen.Language)),
                Plain.Text(workbook.LastRun is { } last ? Word(last.Outcome, screen.Language) : ""));
        }

        screen.Write(table);
    }

    public static void Write(Screen screen, Registration workbook, IReadOnlyList<RecordedRun> runs)
    {
        screen.Heading(workbook.Title);
        screen.Line(workbook.Id.Value, Styles.Faint);
        if (runs.Count == 0)
        {
            return;
        }

        var table = screen.Table(RunHeadings);
        foreach (var run in runs)
        {
            table.AddRow(
                Plain.Text(Instant(run.StartedAt)),
                Plain.Text(Word(run.Outcome, screen.Language)),
                Plain.Text(Show.Number(run.Requests.Reads, screen.Language)),
                Plain.Text(Show.Number(run.Requests.Writes, screen.Language)),
                Plain.Text(Show.Number(run.CellsWritten, screen.Language)),
                Plain.Text(run.Message ?? "", Styles.Faint));
        }

        screen.Write(table);
    }

    private static string Word(SyncOutcome outcome, Language language) => (outcome switch
    {
        SyncOutcome.Written => new LocalText("записано", "written"),
        SyncOutcome.Unchanged => new LocalText("без изменений", "unchanged"),
        SyncOutcome.Partial => new LocalText("записано не всё", "written in part"),
        SyncOutcome.Held => new LocalText("остановлена, ждёт подтверждения", "held, waits for a person"),
        SyncOutcome.Failed => new LocalText("ошибка", "failed"),
        _ => new LocalText("пробный прогон", "dry run"),
    }).In(language);

    private static string Instant(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
