using SheetSync.Core.Grid;
using SheetSync.Core.Texts;

namespace SheetSync.Core.Template;

/// <summary>The Settings tab: key–value rows, then the departments, then the people (domain.md §2).</summary>
internal sealed class SettingsTab(CompanyOutline company, IReadOnlyList<string> tabs)
{
    private const int SparePeople = 15;
    private const int SpareDepartments = 3;

    private readonly Language language = company.Language;
    private readonly TabCanvas canvas = new(TabTitles.Settings.In(company.Language));
    private int row = 1;

    /// <summary>Set by <see cref="Draw"/>.</summary>
    public PeopleRange People { get; private set; } = new("", default);

    public TabDesign Draw()
    {
        canvas.Widths(30, 34, 24, 30, 8, 18);
        canvas.Put(row, 1, new LocalText("Настройки", "Settings").In(language), Looks.Title);
        canvas.Height(row++, 30);
        canvas.Put(row++, 1, new LocalText(
            "Пустая ячейка — значение по умолчанию: оно написано справа.", "A blank cell means the default, which stands to the right.").In(language), Looks.Hint);
        row++;
        DrawKeys();
        row++;
        DrawDepartments();
        row++;
        DrawPeople();
        return canvas.Finish(Looks.Muted, frozenRows: 1);
    }

    private void DrawKeys()
    {
        foreach (var setting in SettingTexts.All)
        {
            var value = setting.Value?.Invoke(company);
            canvas.Put(row, 1, setting.Key.In(language), Looks.Label);
            canvas.Put(row, 2, value ?? CellValue.Blank, value?.Kind == CellKind.Date ? Looks.Date(language) with { Align = Align.Left, Indent = 1 } : Looks.Text);
            canvas.Put(row, 3, setting.Help.In(language), Looks.Hint);
            if (setting.Words.Count > 0)
            {
                canvas.Choose(TabCanvas.Range(row, 2, 1, 1), [.. setting.Words.Select(w => w.In(language))]);
            }

            row++;
        }
    }

    private void DrawDepartments()
    {
        canvas.TableHeader(row++, SettingTexts.DepartmentColumns, language);
        var count = company.Departments.Count + SpareDepartments;
        canvas.Tick(TabCanvas.Range(row, 6, count, 1), TemplateTexts.YesNo(true).In(language), TemplateTexts.YesNo(false).In(language));
        for (var i = 0; i < count; i++, row++)
        {
            var department = company.Departments.ElementAtOrDefault(i);
            canvas.Put(row, 1, department is null ? null : tabs[i], Looks.Text);
            canvas.Put(row, 2, department?.Name, Looks.Text);
            canvas.Put(row, 3, department?.Leader, Looks.Text);
            canvas.Put(row, 4, department?.LeaderEmail, Looks.Text);
            canvas.Put(row, 5, (double?)department?.Weight, Looks.Middle);
            canvas.Put(row, 6, department is null ? null : TemplateTexts.YesNo(department.DependedOn).In(language), Looks.Middle);
        }
    }

    private void DrawPeople()
    {
        canvas.TableHeader(row++, SettingTexts.PeopleColumns, language);
        var people = Everyone();
        People = new PeopleRange(TabTitles.Settings.In(language), TabCanvas.Range(row, 1, people.Count + SparePeople, 1));
        for (var i = 0; i < people.Count + SparePeople; i++, row++)
        {
            var person = people.ElementAtOrDefault(i);
            canvas.Put(row, 1, person?.Name, Looks.Text);
            canvas.Put(row, 2, person?.Email, Looks.Text);
            canvas.Put(row, 3, person?.Department, Looks.Text);
        }
    }

    /// <summary>Leaders in the order of departments, then the others.</summary>
    private List<PersonLine> Everyone()
    {
        var leaders =
            from department in company.Departments
            where department.Leader is not null
            select new PersonLine(department.Leader!, department.LeaderEmail ?? "", department.Name);
        return [.. leaders.Concat(company.People).DistinctBy(p => (p.Name, p.Email))];
    }
}

/// <param name="Value">Null: left blank, so that the default holds.</param>
internal sealed record SettingText(LocalText Key, LocalText Help, Func<CompanyOutline, CellValue>? Value = null)
{
    public IReadOnlyList<LocalText> Words { get; init; } = [];
}

internal static class SettingTexts
{
    private static readonly LocalText[] Days =
    [
        new("понедельник", "Monday"), new("вторник", "Tuesday"), new("среда", "Wednesday"), new("четверг", "Thursday"),
        new("пятница", "Friday"), new("суббота", "Saturday"), new("воскресенье", "Sunday"),
    ];

