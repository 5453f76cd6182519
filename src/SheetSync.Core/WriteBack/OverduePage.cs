using SheetSync.Core.Grid;
using SheetSync.Core.Overdue;
using SheetSync.Core.Texts;
using static SheetSync.Core.WriteBack.ServicePage;

namespace SheetSync.Core.WriteBack;

/// <summary>The tab <c>Просрочки</c> / <c>Overdue</c>: how many tasks, every overdue date, and what was postponed after it was due.</summary>
internal static class OverduePage
{
    public static ServicePage Compose(WriteBackFacts facts, DateTimeOffset now, Language language)
    {
        var overdue = facts.Overdue;
        var page = new ServicePage(ServiceTab.Overdue, facts.Grid, language).Begin(facts.Plan, now);
        page.Add(Text(WriteBackTexts.OverdueTasks, language), Number(overdue.Tasks)).Add();
        if (overdue.Items.Count == 0)
        {
            page.Add(Text(WriteBackTexts.NothingOverdue, language));
        }
        else
        {
            Table(page, overdue.Items, language);
        }

        if (overdue.Postponed.Count > 0)
        {
            page.Add().Add(Text(WriteBackTexts.Postponed, language));
            Table(page, overdue.Postponed, language);
        }

        return page;
    }

    private static void Table(ServicePage page, IReadOnlyList<OverdueItem> items, Language language)
    {
        LocalText[] headings =
        [
            WriteBackTexts.Department, WriteBackTexts.Owner, WriteBackTexts.Task, WriteBackTexts.Milestone, WriteBackTexts.Due,
            WriteBackTexts.Days, WriteBackTexts.Level, WriteBackTexts.FirstDue, WriteBackTexts.TimesMoved, WriteBackTexts.Link,
        ];
        page.Add([.. headings.Select(h => Text(h, language))]);
        foreach (var item in items)
        {
            var owner = item.Task.Accountable;
            page.AddLinked(
                item.Cell,
                Text(item.Department.Name),
                Text(owner?.Name ?? owner?.Text),
                Text(item.Task.Title),
                item.Kind == OverdueKind.Milestone ? Text(item.Title) : CellValue.Blank,
                Date(item.Due),
                Number(item.Days),
                Number(item.Level),
                Date(item.FirstDue),
                Number(item.TimesMoved));
        }
    }
}
