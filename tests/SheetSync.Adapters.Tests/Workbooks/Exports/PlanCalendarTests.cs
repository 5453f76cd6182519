using System.Text;
using SheetSync.Core.Grid;
using SheetSync.Core.Plan;
using SheetSync.Core.Texts;
using SheetSync.Testing.Plans;
using SheetSync.Workbooks.Exports;

namespace SheetSync.Adapters.Tests.Workbooks.Exports;

/// <summary>RFC 5545 as far as bytes tell; a real parser reads calendars in the end-to-end tests.</summary>
public class PlanCalendarTests
{
    private static readonly DateOnly Today = new(2027, 11, 12);

    [Fact]
    public void Lines_OfAnyTexts_EndWithCrLfAndHoldAtMost75Octets()
    {
        foreach (var text in HostileTexts.All)
        {
            var plan = TaskCsvTests.OneTask(t => t with { Title = text, Due = Today, Goal = text });
            var ics = PlanCalendar.Write(plan, Today, Language.Ru, _ => null);
            var lines = Encoding.UTF8.GetString(ics).Split("\r\n");
            lines[^1].ShouldBeEmpty();
            lines.ShouldAllBe(line => Encoding.UTF8.GetByteCount(line) <= 75 && !line.Contains('\r') && !line.Contains('\n'));
            lines.Count(line => line == "BEGIN:VEVENT").ShouldBe(1);
        }
    }

    [Fact]
    public void Calendar_OfTheSamePlanAndDay_IsTheSameBytesAndUidsAreUnique()
    {
        var plan = new RandomPlans(11).Plan(4);
        var ics = PlanCalendar.Write(plan, Today, Language.En, _ => null);
        PlanCalendar.Write(plan, Today, Language.En, _ => null).ShouldBe(ics);
        var uids = Encoding.UTF8.GetString(ics).Split("\r\n").Where(l => l.StartsWith("UID:", StringComparison.Ordinal)).ToList();
        uids.ShouldBeUnique();
        uids.Count.ShouldBe(plan.Departments.SelectMany(d => d.Tasks).Sum(t => t.Milestones.Count + (t.Due is null ? 0 : 1)));
    }

    [Fact]
    public void Event_OfAMovedDueDate_KeepsItsUid()
    {
        string Uid(DateOnly due) => Encoding.UTF8.GetString(PlanCalendar.Write(TaskCsvTests.OneTask(t => t with { Due = due }), Today, Language.En, _ => null))
            .Split("\r\n").Single(l => l.StartsWith("UID:", StringComparison.Ordinal));
        Uid(Today).ShouldBe(Uid(Today.AddDays(40)));
    }

    [Fact]
    public void Event_OfADay_IsADateWithoutAZone()
    {
        var plan = TaskCsvTests.OneTask(t => t with { Due = Today, Milestones = [new Milestone(new FiscalMonth(2), "a, b; c\\d", true, new CellRef("Sales", 7, new CellAddress(2, 9)))] });
        var text = Encoding.UTF8.GetString(PlanCalendar.Write(plan, Today, Language.En, cell => $"https://sheets.example/#{cell.A1}"));
        text.ShouldContain("DTSTART;VALUE=DATE:20271112\r\nDTEND;VALUE=DATE:20271113\r\n");
        text.ShouldContain("DTSTART;VALUE=DATE:20270228\r\n");
        text.ShouldContain("SUMMARY:✓ a\\, b\\; c\\\\d · Sales\r\n");
        text.ShouldContain("URL:https://sheets.example/#I2\r\n");
        text.ShouldContain("DTSTAMP:20271112T000000Z\r\n");
    }
}
