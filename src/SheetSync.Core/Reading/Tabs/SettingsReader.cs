using SheetSync.Core.Grid;
using SheetSync.Core.Plan;
using SheetSync.Core.Reading.Blocks;
using SheetSync.Core.Reading.Values;
using SheetSync.Core.Reading.Vocabulary;
using SheetSync.Core.Rules;
using SheetSync.Core.Texts;

namespace SheetSync.Core.Reading.Tabs;

/// <summary>The settings of a workbook, interpreted, with what depends on them.</summary>
internal sealed record SettingsOutcome
{
    public required WorkbookSettings Settings { get; init; }

    public required DateOnly Today { get; init; }

    public required IReadOnlyList<Person> People { get; init; }

    /// <summary>Made once a value asks who is meant.</summary>
    public required Lazy<PeopleIndex> Index { get; init; }

    public required IReadOnlyList<ListedDepartment> Departments { get; init; }

    /// <summary>Names that an owner's cell may hold in place of a person's.</summary>
    public required IReadOnlyList<string> DepartmentNames { get; init; }

    public required List<Finding> Findings { get; init; }

    /// <summary>Whether values mean the same by other settings of the same settings tab.</summary>
    public bool ReadsAs(SettingsOutcome other) => Settings.Language == other.Settings.Language && Settings.FiscalYear == other.Settings.FiscalYear
        && DepartmentNames.SequenceEqual(other.DepartmentNames, StringComparer.Ordinal);

    public ValueReader ValuesFor(SheetGrid sheet, string? department, List<Finding> findings) =>
        new(sheet, Settings.Language, Settings.FiscalYear, Index.Value, department, findings);
}

/// <summary>
/// Reads the settings tab with its defaults (domain.md §2): a missing setting uses its default, an unreadable one too, with a finding;
/// never a failure.
/// </summary>
internal sealed class SettingsReader
{
    private readonly WorkbookTabs tabs;
    private readonly SettingsTab? tab;
    private readonly List<Finding> findings = [];
    private readonly Language language;

    private SettingsReader(WorkbookTabs tabs)
    {
        this.tabs = tabs;
        tab = tabs[KnownTab.Settings] is { } view ? SettingsTab.Read(view) : null;
        language = Read(SettingKey.Language, (in Cell cell) => SettingsText.ReadLanguage(cell)) ?? LanguageOfTitles(tabs.Sheets);
    }

    private delegate Parsed<T?> CellReader<T>(in Cell cell)
        where T : struct;

    private delegate Parsed<T> ListReader<T>(in Cell cell);

    public static SettingsOutcome Read(WorkbookTabs tabs, DateTimeOffset now, DateOnly? today) => new SettingsReader(tabs).Run(now, today);

    private SettingsOutcome Run(DateTimeOffset now, DateOnly? asked)
    {
        foreach (var (second, first) in tabs.Duplicates)
        {
            findings.Add(StructureFindings.DuplicateTab.At(second.Ref(1, 1), null, second.Title, first.Title));
        }

        foreach (var (kind, cell, arguments) in tab?.Findings ?? [])
        {
            findings.Add(kind.At(cell, null, arguments));
        }

        var zone = ReadText(SettingKey.TimeZone, (in Cell cell) => SettingsText.ReadTimeZone(cell)) ?? (language == Language.Ru ? "Europe/Moscow" : "UTC");
        var today = asked ?? PlanReader.DayIn(zone, now);
        var settings = Interpret(zone, today);
        var people = ReadPeople();
        if (people.Count == 0)
        {
            findings.Add(StructureFindings.NoPeople.At(null, null));
        }

        var departments = ReadDepartments(PeopleIndex.Build(people, []));
        var names = DepartmentNames(departments);
        return new SettingsOutcome
        {
            Settings = settings,
            Today = today,
            People = people,
            Index = new(() => PeopleIndex.Build(WithLeaders(people, departments), names)),
            Departments = departments,
            DepartmentNames = names,
            Findings = findings,
        };
    }

