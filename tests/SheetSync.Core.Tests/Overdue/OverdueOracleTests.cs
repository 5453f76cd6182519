using SheetSync.Core.Overdue;
using SheetSync.Core.Plan;
using SheetSync.Testing.Plans;

namespace SheetSync.Core.Tests.Overdue;

/// <summary>
/// The product against a second, naive reading of domain.md §6 on generated departments (see <see cref="Generated"/>):
/// plain loops that remember first dates and moves of each task and of each milestone with a text over several revisions.
/// </summary>
public sealed class OverdueOracleTests
{
    private const int DepartmentsAPlan = 4;

    [Fact]
    public void Report_OfGeneratedDepartments_IsThatOfTheOracle() => Parallel.For(0, Generated.Count / DepartmentsAPlan, seed =>
    {
        var random = new RandomPlans(seed);
        var plan = random.Plan(DepartmentsAPlan);
        var today = random.DayAround(plan.Settings.FiscalYear);
        var report = OverdueEngine.Evaluate(plan, today);

        var expected = plan.Departments.SelectMany(d => Overdue(d, plan.Settings, today)).ToList();
        Same(report.Items.Select(i => (i.Task.Id.Value, i.Kind, i.Due, i.Days, i.Level)), expected, seed);
        if (report.Tasks != expected.Select(e => e.Task).Distinct().Count() || report.Postponed.Count > 0)
        {
            Assert.Fail($"seed {seed}: tasks or postponed");
        }

        Flags(plan, report, expected, today, seed);
    });

    [Fact]
    public void Postponed_OverSeveralRevisions_IsThatOfTheOracle() => Parallel.For(0, Generated.Count / DepartmentsAPlan / 5, seed =>
    {
        var random = new RandomPlans(seed);
        var plan = random.Plan(DepartmentsAPlan);
        var today = plan.Settings.FiscalYear.FirstDay;
        IReadOnlyDictionary<string, DueHistory> history = new Dictionary<string, DueHistory>();
        var naive = new Dictionary<string, Naive>();
        for (var revision = 0; revision < 5; revision++)
        {
            plan = random.Later(plan);
            today = today.AddDays(60);
            var report = OverdueEngine.Evaluate(plan, history, today);
            history = DueHistories.Update(history, plan, today);
            var expected = Postponed(plan, naive, today).Order().ToList();
            Same(
                report.Postponed.Where(p => p.Kind == OverdueKind.Task || p.Title != p.Task.Title)
                    .Select(p => (p.Kind == OverdueKind.Task ? p.Task.Id.Value : $"{p.Task.Id}/{p.Title}", p.FirstDue, p.TimesMoved)).Order(),
                expected, seed);
        }
    });

    private static IEnumerable<(string Task, OverdueKind Kind, DateOnly Due, int Days, int Level)> Overdue(
        Department d, WorkbookSettings settings, DateOnly today)
    {
        var dates = new List<(string Task, OverdueKind Kind, DateOnly Due)>();
        foreach (var t in d.Tasks.Where(IsOpen))
        {
            if (t.Due is { } due)
            {
                dates.Add((t.Id.Value, OverdueKind.Task, due));
            }

            foreach (var m in t.Milestones.OrderBy(m => m.Month.Number).Where(m => !m.Done))
            {
                dates.Add((t.Id.Value, OverdueKind.Milestone, LastDay(settings.FiscalYear, m.Month.Number)));
            }
        }

        foreach (var (task, kind, due) in dates.OrderBy(x => x.Due))
        {
            var days = today.DayNumber - due.DayNumber;
            if (today > due.AddDays(settings.GraceDays))
            {
                yield return (task, kind, due, days, days >= settings.Level3FromDay ? 3 : days >= settings.Level2FromDay ? 2 : 1);
            }
        }
    }

    private static void Flags(
        CompanyPlan plan, OverdueReport report, List<(string Task, OverdueKind Kind, DateOnly Due, int Days, int Level)> overdue, DateOnly today, int seed)
    {
        foreach (var t in plan.Departments.SelectMany(d => d.Tasks))
        {
            var days = overdue.Where(o => o.Task == t.Id.Value).Select(o => o.Days).DefaultIfEmpty(0).Max();
            var thisMonth = IsOpen(t) && t.Milestones.Where(m => !m.Done).Select(m => LastDay(plan.Settings.FiscalYear, m.Month.Number))
                .Append(t.Due ?? DateOnly.MinValue).Any(due => due.Year == today.Year && due.Month == today.Month);
            var flag = report.Flags.GetValueOrDefault(t.Id);
            if (flag.OverdueDays != days || flag.DueThisMonth != (days == 0 && thisMonth))
            {
                Assert.Fail($"seed {seed}: flag of {t.Id}");
            }
        }
    }

    /// <summary>What is known of one date, moved along by hand.</summary>
    private sealed class Naive
    {
        public DateOnly First { get; init; }

        public DateOnly? Last { get; set; }

        public int Moves { get; set; }

        public bool Late { get; set; }
    }

    private static IEnumerable<(string Task, DateOnly First, int Moves)> Postponed(CompanyPlan plan, Dictionary<string, Naive> known, DateOnly today)
    {
        foreach (var t in plan.Departments.SelectMany(d => d.Tasks))
        {
            var dates = t.Milestones.Where(m => m.Text is not null)
                .Select(m => (Name: $"{t.Id}/{m.Text}", Due: (DateOnly?)LastDay(plan.Settings.FiscalYear, m.Month.Number), Settled: IsSettled(t) || m.Done))
                .Prepend((t.Id.Value, t.Due, IsSettled(t)));
            foreach (var (name, due, settled) in dates)
            {
                if (!known.TryGetValue(name, out var past))
                {
                    if (due is { } first)
                    {
                        known[name] = new Naive { First = first, Last = first };
                    }

                    continue;
                }

                if (past.Last is not null && past.Last != due && !settled)
                {
                    past.Moves++;
                    past.Late |= today > past.First;
                }

                past.Last = due;
                var overdue = due is { } day && today > day.AddDays(plan.Settings.GraceDays);
                if (past.Late && IsOpen(t) && !settled && !overdue)
                {
                    yield return (name, past.First, past.Moves);
                }
            }
        }
    }

    private static bool IsSettled(PlanTask t) =>
        t.Status is TaskState.Done or TaskState.Cancelled
        || (t.Status is null && (t.Progress == 1 || (t.Milestones.Count > 0 && t.Milestones.All(m => m.Done))));

    private static bool IsOpen(PlanTask t) => !IsSettled(t) && t.Status != TaskState.OnHold;

    private static DateOnly LastDay(FiscalYear year, int month) =>
        new DateOnly(year.Year, year.FirstMonth, 1).AddMonths(month).AddDays(-1);

    private static void Same<T>(IEnumerable<T> actual, IEnumerable<T> expected, int seed)
    {
        if (!actual.SequenceEqual(expected))
        {
            Assert.Fail($"seed {seed}: {string.Join("; ", actual)} against {string.Join("; ", expected)}");
        }
    }
}
