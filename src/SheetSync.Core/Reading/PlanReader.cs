using NodaTime;
using SheetSync.Core.Grid;
using SheetSync.Core.Identity;
using SheetSync.Core.Plan;
using SheetSync.Core.Reading.Tabs;
using SheetSync.Core.Reading.Vocabulary;

namespace SheetSync.Core.Reading;

/// <summary>What reading a workbook yields.</summary>
/// <param name="Today">The day in the workbook's time zone, or the one that was asked for.</param>
/// <param name="Ids">How each item came by its id, in the order of the plan's departments and kinds.</param>
/// <param name="Known">The identity state that the next reading should know.</param>
public sealed record ReadOutcome(
    CompanyPlan Plan, ReadingReport Report, DateOnly Today, IReadOnlyList<IdAssignment> Ids, KnownItems Known);

/// <summary>
/// Grid to plan (domain.md §2–§4). Total: nothing that people type makes it throw; what is not understood is a finding
/// or is named in the reading report.
/// </summary>
public static class PlanReader
{
    /// <param name="now">The instant of the reading; with the workbook's zone it gives today.</param>
    /// <param name="today">Overrides the day that follows from <paramref name="now"/>.</param>
    public static ReadOutcome Read(WorkbookGrid grid, KnownItems known, DateTimeOffset now, DateOnly? today = null)
    {
        var ahead = grid.Ahead?.Take(grid.Sheets);
        var tabs = ahead?.Tabs ?? WorkbookTabs.Sort(grid.Sheets);
        var settings = SettingsReader.Read(tabs, now, today);
        var departments = new DepartmentTabs(tabs, settings).Read(ahead);
        var team = new List<Finding>();
        var initiatives = tabs[KnownTab.Initiatives] is { } view ? TeamTabs.Initiatives(view, settings.ValuesFor(view.Sheet, null, team)).ToList() : [];
        var remarks = tabs[KnownTab.Remarks] is { } tab ? TeamTabs.Remarks(tab).ToList() : [];
        var identification = IdentityEngine.Identify([.. departments.SelectMany(d => d.Seen)], known);
        var ids = new Queue<IdAssignment>(identification.Assignments);
        foreach (var department in departments)
        {
            department.TakeIds(ids);
        }

        var findings = settings.Findings.Concat(departments.SelectMany(d => d.Findings)).Concat(team).ToList();
        var plan = new CompanyPlan
        {
            Title = grid.Title,
            SpreadsheetId = grid.SpreadsheetId,
            Settings = settings.Settings,
            People = settings.People,
            Departments = [.. departments.Select(d => d.Finish()).OrderByDescending(d => d.DependedOn)],
            Initiatives = initiatives,
            Remarks = remarks,
            Findings = findings,
        };
        return new ReadOutcome(plan, tabs.Report(departments), settings.Today, identification.Assignments, identification.Known);
    }

    /// <summary>The calendar day of an instant in an IANA time zone.</summary>
    internal static DateOnly DayIn(string timeZone, DateTimeOffset now)
    {
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(timeZone) ?? DateTimeZone.Utc;
        return Instant.FromDateTimeOffset(now).InZone(zone).Date.ToDateOnly();
    }
}