    private WorkbookSettings Interpret(string zone, DateOnly today)
    {
        var defaults = new WorkbookSettings { FiscalYear = default, TimeZone = zone, Language = language };
        var firstMonth = Read(SettingKey.FirstMonth, (in Cell cell) => SettingsText.ReadFirstMonth(cell)) ?? 1;
        var year = Read(SettingKey.FiscalYear, (in Cell cell) => SettingsText.ReadFiscalYear(cell));
        var fiscalYear = year is { } written ? new FiscalYear(written, firstMonth) : YearOfHeaders.MostNamed(tabs, firstMonth) ?? FiscalYear.Holding(today, firstMonth);
        var settings = defaults with
        {
            Company = tab?[SettingKey.Company] is { } company ? ValueReader.PlainText(company.Cell) : null,
            FiscalYear = fiscalYear,
            SessionDate = SessionOf(fiscalYear),
            OwnerEmails = ReadList(SettingKey.OwnerEmail, (in Cell cell) => SettingsText.ReadEmails(cell)),
            FacilitatorEmails = ReadList(SettingKey.FacilitatorEmail, (in Cell cell) => SettingsText.ReadEmails(cell)),
            EmailDomains = ReadList(SettingKey.EmailDomains, (in Cell cell) => SettingsText.ReadDomains(cell)),
            DigestDay = Read(SettingKey.DigestDay, (in Cell cell) => SettingsText.ReadWeekday(cell)) ?? defaults.DigestDay,
            DigestHour = Read(SettingKey.DigestHour, (in Cell cell) => SettingsText.ReadHour(cell)) ?? defaults.DigestHour,
            ReminderHour = Read(SettingKey.ReminderHour, (in Cell cell) => SettingsText.ReadHour(cell)) ?? defaults.ReminderHour,
            NotesToLeaders = Read(SettingKey.NotesToLeaders, (in Cell cell) => YesNo.Read(cell)) ?? defaults.NotesToLeaders,
            GraceDays = Read(SettingKey.GraceDays, (in Cell cell) => SettingsText.ReadDays(cell)) ?? defaults.GraceDays,
            AttainmentCap = Read(SettingKey.AttainmentCap, (in Cell cell) => QuantityReader.ReadShare(cell, language, 10m)) ?? defaults.AttainmentCap,
            SilencedRules = Known(ReadList(SettingKey.SilencedRules, (in Cell cell) => SettingsText.ReadCodes(cell)), SettingKey.SilencedRules).ToHashSet(),
            RuleSeverities = tab?[SettingKey.RuleSeverity] is { } severity ? Take(SettingsText.ReadSeverities(severity.Cell), severity.Ref) : defaults.RuleSeverities,
            RuleThresholds = tab?[SettingKey.RuleThresholds] is { } limits ? Take(SettingsText.ReadThresholds(limits.Cell), limits.Ref) : defaults.RuleThresholds,
        };
        Known(settings.RuleSeverities.Keys, SettingKey.RuleSeverity);
        return Thresholds(Levels(settings, defaults), defaults);
    }

    /// <summary>
    /// S of another year's plan, left over or mistyped: a finding, and no session is known. A session that is over is no mistake: the plan is
    /// then being executed (domain.md §1).
    /// </summary>
    private DateOnly? SessionOf(FiscalYear year)
    {
        if (Read(SettingKey.SessionDate, (in Cell cell) => DateText.ReadDue(cell, year, language)) is not { } session)
        {
            return null;
        }

        if (session >= year.FirstDay.AddYears(-1) && session <= year.LastDay.AddYears(1))
        {
            return session;
        }

        findings.Add(ReadingFindings.SessionDateFar.At(tab![SettingKey.SessionDate]!.Value.Ref, null, session, year.Year));
        return null;
    }

    /// <summary>Tells of codes that no rule and no finding has; they are kept, and silence nothing.</summary>
    private IEnumerable<string> Known(IEnumerable<string> codes, SettingKey key)
    {
        var all = codes.ToList();
        findings.AddRange(all.Where(c => FindingKinds.Find(c) is null).Select(c => ReadingFindings.UnknownCode.At(tab![key]!.Value.Ref, null, c)));
        return all;
    }

    /// <summary>Amber above green: a finding at the first of the two, and the defaults for both (domain.md §2).</summary>
    private WorkbookSettings Thresholds(WorkbookSettings settings, WorkbookSettings defaults)
    {
        var green = Read(SettingKey.GreenFrom, (in Cell cell) => QuantityReader.ReadShare(cell, language, 1.5m)) ?? defaults.GreenFrom;
        var amber = Read(SettingKey.AmberFrom, (in Cell cell) => QuantityReader.ReadShare(cell, language, 1.5m)) ?? defaults.AmberFrom;
        if (amber > green)
        {
            findings.Add(ReadingFindings.ThresholdsConflict.At(FirstOf(SettingKey.GreenFrom, SettingKey.AmberFrom), null, new Share(amber), new Share(green)));
            return settings;
        }

        return settings with { GreenFrom = green, AmberFrom = amber };
    }

    private WorkbookSettings Levels(WorkbookSettings settings, WorkbookSettings defaults)
    {
        var level2 = Read(SettingKey.Level2FromDay, (in Cell cell) => SettingsText.ReadDays(cell)) ?? defaults.Level2FromDay;
        var level3 = Read(SettingKey.Level3FromDay, (in Cell cell) => SettingsText.ReadDays(cell)) ?? defaults.Level3FromDay;
        if (level3 <= level2)
        {
            findings.Add(ReadingFindings.LevelsConflict.At(FirstOf(SettingKey.Level2FromDay, SettingKey.Level3FromDay), null, level2, level3));
            return settings;
        }

        return settings with { Level2FromDay = level2, Level3FromDay = level3 };
    }

