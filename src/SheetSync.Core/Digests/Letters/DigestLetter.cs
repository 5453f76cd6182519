using SheetSync.Core.Digests.Schedule;
using SheetSync.Core.Overdue;
using SheetSync.Core.Rollups;
using SheetSync.Core.Texts;
using SheetSync.Core.WriteBack;

namespace SheetSync.Core.Digests.Letters;

/// <summary>How much of a digest is listed; what is left is counted and linked.</summary>
/// <param name="Overdue">Overdue tasks over all departments: the oldest.</param>
/// <param name="Lines">Lines of each other section, and departments without listed tasks.</param>
public readonly record struct DigestLimits(int Overdue, int Lines)
{
    /// <summary>From what reads well on a phone down to what fits any mail.</summary>
    public static IReadOnlyList<DigestLimits> Steps { get; } = [new(40, 15), new(30, 10), new(20, 8), new(10, 5), new(5, 3)];
}

/// <summary>The weekly digest as a mail, in the order of domain.md §9. Lists are cut so that the mail stays small on a phone: the rest is counted and linked.</summary>
public static class DigestLetter
{
    /// <summary><c>7 просрочено (+2), 3 закрыто, KPI компании 94,5 % ↓</c>.</summary>
    public static string Headline(Digest digest, Language language)
    {
        var overdue = digest.OverdueTasks == 0
            ? LetterTexts.NothingOverdue.In(language)
            : LetterTexts.OverdueCount.Format(language, digest.OverdueTasks);
        List<string> parts = [digest.OverdueChange is { } change ? $"{overdue} ({Signed(change)})" : overdue];
        if (digest.Closed is { } closed)
        {
            parts.Add(LetterTexts.ClosedCount.Format(language, closed.Count));
        }

        parts.Add(digest.Kpi.Attainment is { } kpi
            ? LetterTexts.CompanyKpi.Format(language, new Share(kpi)) + Spaced(Arrow(digest.KpiChange))
            : LetterTexts.CompanyKpiUnknown.In(language));
        return string.Join(", ", parts);
    }

    public static Letter Compose(Digest digest, LetterSource source, DigestLimits limits)
    {
        var language = source.Language;
        var company = LetterSource.CompanyOf(digest.Plan);
        var headline = Headline(digest, language);
        return new Letter
        {
            Kind = MailKind.Digest,
            Language = language,
            Subject = source.In(LetterTexts.DigestSubject, company, headline),
            Company = company,
            Occasion = source.In(LetterTexts.DigestOf, digest.Today),
            Headline = char.ToUpperInvariant(headline[0]) + headline[1..],
            Tiles = Tiles(digest, source),
            Note = digest.Since is { } since ? source.In(LetterTexts.Compared, since.Day) : source.In(LetterTexts.FirstDigest),
            Notice = digest.Held is { } held ? source.In(LetterTexts.Held, held.Lost, held.Known) : null,
            Sections = [.. Sections(digest, source, limits)],
            Workbook = source.Open(),
            Board = source.OpenBoard(),
            Because = source.In(LetterTexts.DigestBecause),
        };
    }

    private static IReadOnlyList<Tile> Tiles(Digest digest, LetterSource source)
    {
        var red = digest.Red.Sum(d => d.Indicators.Count);
        List<Tile> tiles =
        [
            new(Show.Number(digest.OverdueTasks, source.Language), digest.OverdueChange is { } change ? Signed(change) : null,
                source.In(LetterTexts.OverdueTile), digest.OverdueTasks == 0 ? Tone.Good : Tone.Bad),
        ];
        if (digest.Closed is { } closed)
        {
            tiles.Add(new(Show.Number(closed.Count, source.Language), null, source.In(LetterTexts.ClosedTile), closed.Count > 0 ? Tone.Good : Tone.Plain));
        }

        tiles.Add(new(
            digest.Kpi.Attainment is { } kpi ? Show.Percent(kpi, source.Language) : "—", Arrow(digest.KpiChange),
            source.In(LetterTexts.KpiTile), OfStatus(digest.Kpi.Status)));
        tiles.Add(new(Show.Number(red, source.Language), null, source.In(LetterTexts.RedTile, red), red > 0 ? Tone.Bad : Tone.Good));
        return tiles;
    }

