using System.Globalization;
using SheetSync.Core.Plan;
using SheetSync.Testing.Grids;

namespace SheetSync.Adapters.Tests.Workbooks.Exports;

/// <summary>All that a plan says, line by line, cells and findings left out: two plans are the same where their lines are.</summary>
internal static class PlanFacts
{
    public static string Of(CompanyPlan plan)
    {
        var s = plan.Settings;
        var lines = new List<string>
        {
            $"company {s.Company}; year {s.FiscalYear.Year}/{s.FiscalYear.FirstMonth}; {s.TimeZone}; {s.Language}; session {s.SessionDate:O}",
            $"owners {string.Join(' ', s.OwnerEmails)}; facilitators {string.Join(' ', s.FacilitatorEmails)}; domains {string.Join(' ', s.EmailDomains)}",
            string.Create(CultureInfo.InvariantCulture, $"{s.DigestDay} {s.DigestHour} {s.ReminderHour} {s.NotesToLeaders} {s.GraceDays} {s.GreenFrom} {s.AmberFrom} {s.AttainmentCap} {s.Level2FromDay} {s.Level3FromDay}"),
            $"silenced {string.Join(' ', s.SilencedRules.Order())}; {string.Join(' ', s.RuleSeverities.OrderBy(r => r.Key))}; {string.Join(' ', s.RuleThresholds.OrderBy(r => r.Key))}",
        };
        lines.AddRange(plan.People.Select(p => $"P {p.Name} <{p.Email}> {p.Department}"));
        lines.AddRange(plan.Departments.SelectMany(Of));
        lines.AddRange(plan.Remarks.Select(r => $"remark {r.Text} | {r.From} | {r.To} | {r.Task}"));
        lines.AddRange(plan.Initiatives.Select(i => string.Create(CultureInfo.InvariantCulture, $"initiative {i.Title} | {i.Department} | {i.Reach} {i.Impact} {i.Confidence} {i.Effort} {i.Ease}")));
        return string.Join('\n', lines);
    }

    public static IEnumerable<string> Of(Department d)
    {
        yield return string.Create(CultureInfo.InvariantCulture, $"{d.Name} in {d.Tab}: {d.HasTab} {d.Leader?.Name} <{d.Leader?.Email}> w {d.Weight / 1.000000m} {d.DependedOn} key {d.UsesKeyMonths}");
        yield return PlanPicture.Of(d);
        yield return "ids " + string.Join(' ', d.Indicators.Select(i => $"{i.Id}").Concat(d.Goals.Select(g => $"{g.Id} {g.OwnerExpected}")));
        foreach (var task in d.Tasks)
        {
            yield return Of(task);
        }
    }

    public static string Of(PlanTask t) => string.Create(CultureInfo.InvariantCulture, $"{t.Id} {t.Title} <- {t.Goal} ({t.Indicator}) {t.Status} {t.Due:O} {t.Progress / 1.0000000m} key {string.Join(',', t.KeyMonths)} ")
        + string.Join("; ", t.Owners.Select(o => $"{o.Text}={o.Name}<{o.Email}>")) + " | " + string.Join("; ", t.Milestones.Select(m => $"{m.Month} {m.Done} {m.Text}"));
}