    /// <summary>The cell of whichever of two settings is written and stands first.</summary>
    private CellRef? FirstOf(SettingKey one, SettingKey other) =>
        new[] { tab?[one]?.Ref, tab?[other]?.Ref }.OfType<CellRef>().MinBy(c => c.Address);

    private T? Read<T>(SettingKey key, CellReader<T> read)
        where T : struct
    {
        if (tab?[key] is not { } entry)
        {
            return null;
        }

        return Take(read(entry.Cell), entry.Ref);
    }

    private string? ReadText(SettingKey key, ListReader<string?> read) =>
        tab?[key] is { } entry ? Take(read(entry.Cell), entry.Ref) : null;

    private IReadOnlyList<string> ReadList(SettingKey key, ListReader<IReadOnlyList<string>> read) =>
        tab?[key] is { } entry ? Take(read(entry.Cell), entry.Ref) : [];

    private T Take<T>(Parsed<T> parsed, CellRef cell)
    {
        findings.AddRange(parsed.Findings.Select(f => f.At(cell, null)));
        return parsed.Value;
    }

    private List<Person> ReadPeople()
    {
        var people = new List<Person>();
        foreach (var table in tab?.People ?? [])
        {
            foreach (var row in table.Rows(tab!.View))
            {
                var (cell, value) = table.At(tab.View, row, PersonColumn.Name);
                var email = EmailAt(table, row, PersonColumn.Email);
                var name = ValueReader.PlainText(value) ?? email;
                if (name is not null && !SectionTitles.IsTotals(name))
                {
                    people.Add(new Person(name, email, table.TextAt(tab.View, row, PersonColumn.Department), cell));
                }
            }
        }

        return people;
    }

    private string? EmailAt<T>(SimpleTable<T> table, int row, T column)
        where T : struct
    {
        var cell = table.At(tab!.View, row, column).Cell;
        return cell.ChipEmails ?? ValueReader.PlainText(cell);
    }

    private List<ListedDepartment> ReadDepartments(PeopleIndex people)
    {
        var departments = new List<ListedDepartment>();
        foreach (var table in tab?.Departments ?? [])
        {
            foreach (var row in table.Rows(tab!.View))
            {
                var title = table.TextAt(tab.View, row, DepartmentColumn.Tab);
                var name = table.TextAt(tab.View, row, DepartmentColumn.Department);
                if ((title ?? name) is { } known && !SectionTitles.IsTotals(known))
                {
                    departments.Add(ReadDepartment(table, row, known, name ?? known, people));
                }
            }
        }

        return departments;
    }

    private ListedDepartment ReadDepartment(SimpleTable<DepartmentColumn> table, int row, string title, string name, PeopleIndex people)
    {
        var column = table.TextAt(tab!.View, row, DepartmentColumn.Tab) is null ? DepartmentColumn.Department : DepartmentColumn.Tab;
        var (weightCell, weight) = table.At(tab.View, row, DepartmentColumn.Weight);
        var (dependedCell, depended) = table.At(tab.View, row, DepartmentColumn.DependedOn);
        return new ListedDepartment(
            title,
            name,
            ReadLeader(table, row, people),
            Take(QuantityReader.ReadWeight(weight, language), weightCell) ?? 1,
            Take(YesNo.Read(depended), dependedCell) ?? false,
            table.At(tab.View, row, column).Ref);
    }

    /// <summary>The leader as one of the people where known, else as written: leaders need not be in the table of people.</summary>
    private Person? ReadLeader(SimpleTable<DepartmentColumn> table, int row, PeopleIndex people)
    {
        var (cell, value) = table.At(tab!.View, row, DepartmentColumn.Leader);
        var name = ValueReader.PlainText(value);
        var email = EmailAt(table, row, DepartmentColumn.Email) ?? value.ChipEmails;
        if (name is null && email is null)
        {
            return null;
        }

        var known = (email is null ? null : people.Find(email)) ?? (name is null ? null : people.Find(name));
        return known is not null
            ? known with { Email = known.Email ?? email }
            : new Person(name ?? email!, email, null, cell);
    }

    private static List<Person> WithLeaders(List<Person> people, List<ListedDepartment> departments)
    {
        if (people.Count == 0)
        {
            return people;
        }

        var known = people.Select(p => p.Cell).ToHashSet();
        var leaders = departments.Select(d => d.Leader).OfType<Person>().Where(l => !known.Contains(l.Cell)).DistinctBy(l => (Normal.Normalize(l.Name), l.Email));
        return [.. people, .. leaders];
    }

    private List<string> DepartmentNames(List<ListedDepartment> departments) =>
        [.. departments.SelectMany(d => new[] { d.Name, d.Tab }).Concat(tabs.Candidates.Where(c => c.HasBlocks).Select(c => c.View.Title)).Distinct()];

    private static Language LanguageOfTitles(IReadOnlyList<SheetGrid> sheets) =>
        sheets.Any(s => s.Title.Any(c => c is >= '\u0400' and <= '\u04FF')) ? Language.Ru : Language.En;
}
