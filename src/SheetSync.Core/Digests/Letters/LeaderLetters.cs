using SheetSync.Core.Digests.Schedule;
using SheetSync.Core.Overdue;
using SheetSync.Core.Plan;
using SheetSync.Core.Rollups;
using SheetSync.Core.Texts;

namespace SheetSync.Core.Digests.Letters;

/// <summary>What leaders and owners of tasks get in execution: the month, and what is overdue by level.</summary>
public static class LeaderLetters
{
    private const int MostLines = 20;

    public static Letter Compose(LeaderNote note, LetterSource source)
    {
        var company = LetterSource.CompanyOf(note.Plan);
        var late = note.Own.Count + note.Others.Count;
        var months = note.Missing.SelectMany(m => m.Months).Distinct().Order().Select(m => source.MonthOf(note.Plan, m)).ToList();
        List<string> parts =
        [
            late == 0 ? source.In(LetterTexts.NoteNothing) : source.In(LetterTexts.NoteOverdue, late),
            months.Count == 0 ? source.In(LetterTexts.NoteReported) : source.In(LetterTexts.NoteMissing, string.Join(", ", months)),
        ];
        if (note.KeyTasks.Count > 0)
        {
            parts.Add(source.In(LetterTexts.NoteKeyTasks, note.KeyTasks.Count));
        }

        var headline = string.Join(", ", parts);
        return new Letter
        {
            Kind = MailKind.Note,
            Language = source.Language,
            Subject = source.In(LetterTexts.NoteSubject, company, headline),
            Company = company,
            Occasion = source.In(LetterTexts.NoteOf, MonthAndYear(note.Today, source.Language)),
            Headline = Capital(headline),
            Sections = [.. Sections(note, source).OfType<Section>()],
            Workbook = source.Open(),
            Board = source.OpenBoard(),
            Because = source.In(LetterTexts.NoteBecause),
        };
    }

    public static Letter Compose(Escalation escalation, LetterSource source)
    {
        var company = LetterSource.CompanyOf(escalation.Plan);
        List<string> parts = [];
        if (escalation.Own.Count > 0)
        {
            parts.Add(source.In(LetterTexts.EscalationOwn, escalation.Own.Count));
        }

        if (escalation.Raised.Count > 0)
        {
            parts.Add(source.In(LetterTexts.EscalationRaised, escalation.Raised.Count));
        }

        var headline = string.Join(", ", parts);
        var from = escalation.Plan.Settings.Level2FromDay - 1;
        return new Letter
        {
            Kind = MailKind.Escalation,
            Language = source.Language,
            Subject = source.In(LetterTexts.EscalationSubject, company, headline),
            Company = company,
            Occasion = source.In(LetterTexts.EscalationOf, escalation.Today),
            Headline = Capital(headline),
            Sections =
            [
                .. new[]
                {
                    Late(LetterTexts.YourOverdue, source.In(LetterTexts.OwnNote), escalation.Own, source),
                    Late(LetterTexts.Raised, source.In(LetterTexts.RaisedNote, from), escalation.Raised, source),
                }.OfType<Section>(),
            ],
            Workbook = source.Open(),
            Board = source.OpenBoard(),
            Because = source.In(LetterTexts.EscalationBecause),
        };
    }

    private static IEnumerable<Section?> Sections(LeaderNote note, LetterSource source)
    {
        yield return Late(LetterTexts.YourOverdue, null, note.Own, source);
        yield return Late(LetterTexts.TheirOverdue, null, note.Others, source);
        yield return Missing(note, source);
        yield return KeyTasks(note, source);
        yield return Personal(note, source);
    }

    private static Section? Late(LocalText title, string? about, IReadOnlyList<OverdueTask> tasks, LetterSource source) => tasks.Count == 0
        ? null
        : new Section(source.In(title), tasks.Count, about,
            [source.Cut(null, null, [.. tasks.Select(t => source.Overdue(t, withDepartment: true))], MostLines, source.OverduePage)]);

    private static Section? Missing(LeaderNote note, LetterSource source)
    {
        var groups = note.Missing.Select(missing => source.Cut(
            CellText.Name(missing.Department.Name), null,
            [
                .. missing.Indicators.Select(i => new Line(
                    null, Tone.Plain, CellText.Title(i.Indicator.Name ?? i.Indicator.Id.Value), source.LinkTo(i.Indicator.Cell),
                    [string.Join(", ", i.MonthsMissing.Select(m => source.MonthOf(note.Plan, m)))])),
            ],
            MostLines, source.Workbook)).ToList();
        return groups.Count == 0 ? null : new Section(source.In(LetterTexts.Missing), note.Missing.Sum(m => m.Indicators.Count), null, groups);
    }

    private static Section? KeyTasks(LeaderNote note, LetterSource source)
    {
        if (note.Month is null || (note.KeyTasks.Count == 0 && !note.Departments.Any(d => d.Department.UsesKeyMonths)))
        {
            return null;
        }

        return note.KeyTasks.Count == 0
            ? new Section(source.In(LetterTexts.KeyTasks), 0, source.In(LetterTexts.NoKeyTasks), [])
            : new Section(source.In(LetterTexts.KeyTasks), note.KeyTasks.Count, source.In(LetterTexts.KeyTasksNote),
                [source.Cut(null, null, [.. note.KeyTasks.Select(t => KeyTask(t, source))], MostLines, source.Workbook)]);
    }

    private static Line KeyTask(TaskMention key, LetterSource source)
    {
        List<string> details = [CellText.Name(key.Department)];
        details.Add(source.In(key.Task.EffectiveStatus switch
        {
            TaskState.Done => LetterTexts.TaskDone,
            TaskState.OnHold => LetterTexts.TaskOnHold,
            _ => LetterTexts.TaskOpen,
        }));
        if (key.Task.Due is { } due)
        {
            details.Add(source.In(LetterTexts.Due, due));
        }

        return new Line(key.Task.IsDone ? "✓" : "○", key.Task.IsDone ? Tone.Good : Tone.Plain, CellText.Title(key.Task.Title), source.LinkTo(key.Task.Cell), details);
    }

    /// <summary>Only months that had key tasks: a list of months that could not have a KPI says nothing.</summary>
    private static Section? Personal(LeaderNote note, LetterSource source)
    {
        var months = note.Personal.Where(p => p.KeyTasks > 0 || p.Kpi is not null).ToList();
        return months.Count == 0
            ? null
            : new Section(source.In(LetterTexts.PersonalKpi), null, null, [new Group(null, null, [.. months.Select(p => Personal(p, note.Plan, source))])]);
    }

    private static Line Personal(PersonalKpi kpi, CompanyPlan plan, LetterSource source) => new(
        kpi.Kpi is { } share ? Show.Percent(share, source.Language) : "—",
        kpi.Kpi is { } value ? value >= plan.Settings.GreenFrom ? Tone.Good : value >= plan.Settings.AmberFrom ? Tone.Warning : Tone.Bad : Tone.Muted,
        Capital(source.MonthOf(plan, kpi.Month)), null,
        kpi.Kpi is null
            ? [source.In(LetterTexts.KpiNotSet), source.In(LetterTexts.KeyTasksDone, kpi.KeyTasksDone, kpi.KeyTasks)]
            : [source.In(LetterTexts.KeyTasksDone, kpi.KeyTasksDone, kpi.KeyTasks)],
        Bar: kpi.Kpi is { } bar ? Math.Clamp(bar, 0, 1) : null);

    private static string MonthAndYear(DateOnly day, Language language) => $"{Show.Month(day.Month, language)} {day:yyyy}";

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
