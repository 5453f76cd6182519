using SheetSync.Core.Grid;
using SheetSync.Core.Reading;
using SheetSync.Core.Texts;
using SheetSync.Service.Reports;

namespace SheetSync.Service.Terminal;

/// <summary>How each tab was understood: the answer to "why did it not see my task".</summary>
internal static class ReadingView
{
    private static readonly LocalText Title = new("Как прочитана книга", "How the workbook was read");
    private static readonly LocalText Block = new("{0}, строки {1}–{2}", "{0}, rows {1}–{2}");
    private static readonly LocalText Read = new("читаются: {0}", "read: {0}");
    private static readonly LocalText Ignored = new("не читаются: {0}", "not read: {0}");
    private static readonly LocalText Skipped = new("пропущена строка {0} — {1}: {2}", "row {0} left out — {1}: {2}");

    public static void Write(Screen screen, Report report)
    {
        screen.Heading(Title.In(screen.Language));
        foreach (var tab in report.Decision.Reading.Tabs)
        {
            Write(screen, tab);
        }
    }

    private static void Write(Screen screen, TabReading tab)
    {
        var language = screen.Language;
        var what = tab.Department is { } department && department != tab.Tab ? $"{Word(tab.Role).In(language)} «{department}»" : Word(tab.Role).In(language);
        screen.Line($"{tab.Tab}: {what}", tab.Role == TabRole.Department ? Styles.Bold : Styles.Faint);
        foreach (var block in tab.Blocks)
        {
            screen.Line("  " + Block.Format(language, Word(block.Kind), block.FirstRow, block.LastRow), Styles.Accent);
            var columns = block.Columns.OrderBy(c => c.Header.Column).ToList();
            screen.Line("    " + Read.Format(language, List(columns.Where(c => c.WhyIgnored is null), c => c.Role!)));
            if (columns.Exists(c => c.WhyIgnored is not null))
            {
                screen.Line("    " + Ignored.Format(language, List(columns.Where(c => c.WhyIgnored is not null), c => Word(c.WhyIgnored!.Value).In(language))));
            }

            Write(screen, block.Skipped, "    ");
        }

        Write(screen, tab.Skipped, "  ");
    }

    private static string List(IEnumerable<ColumnReading> columns, Func<ColumnReading, string> told) =>
        string.Join(", ", columns.Select(c => $"{CellAddress.ColumnName(c.Header.Column)} «{OneLine(c.Text)}» = {told(c)}{(c.Month is { } month ? " " + month.Number : "")}"));

    private static void Write(Screen screen, IEnumerable<SkippedRow> rows, string indent)
    {
        foreach (var row in rows)
        {
            screen.Line(indent + Skipped.Format(screen.Language, row.Row, Word(row.Reason), OneLine(row.Text)), Styles.Faint);
        }
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");

    private static LocalText Word(BlockKind kind) => kind switch
    {
        BlockKind.Indicators => new("показатели", "indicators"),
        BlockKind.Goals => new("цели", "goals"),
        _ => new("задачи", "tasks"),
    };

    private static LocalText Word(TabRole role) => role switch
    {
        TabRole.Settings => new("настройки", "settings"),
        TabRole.Department => new("отдел", "department"),
        TabRole.Remarks => new("замечания команды", "remarks of the team"),
        TabRole.Initiatives => new("инициативы", "initiatives"),
        TabRole.Service => new("служебная вкладка SheetSync", "written by SheetSync"),
        TabRole.Hidden => new("скрыта и не названа в настройках: не читается", "hidden and not listed in Settings: not read"),
        _ => new("ни одной знакомой таблицы: не читается", "no known table: not read"),
    };

    private static LocalText Word(SkipReason reason) => reason switch
    {
        SkipReason.UnknownColumn => new("название не распознано", "unknown name"),
        SkipReason.BlankHeader => new("пустой заголовок", "blank header"),
        SkipReason.DuplicateColumn => new("повтор столбца", "repeats another column"),
        SkipReason.OtherYear => new("другой год", "another year"),
        SkipReason.NotUsedHere => new("в такой таблице не используется", "not used in such a table"),
        SkipReason.NumberColumn => new("номер строки", "row number"),
        SkipReason.ServiceColumn => new("столбец SheetSync", "SheetSync's own"),
        SkipReason.GroupTitle => new("заголовок группы", "group title"),
        SkipReason.EmptyPair => new("пустая строка план/факт", "blank plan or actual row"),
        SkipReason.Note => new("примечание вне столбцов", "note outside the columns"),
        SkipReason.Totals => new("итоги", "totals"),
        SkipReason.ColumnNumbers => new("номера столбцов", "column numbers"),
        _ => new("вне таблиц", "outside the tables"),
    };
}
