using SheetSync.Application;
using SheetSync.Core.Grid;
using SheetSync.Core.Texts;

namespace SheetSync.Service.Terminal;

/// <summary>What an adoption added, or would add.</summary>
internal static class AdoptView
{
    private static readonly LocalText Nothing = new(
        "Служебные колонки и вкладки уже есть, добавлять нечего.", "The service columns and tabs are there already; nothing to add.");

    private static readonly LocalText Added = new(
        "Добавлено: вкладок — {0}, служебных колонок — {1}. Ячейки людей не тронуты.",
        "Added {0} {0|tab|tabs} and {1} service {1|column|columns}. No cell of a person was touched.");

    private static readonly LocalText Next = new("Заполнить их: sheetsync sync {0}", "To fill them: sheetsync sync {0}");

    private static readonly LocalText Preview = new(
        "Пробный прогон: было бы добавлено вкладок — {0}, служебных колонок — {1}, справа от заполненного. Ничего не записано.",
        "Dry run: {0} {0|tab|tabs} and {1} service {1|column|columns} would be added, right of what is filled. Nothing was written.");

    private static readonly LocalText Refused = new(
        "Ничего не добавлено. Сначала устраните препятствия:", "Nothing was added. First remove what is in the way:");

    private static readonly LocalText TabLine = new("  вкладка «{0}»", "  tab “{0}”");

    /// <param name="next">Name the command that fills what was added.</param>
    public static void Write(Screen screen, AdoptionRun run, bool next = true)
    {
        var language = screen.Language;
        if (run.Added.Obstacles.Count > 0)
        {
            screen.Line(Refused.In(language), Styles.Bad);
            run.Added.Obstacles.ToList().ForEach(obstacle => screen.Line("  " + obstacle.In(language)));
        }
        else if (run.Added.IsEmpty)
        {
            screen.Line(Nothing.In(language));
        }
        else
        {
            var text = run.Mode == SyncMode.Preview ? Preview : Added;
            screen.Line(text.Format(language, run.Added.Tabs.Count, run.Added.Columns.Count));
            foreach (var tab in run.Added.Tabs)
            {
                screen.Line(TabLine.Format(language, tab.Title), Styles.Faint);
            }

            foreach (var tab in run.Added.Columns.GroupBy(column => column.Tab))
            {
                var columns = tab.OrderBy(column => column.Column).Select(column => $"{CellAddress.ColumnName(column.Column)} {column.Header}");
                screen.Line($"  {tab.Key}: {string.Join(", ", columns)}", Styles.Faint);
            }
        }

        SyncView.WriteRequests(screen, run.Requests);
        if (next && run is { Mode: SyncMode.Apply, Added: { IsEmpty: false, Obstacles.Count: 0 } })
        {
            screen.Line(Next.Format(language, run.Workbook.Value));
        }
    }
}