    public static readonly IReadOnlyList<SettingText> All =
    [
        new(new("Компания", "Company"), new("название, как в письмах", "the name, as it stands in mail"), c => CellValue.OfText(c.Company)),
        new(new("Финансовый год", "Fiscal year"), new("год, в котором он начинается", "the year in which it starts"), c => CellValue.OfNumber(c.FiscalYear.Year)),
        new(new("Первый месяц года", "First month of the year"), new("число или название; по умолчанию январь", "a number or a name; January by default"),
            c => CellValue.OfText(Show.Month(c.FiscalYear.FirstMonth, c.Language))),
        new(new("Часовой пояс", "Time zone"), new("например, Europe/Moscow", "for example, Europe/London"), c => CellValue.OfText(c.TimeZone)),
        new(new("Язык", "Language"), new("ru или en", "ru or en"), c => CellValue.OfText(c.Language == Language.Ru ? "ru" : "en"))
        {
            Words = [new("ru", "ru"), new("en", "en")],
        },
        new(new("Дата сессии", "Session date"), new("первый день стратегической сессии", "first day of the strategy session"),
            c => c.SessionDate is { } date ? CellValue.OfDate(date) : CellValue.Blank),
        new(new("E-mail владельца", "Owner e-mail"), new("кому приходит недельный дайджест; можно несколько через запятую", "who gets the weekly digest; several separated by commas"),
            c => CellValue.OfText(c.OwnerEmail)),
        new(new("E-mail фасилитатора", "Facilitator e-mail"), new("кто готовит и ведёт сессию", "who prepares and runs the session"), c => CellValue.OfText(c.FacilitatorEmail)),
        new(new("Домены почты", "E-mail domains"), new("адреса из других доменов попадут в замечания; пусто — любые", "addresses elsewhere are pointed out; blank: any"),
            c => CellValue.OfText(c.EmailDomains)),
        new(new("День дайджеста", "Digest day"), new("по умолчанию понедельник", "Monday by default")) { Words = Days },
        new(new("Час дайджеста", "Digest hour"), new("по умолчанию 9", "9 by default")),
        new(new("Льготный срок, дней", "Grace days"), new("сколько дней после срока ещё не просрочка; по умолчанию 0", "days after the due date that are not overdue yet; 0 by default")),
        new(new("Зелёный от", "Green from"), new("по умолчанию 95 %", "95 % by default")),
        new(new("Жёлтый от", "Amber from"), new("по умолчанию 80 %", "80 % by default")),
        new(new("Потолок выполнения", "Attainment cap"), new("больше этого показатель в общую оценку не даёт; по умолчанию 120 %", "an indicator adds no more than this to the overall figure; 120 % by default")),
        new(new("Уровень 2 с дня", "Level 2 from day"), new("с этого дня о просрочке узнаёт руководитель; по умолчанию 31", "from this day the leader hears of it; 31 by default")),
        new(new("Уровень 3 с дня", "Level 3 from day"), new("с этого дня — владелец; по умолчанию 61", "from this day the owner does; 61 by default")),
        new(new("Отключённые правила", "Silenced rules"), new("коды через запятую, например SS0305", "codes separated by commas, such as SS0305"), c => CellValue.OfText(c.SilencedRules)),
        new(new("Строгость правил", "Rule severity"), new("например: SS0305 = hint; SS0311 = warning", "for example: SS0305 = hint; SS0311 = warning")),
        new(new("Пороги правил", "Rule thresholds"), new("например: SS0301 = 5; SS0308 = 2-5", "for example: SS0301 = 5; SS0308 = 2-5")),
        new(new("Час напоминаний", "Reminder hour"), new("по умолчанию 9", "9 by default")),
        new(new("Письма руководителям", "Notes to leaders"), new("да или нет; по умолчанию нет", "yes or no; no by default"))
        {
            Words = [TemplateTexts.YesNo(true), TemplateTexts.YesNo(false)],
        },
    ];

    public static readonly IReadOnlyList<ColumnText> DepartmentColumns =
    [
        new(new("Вкладка", "Tab"), new("Точное название вкладки.", "The exact title of the tab.")),
        new(new("Отдел", "Department"), new("Как отдел называется в отчётах и письмах.", "What the department is called in reports and mail.")),
        new(new("Руководитель", "Leader"), new("Кто заполняет вкладку и отвечает за отдел.", "Who fills the tab and answers for the department.")),
        new(new("E-mail", "E-mail"), new("Куда приходят напоминания.", "Where reminders go.")),
        new(new("Вес", "Weight"), new("Доля отдела в KPI компании; пусто — 1.", "What the department counts in the company's KPI; blank: 1.")),
        new(new("Зависят другие", "Others depend on it"),
            new("да — если планы других отделов строятся на этом. Такие отделы стоят первыми.", "yes if other departments plan on top of this one. Such departments come first.")),
    ];

    public static readonly IReadOnlyList<ColumnText> PeopleColumns =
    [
        new(new("Имя", "Name"), new("Имя и фамилия. По этому списку проверяются ответственные.", "First and last name. Owners are checked against this list.")),
        new(new("E-mail", "E-mail"), new("Рабочая почта.", "The work address.")),
        new(new("Отдел", "Department"), new("Где человек работает.", "Where the person works.")),
    ];
}
