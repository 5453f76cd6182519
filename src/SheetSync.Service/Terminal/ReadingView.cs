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

    private static readonly LocalText Month = new("месяц {0}", "month {0}");
    private static readonly LocalText Months = new("месяцы {0}–{1}", "months {0}–{1}");
    private static readonly LocalText Quotes = new("«{0}»", "“{0}”");

    public static void Write(Screen screen, Report report)
    {
        screen.Heading(Title.In(screen.Language));
        foreach (var tab in report.Decision.Reading.Tabs)
        {
            Write(screen, tab);
        }

        ReassignmentsView.Write(screen, report.Decision);
    }

    private static void Write(Screen screen, TabReading tab)
    {
        var language = screen.Language;
        var what = tab.Department is { } department && department != tab.Tab ? $"{Word(tab.Role).In(language)} {Quoted(department, language)}" : Word(tab.Role).In(language);
        screen.Line($"{tab.Tab}: {what}", tab.Role == TabRole.Department ? Styles.Bold : Styles.Faint);
        foreach (var block in tab.Blocks)
        {
            screen.Line("  " + Block.Format(language, Word(block.Kind), block.FirstRow, block.LastRow), Styles.Accent);
            var columns = block.Columns.OrderBy(c => c.Header.Column).ToList();
            screen.Line("    " + Read.Format(language, List(columns.Where(c => c.WhyIgnored is null), language)));
            if (columns.Exists(c => c.WhyIgnored is not null))
            {
                screen.Line("    " + Ignored.Format(language, List(columns.Where(c => c.WhyIgnored is not null), language)));
            }

            Write(screen, block.Skipped, "    ");
        }

        Write(screen, tab.Skipped, "  ");
    }

    /// <summary>Columns with what they are read as; months side by side are one run.</summary>
    private static string List(IEnumerable<ColumnReading> columns, Language language)
    {
        var told = new List<string>();
        var rest = columns.ToList();
        for (var at = 0; at < rest.Count;)
        {
            var run = rest.Skip(at + 1).TakeWhile((next, i) => IsNextMonth(rest[at + i], next)).Count();
            told.Add(run == 0 ? Told(rest[at], language) : Told(rest[at], rest[at + run], language));
            at += run + 1;
        }

        return string.Join(", ", told);
    }

    private static bool IsNextMonth(ColumnReading column, ColumnReading next) =>
        column is { Month: { } month, WhyIgnored: null } && next.Role == column.Role && next.Month is { } following
        && following.Number == month.Number + 1 && next.Header.Column == column.LastColumn + 1;

    private static string Told(ColumnReading column, Language language) =>
        $"{CellAddress.ColumnName(column.Header.Column)} {Quoted(column.Text, language)} — {What(column, language)}"
        + (column is { Month: { } month, WhyIgnored: null } ? ", " + Month.Format(language, month.Number) : "");

    private static string Told(ColumnReading first, ColumnReading last, Language language) =>
        $"{CellAddress.ColumnName(first.Header.Column)}–{CellAddress.ColumnName(last.Header.Column)} {Quoted(first.Text, language)} … {Quoted(last.Text, language)} — "
        + $"{What(first, language)}, {Months.Format(language, first.Month!.Value.Number, last.Month!.Value.Number)}";

    private static string What(ColumnReading column, Language language) =>
        column.WhyIgnored is { } why ? Word(why).In(language) : RoleWords.Of(column.Role!).In(language);

    private static string Quoted(string text, Language language) => Quotes.Format(language, OneLine(text));

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
