using SheetSync.Core.Grid;
using SheetSync.Core.Reading;
using SheetSync.Core.Texts;

namespace SheetSync.Core.WriteBack;

/// <summary>What an adopted workbook lacks: service columns and tabs that somebody deleted or that a new tab never had, and tabs hidden from reading.</summary>
internal static class ServiceGaps
{
    public static IEnumerable<ServiceNotice> Find(WriteBackFacts facts, Language language)
    {
        var grid = facts.Grid;
        var tabs = grid.Sheets.Select(OwnedTab.From).OfType<OwnedTab>().Select(t => t.Role).ToHashSet();
        if (tabs.Count == 0 && !grid.Sheets.Any(s => OwnedColumn.In(s).Any()))
        {
            return [];
        }

        return [
            .. Enum.GetValues<ServiceTab>().Where(role => !tabs.Contains(role)).Select(role => MissingTab(role, language)),
            .. facts.Plan.Departments.Select(d => WriteBackEngine.SheetOf(grid, d)).OfType<SheetGrid>().Select(s => MissingColumns(s, facts.Reading, language)).OfType<ServiceNotice>(),
            .. grid.Sheets.Where(s => s.Hidden && OwnedColumn.In(s).Any() && IsUnread(s, facts.Reading)).Select(Hidden),
        ];
    }

    private static ServiceNotice MissingTab(ServiceTab role, Language language)
    {
        var title = ServiceNames.Title(role).In(language);
        return new(NoticeKind.MissingTab, title, null, Say(WriteBackTexts.MissingTab, title));
    }

    private static ServiceNotice? MissingColumns(SheetGrid sheet, ReadingReport reading, Language language)
    {
        var present = OwnedColumn.In(sheet).Select(c => c.Role).ToHashSet();
        var kinds = DepartmentCells.HeaderRows(reading, sheet.Title).Select(h => h.Kind).ToHashSet();
        var missing = Enum.GetValues<ServiceColumn>().Where(role => !present.Contains(role) && kinds.Any(kind => role.Serves(kind))).ToList();
        return missing.Count == 0
            ? null
            : new(NoticeKind.MissingColumn, sheet.Title, null, Say(
                WriteBackTexts.MissingColumns, sheet.Title, string.Join(", ", missing.Select(role => ServiceNames.Header(role).In(language)))));
    }

    private static bool IsUnread(SheetGrid sheet, ReadingReport reading) =>
        reading.Tabs.Any(t => t.Tab == sheet.Title && t.Role == TabRole.Hidden);

    private static ServiceNotice Hidden(SheetGrid sheet) => new(NoticeKind.HiddenTab, sheet.Title, null, Say(WriteBackTexts.HiddenTab, sheet.Title));

    private static LocalText Say(LocalText text, params object?[] arguments) =>
        new(text.Format(Language.Ru, arguments), text.Format(Language.En, arguments));
}
