using System.Globalization;
using SheetSync.Application;
using SheetSync.Core.Texts;
using SheetSync.Service.Commands;
using Spectre.Console;

namespace SheetSync.Service.Terminal;

/// <summary>The workbooks looked after, and the runs of one. Times are UTC.</summary>
internal static class WorkbookView
{
    private static readonly LocalText None = new(
        "Таблиц под наблюдением нет. Добавить: sheetsync workbook add ID", "No workbook is looked after. To add one: sheetsync workbook add ID");

    private static readonly LocalText NoneFound = new(
        "Найденных таблиц нет. Откройте таблицу с вкладкой «Настройки» сервисному аккаунту, и она появится здесь.",
        "No workbook was found. Share one with a Settings tab with the service account, and it shows up here.");

    private static readonly LocalText SharedBy = new("открыл доступ {0}", "shared by {0}");
    private static readonly LocalText AddFound = new("Взять под наблюдение: sheetsync workbook add ID", "To look after one: sheetsync workbook add ID");
    private static readonly LocalText NextTry = new("Следующая попытка: {0} UTC.", "The next try: {0} UTC.");
    private static readonly LocalText Never = new("ещё не было", "never yet");

    private static readonly Heading[] Headings =
    [
        new(new("Таблица", "Workbook")), new(new("Идентификатор", "Id")),
        new(new("Последняя синхронизация, UTC", "Last sync, UTC"), new("Последняя", "Last sync")), new(new("Состояние", "State")),
    ];

    private static readonly Heading[] RunHeadings =
    [
        new(new("Начало, UTC", "Started, UTC"), NoWrap: true), new(new("Итог", "Outcome")),
        new(new("Чтений", "Reads"), Right: true, NoWrap: true), new(new("Записей", "Writes"), Right: true, NoWrap: true),
        new(new("Ячеек записано", "Cells written"), new("Ячеек", "Cells"), Right: true, NoWrap: true), new(new("Сообщение", "Message")),
    ];

    public static void Write(Screen screen, IReadOnlyList<ListedWorkbook> workbooks, bool onlyFound)
    {
        if (workbooks.Count == 0)
        {
            screen.Line((onlyFound ? NoneFound : None).In(screen.Language));
            return;
        }

        var table = screen.Table(Headings);
        foreach (var workbook in workbooks)
        {
            table.AddRow(
                Plain.Text(workbook.Title),
                Plain.Text(workbook.Id.Value, Styles.Faint),
                Plain.Text(Last(workbook, screen.Language)),
                Plain.Text(Standing(workbook, screen.Language)));
        }

        screen.Write(table);
        foreach (var trouble in workbooks.Where(workbook => workbook.State?.Message is not null))
        {
            screen.Line($"{trouble.Title}: {trouble.State!.Message!.In(screen.Language)}", Styles.Faint);
        }

        if (workbooks.Any(workbook => workbook.Standing == WorkbookStanding.Found))
        {
            screen.Line(AddFound.In(screen.Language), Styles.Faint);
        }
    }

    public static void Write(Screen screen, ListedWorkbook workbook, IReadOnlyList<RecordedRun> runs)
    {
        screen.Heading(workbook.Title);
        screen.Line(workbook.Id.Value, Styles.Faint);
        if (workbook.State is { Message: { } message } state)
        {
            screen.Line($"{Standing(workbook, screen.Language)}. {message.In(screen.Language)}");
            screen.Line(NextTry.Format(screen.Language, Instant(state.DueAt)));
        }

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

    private static string Last(ListedWorkbook workbook, Language language) =>
        workbook.Found is { } found ? found.SharedBy is { } sharer ? SharedBy.Format(language, sharer) : ""
        : workbook.Registration?.LastRun is { } run ? Instant(run.StartedAt)
        : Never.In(language);

    private static string Standing(ListedWorkbook workbook, Language language) => workbook.Standing switch
    {
        WorkbookStanding.Found => new LocalText("найдена", "found").In(language),
        WorkbookStanding.Parked => new LocalText("отложена: нужен человек", "parked: needs a person").In(language),
        WorkbookStanding.Failing => new LocalText("не получается, повторяется", "failing, tried again").In(language),
        _ => workbook.Registration?.LastRun is { } last ? Word(last.Outcome, language) : "",
    };

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