    private static IEnumerable<Section> Sections(Digest digest, LetterSource source, DigestLimits limits)
    {
        yield return digest.OverdueTasks == 0
            ? new Section(source.In(LetterTexts.Overdue), null, source.In(LetterTexts.NothingOverdueSection), [])
            : new Section(source.In(LetterTexts.Overdue), digest.OverdueTasks, null, [.. Overdue(digest, source, limits)]);
        IEnumerable<Section?> others =
        [
            Tasks(LetterTexts.NewlyOverdue, null, [.. (digest.NewlyOverdue ?? []).Select(t => source.Overdue(t, withDepartment: true) with { Mark = null })], source, limits),
            Tasks(LetterTexts.Closed, null, [.. (digest.Closed ?? []).Select(t => Closed(t, source))], source, limits),
            Tasks(LetterTexts.NoLonger, null, [.. (digest.NoLonger ?? []).Select(t => NoLonger(t, source))], source, limits),
            Tasks(LetterTexts.Postponed, LetterTexts.PostponedNote, [.. digest.Postponed.Select(t => Postponed(t, source))], source, limits),
            Red(digest, source, limits),
            Tasks(LetterTexts.DueThisMonth, null, [.. digest.DueThisMonth.Select(t => DueThisMonth(t, source))], source, limits),
            Missing(digest, source, limits),
        ];
        foreach (var section in others)
        {
            if (section is not null)
            {
                yield return section;
            }
        }
    }

    private static IEnumerable<Group> Overdue(Digest digest, LetterSource source, DigestLimits limits)
    {
        var listed = digest.Overdue.SelectMany(d => d.Tasks).OrderByDescending(t => t.Oldest.Days).Take(limits.Overdue).ToHashSet();
        var named = 0;
        foreach (var department in digest.Overdue)
        {
            var shown = department.Tasks.Where(listed.Contains).ToList();
            var left = department.Tasks.Count - shown.Count;
            if (shown.Count == 0 && ++named > limits.Lines)
            {
                continue;
            }

            yield return new Group(
                CellText.Name(department.Department.Name),
                $"{LeaderOf(department, source)} · {source.In(LetterTexts.OverdueTasks, department.Tasks.Count)}",
                [.. shown.Select(t => source.Overdue(t))],
                left > 0 ? source.Left(left, source.OverduePage) : null);
        }

        var unnamed = digest.Overdue.Where(d => !d.Tasks.Any(listed.Contains)).Skip(limits.Lines).Sum(d => d.Tasks.Count);
        if (unnamed > 0)
        {
            yield return new Group(null, null, [], source.Left(unnamed, source.OverduePage));
        }
    }

    private static string LeaderOf(DepartmentOverdue department, LetterSource source) =>
        department.Department.Leader is { } leader ? CellText.Name(leader.Name) : source.In(LetterTexts.NoLeader);

    private static Section? Tasks(LocalText title, LocalText? note, IReadOnlyList<Line> lines, LetterSource source, DigestLimits limits) => lines.Count == 0
        ? null
        : new Section(source.In(title), lines.Count, note is null ? null : source.In(note), [source.Cut(null, null, lines, limits.Lines, source.Workbook)]);

    private static Line Closed(TaskMention closed, LetterSource source) => new(
        "✓", Tone.Good, CellText.Title(closed.Task.Title), source.LinkTo(closed.Task.Cell), [CellText.Name(closed.Department), source.OwnerOf(closed.Task)]);

    private static Line NoLonger(NoLongerOverdue left, LetterSource source)
    {
        var because = source.In(left.Because switch
        {
            LeftBecause.MilestoneDone => LetterTexts.LeftDone,
            LeftBecause.Moved => LetterTexts.LeftMoved,
            LeftBecause.Cancelled => LetterTexts.LeftCancelled,
            LeftBecause.OnHold => LetterTexts.LeftOnHold,
            _ => LetterTexts.LeftRemoved,
        });
        return new Line(
            null, Tone.Plain, CellText.Title(left.Title ?? left.Id), left.Task is { } task ? source.LinkTo(task.Cell) : null,
            [.. new[] { CellText.Name(left.Department), because }.Where(d => d.Length > 0)]);
    }

