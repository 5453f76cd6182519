using SheetSync.Core.Digests.Schedule;
using SheetSync.Core.Plan;
using SheetSync.Core.Texts;

namespace SheetSync.Core.Digests.Letters;

/// <summary>What goes out before the session: to leaders with gaps, and to the facilitator.</summary>
public static class ReminderLetters
{
    private const int MostLines = 30;

    public static Letter Compose(Reminder reminder, LetterSource source)
    {
        var company = LetterSource.CompanyOf(reminder.Plan);
        var days = DaysLeft(reminder.Plan, reminder.Today);
        var items = source.In(LetterTexts.ReminderOne, reminder.Blockers);
        return new Letter
        {
            Kind = MailKind.Reminder,
            Language = source.Language,
            Subject = source.In(LetterTexts.ReminderSubject, company, days, items),
            Company = company,
            Occasion = source.In(LetterTexts.ReminderOf, reminder.Plan.Settings.SessionDate),
            Headline = source.In(LetterTexts.ReminderHeadline, days, reminder.Blockers),
            Sections =
            [
                .. new[]
                {
                    Gaps(reminder, Severity.Blocker, LetterTexts.MustFill, source),
                    Gaps(reminder, Severity.Warning, LetterTexts.ShouldCheck, source),
                }.OfType<Section>(),
            ],
            Workbook = source.Open(),
            Board = source.OpenBoard(),
            Because = source.In(LetterTexts.ReminderBecause),
        };
    }

    public static Letter Compose(ReminderRound round, LetterSource source)
    {
        var company = LetterSource.CompanyOf(round.Plan);
        var days = DaysLeft(round.Plan, round.Today);
        var all = round.Readiness.Departments.Count;
        return new Letter
        {
            Kind = MailKind.ReminderSummary,
            Language = source.Language,
            Subject = source.In(LetterTexts.RoundSubject, company, days, round.Ready.Count, all),
            Company = company,
            Occasion = source.In(LetterTexts.ReminderOf, round.Plan.Settings.SessionDate),
            Headline = source.In(LetterTexts.RoundHeadline, days, round.Ready.Count, all, round.Reminded.Count),
            Sections =
            [
                .. new[]
                {
                    Lines(LetterTexts.Reminded, [.. round.Reminded.Select(r => Reminded(r, source))], source),
                    Lines(LetterTexts.NotRemindedTitle, [.. round.Missed.Select(m => Missed(m, round, source))], source),
                    Lines(LetterTexts.ReadyTitle, [.. round.Ready.Select(d => Ready(d, source))], source),
                }.OfType<Section>(),
            ],
            Workbook = source.Open(),
            Board = source.OpenBoard(),
            Because = source.In(LetterTexts.RoundBecause),
        };
    }

    private static int DaysLeft(CompanyPlan plan, DateOnly today) => Math.Max(0, plan.Settings.SessionDate!.Value.DayNumber - today.DayNumber);

    private static Section? Gaps(Reminder reminder, Severity severity, LocalText title, LetterSource source)
    {
        var found = reminder.Gaps.Where(f => f.Severity == severity).ToList();
        var room = MostLines;
        var groups = new List<Group>();
        foreach (var department in reminder.Departments)
        {
            var own = found.Where(f => f.Department == department.Department.Name).ToList();
            if (own.Count == 0)
            {
                continue;
            }

            groups.Add(source.Cut(
                CellText.Name(department.Department.Name),
                source.In(LetterTexts.ReadyShare, new Share(department.Score)),
                [.. own.Select(f => Gap(f, source))], Math.Max(0, room), source.Workbook));
            room -= own.Count;
        }

        return found.Count == 0 ? null : new Section(source.In(title), found.Count, null, groups);
    }

    private static Line Gap(Finding finding, LetterSource source)
    {
        var severe = finding.Severity == Severity.Blocker;
        return new Line(
            severe ? "✗" : "!", severe ? Tone.Bad : Tone.Warning, CellText.OneLine(finding.Message(source.Language), 300),
            finding.Cell is { } cell ? source.LinkTo(cell) : null, []);
    }

    private static Line Reminded(Reminder reminder, LetterSource source) => new(
        null, Tone.Plain, CellText.Name(reminder.Leader.Name), null,
        [string.Join(", ", reminder.Departments.Select(d => CellText.Name(d.Department.Name))), source.In(LetterTexts.GapsOf, reminder.Blockers)],
        Bar: reminder.Departments.Average(d => d.Score));

    private static Line Missed((Readiness.DepartmentReadiness Department, NotReminded Because) missed, ReminderRound round, LetterSource source)
    {
        var name = missed.Department.Department.Name;
        var why = missed.Because switch
        {
            NotReminded.NoLeader => LetterTexts.NoLeaderSet,
            NotReminded.NoAddress => LetterTexts.NoAddress,
            _ => LetterTexts.OptedOut,
        };
        var gaps = round.Readiness.Findings.Count(f => f.Severity == Severity.Blocker && f.Department == name);
        return new Line(
            "!", Tone.Warning, CellText.Name(name), missed.Department.Department.Cell is { } cell ? source.LinkTo(cell) : null,
            [source.In(why), source.In(LetterTexts.GapsOf, gaps)], Bar: missed.Department.Score);
    }

    private static Line Ready(Department department, LetterSource source) => new(
        "✓", Tone.Good, CellText.Name(department.Name), null, department.Leader is { } leader ? [CellText.Name(leader.Name)] : []);

    private static Section? Lines(LocalText title, IReadOnlyList<Line> lines, LetterSource source) =>
        lines.Count == 0 ? null : new Section(source.In(title), lines.Count, null, [source.Cut(null, null, lines, MostLines, source.Workbook)]);
}
