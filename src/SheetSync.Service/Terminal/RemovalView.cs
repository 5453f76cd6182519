using SheetSync.Application;
using SheetSync.Core.Grid;
using SheetSync.Core.Texts;
using SheetSync.Core.WriteBack;
using SheetSync.Service.Reports;

namespace SheetSync.Service.Terminal;

/// <summary>What a removal took away, or would, and what stays because people wrote there.</summary>
internal static class RemovalView
{
    private const int LongestText = 60;

    private static readonly LocalText Nothing = new(
        "Служебных колонок и вкладок в таблице нет, убирать нечего.", "The spreadsheet has no service columns or tabs; nothing to take away.");

    private static readonly LocalText Removed = new(
        "Убрано: вкладок — {0}, служебных колонок — {1}. Ячейки людей не тронуты.",
        "Took away {0} {0|tab|tabs} and {1} service {1|column|columns}. No cell of a person was touched.");

    private static readonly LocalText Preview = new(
        "Пробный прогон: было бы убрано вкладок — {0}, служебных колонок — {1}. Ничего не записано.",
        "Dry run: {0} {0|tab|tabs} and {1} service {1|column|columns} would be taken away. Nothing was written.");

    private static readonly LocalText Refused = new(
        "Ничего не убрано. Сначала устраните препятствия:", "Nothing was taken away. First remove what is in the way:");

    private static readonly LocalText KeptNow = new(
        "Остаётся людям: сюда они писали сами. Тексты на месте, служебное стёрто, SheetSync сюда больше не пишет.",
        "Left to people, because they wrote here. Their texts stay, ours are cleared, and SheetSync does not write here any more.");

    private static readonly LocalText KeptLater = new(
        "Осталось бы людям: сюда они писали сами. Тексты остались бы на месте, служебное было бы стёрто.",
        "Would be left to people, because they wrote here. Their texts would stay, ours would be cleared.");

    private static readonly LocalText KeptColumn = new("  {0}: столбец {1}", "  {0}: column {1}");

    private static readonly LocalText KeptTab = new(
        "  вкладка «{0}» целиком; переименуйте её, если снова выполните adopt", "  the whole tab “{0}”; rename it if you adopt again");

    private static readonly LocalText TabLine = new("  вкладка «{0}»", "  tab “{0}”");

    private static readonly LocalText Formulas = new(
        "На остальных вкладках {0} {0|формула|формулы|формул}: {0|если она ссылается|если они ссылаются|если они ссылаются} на убираемое, появится #REF!.",
        "Other cells hold {0} {0|formula|formulas}: one that refers to what is taken away shows #REF!.");

    private static readonly LocalText Again = new("Вернуть: sheetsync adopt {0}", "To put them back: sheetsync adopt {0}");

    public static void Write(Screen screen, RemovalRun run)
    {
        var (language, plan) = (screen.Language, run.Removed);
        if (plan.Obstacles.Count > 0)
        {
            screen.Line(Refused.In(language), Styles.Bad);
            plan.Obstacles.ToList().ForEach(obstacle => screen.Line("  " + obstacle.In(language)));
        }
        else if (plan.IsEmpty)
        {
            screen.Line(Nothing.In(language));
        }
        else
        {
            WritePlan(screen, run);
        }

        SyncView.WriteRequests(screen, run.Requests);
        if (run.Mode == SyncMode.Apply && plan is { IsEmpty: false, Obstacles.Count: 0 })
        {
            screen.Line(Again.Format(language, run.Workbook.Value));
        }
    }

    private static void WritePlan(Screen screen, RemovalRun run)
    {
        var (language, plan) = (screen.Language, run.Removed);
        screen.Line((run.Mode == SyncMode.Preview ? Preview : Removed).Format(language, plan.Tabs.Count, plan.Columns.Count));
        foreach (var tab in plan.Tabs)
        {
            screen.Line(TabLine.Format(language, tab.Title), Styles.Faint);
        }

        foreach (var tab in plan.Columns.GroupBy(column => column.Tab))
        {
            var columns = tab.OrderBy(column => column.Mark.Column).Select(Named);
            screen.Line($"  {tab.Key}: {string.Join(", ", columns)}", Styles.Faint);
        }

        if (plan.KeptColumns.Count + plan.KeptTabs.Count > 0)
        {
            screen.Line((run.Mode == SyncMode.Preview ? KeptLater : KeptNow).In(language), Styles.Bold);
            WriteKept(screen, plan);
        }

        if (plan.FormulasElsewhere > 0 && run.Mode == SyncMode.Preview)
        {
            screen.Line(Formulas.Format(language, plan.FormulasElsewhere));
        }

        string Named(OwnedColumn column) => $"{CellAddress.ColumnName(column.Mark.Column)} {OwnedHeaders.Of(column, language)}";
    }

    private static void WriteKept(Screen screen, RemovalPlan plan)
    {
        foreach (var kept in plan.KeptColumns)
        {
            var name = $"{CellAddress.ColumnName(kept.Column.Mark.Column)} {OwnedHeaders.Of(kept.Column, screen.Language)}";
            screen.Line(KeptColumn.Format(screen.Language, kept.Column.Tab, name));
            WriteTexts(screen, kept.Texts);
        }

        foreach (var kept in plan.KeptTabs)
        {
            screen.Line(KeptTab.Format(screen.Language, kept.Tab.Title));
            WriteTexts(screen, kept.Texts);
        }
    }

    private static void WriteTexts(Screen screen, IReadOnlyList<TypedCell> texts)
    {
        foreach (var typed in texts)
        {
            var text = typed.Value.Display.ReplaceLineEndings(" ");
            screen.Line($"    {typed.Cell.A1}  {(text.Length > LongestText ? text[..LongestText] + "…" : text)}", Styles.Faint);
        }
    }
}