    private static Line Postponed(OverdueTask task, LetterSource source)
    {
        var oldest = task.Oldest;
        return new Line(
            source.In(LetterTexts.Days, oldest.Days), Tone.Warning, CellText.Title(oldest.Task.Title), source.LinkTo(oldest.Cell),
            [
                source.OwnerOf(oldest.Task), CellText.Name(oldest.Department.Name), source.In(LetterTexts.FirstDue, oldest.FirstDue),
                oldest.Cleared ? source.In(LetterTexts.DateCleared) : source.In(LetterTexts.NowDue, oldest.Due),
                source.In(LetterTexts.TimesMoved, oldest.TimesMoved),
            ]);
    }

    private static Line DueThisMonth(OverdueTask task, LetterSource source)
    {
        var item = task.Oldest;
        List<string> details = [source.OwnerOf(item.Task), CellText.Name(item.Department.Name)];
        if (item.Kind == OverdueKind.Milestone && item.Title != item.Task.Title)
        {
            details.Add(source.In(LetterTexts.MilestoneOf, CellText.OneLine(item.Title, 80)));
        }

        return new Line(Short(item.Due), Tone.Plain, CellText.Title(item.Task.Title), source.LinkTo(item.Cell), details);

        string Short(DateOnly day) => source.Language == Language.Ru ? Show.Date(day, Language.Ru)[..5] : Show.Date(day, Language.En)[..^5];
    }

    private static Section? Red(Digest digest, LetterSource source, DigestLimits limits)
    {
        var count = digest.Red.Sum(d => d.Indicators.Count);
        if (count == 0)
        {
            return null;
        }

        var room = limits.Lines;
        var groups = new List<Group>();
        foreach (var department in digest.Red.TakeWhile(_ => room > 0))
        {
            groups.Add(source.Cut(
                CellText.Name(department.Department.Name), null, [.. department.Indicators.Select(i => Red(i, source))], room, source.Workbook));
            room -= department.Indicators.Count;
        }

        var unnamed = digest.Red.Skip(groups.Count).Sum(d => d.Indicators.Count);
        if (unnamed > 0)
        {
            groups.Add(new Group(null, null, [], source.Left(unnamed, source.Workbook)));
        }

        return new Section(source.In(LetterTexts.Red), count, null, groups);
    }

    private static Line Red(IndicatorRollup figures, LetterSource source)
    {
        var indicator = figures.Indicator;
        List<string> details = [];
        if (figures.Trend is { } trend)
        {
            details.Add(source.In(WriteBackTexts.Of(trend)!));
        }

        if (figures.Forecast is { } forecast)
        {
            details.Add(source.In(LetterTexts.Forecast, Figures.Of(indicator, forecast, source.Language)));
        }

        if (indicator.Target.Value is { } target)
        {
            details.Add(source.In(LetterTexts.Target, Figures.Of(indicator, target, source.Language)));
        }

        return new Line(
            figures.Attainment is { } attainment ? Show.Percent(attainment, source.Language) : "—", Tone.Bad,
            CellText.Title(indicator.Name ?? indicator.Id.Value), source.LinkTo(indicator.Cell), details,
            Bar: Math.Clamp(figures.Attainment ?? 0, 0, 1));
    }

    private static Section? Missing(Digest digest, LetterSource source, DigestLimits limits)
    {
        var lines = digest.Missing.Select(missing => new Line(
            null, Tone.Plain, CellText.Name(missing.Department.Name),
            missing.Indicators.Select(i => i.Indicator.Cell).Select(source.LinkTo).FirstOrDefault(),
            [
                string.Join(", ", missing.Months.Select(m => source.MonthOf(digest.Plan, m))),
                source.In(LetterTexts.MissingOf, missing.Indicators.Count, missing.Of),
                missing.Department.Leader is { } leader ? CellText.Name(leader.Name) : source.In(LetterTexts.NoLeader),
            ])).ToList();
        return Tasks(LetterTexts.Missing, null, lines, source, limits);
    }

    internal static string? Arrow(Trend? trend) => trend switch
    {
        Trend.Up => "↑",
        Trend.Down => "↓",
        Trend.Flat => "→",
        _ => null,
    };

    internal static Tone OfStatus(FigureStatus status) => status switch
    {
        FigureStatus.Green => Tone.Good,
        FigureStatus.Amber => Tone.Warning,
        FigureStatus.Red => Tone.Bad,
        _ => Tone.Muted,
    };

    private static string Signed(int change) => change switch
    {
        > 0 => $"+{Show.Value(change, Language.En)}",
        < 0 => $"−{Show.Value(-change, Language.En)}",
        _ => "±0",
    };

    private static string Spaced(string? text) => text is null ? "" : " " + text;
}
