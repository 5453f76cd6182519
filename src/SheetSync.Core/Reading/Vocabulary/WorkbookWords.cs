namespace SheetSync.Core.Reading.Vocabulary;

/// <summary>Tabs known by their titles (domain.md §2).</summary>
public enum KnownTab
{
    Settings,
    Remarks,
    Initiatives,
    Summary,
    Readiness,
    Overdue,
}

public enum SettingKey
{
    Company,
    FiscalYear,
    FirstMonth,
    TimeZone,
    Language,
    SessionDate,
    OwnerEmail,
    FacilitatorEmail,
    EmailDomains,
    DigestDay,
    DigestHour,
    GraceDays,
    GreenFrom,
    AmberFrom,
    AttainmentCap,
    Level2FromDay,
    Level3FromDay,
    SilencedRules,
    RuleSeverity,
    RuleThresholds,
    ReminderHour,
    NotesToLeaders,
}

/// <summary>Columns of the table of departments in Settings.</summary>
public enum DepartmentColumn
{
    Tab,
    Department,
    Leader,
    Email,
    Weight,
    DependedOn,
}

/// <summary>Columns of the table of people in Settings.</summary>
public enum PersonColumn
{
    Name,
    Email,
    Department,
}

public enum RemarkColumn
{
    Remark,
    From,
    To,
    Task,
}

public enum InitiativeColumn
{
    Initiative,
    Department,
    Reach,
    Impact,
    Confidence,
    Effort,
    Ease,
}

/// <summary>The words of tabs other than departments', in both languages.</summary>
public static class WorkbookWords
{
    /// <summary>Titles are matched whole: <c>Настройки (копия)</c> is another tab.</summary>
    public static KnownTab? MatchTab(string? title) => title is null ? null : Tabs.FindWhole(title);

    public static SettingKey? MatchSetting(string? text) => text is null ? null : Settings.Find(text);

    public static DepartmentColumn? MatchDepartmentColumn(string? text) => text is null ? null : Departments.Find(text);

    public static PersonColumn? MatchPersonColumn(string? text) => text is null ? null : People.Find(text);

    public static RemarkColumn? MatchRemarkColumn(string? text) => text is null ? null : Remarks.Find(text);

    public static InitiativeColumn? MatchInitiativeColumn(string? text) => text is null ? null : Initiatives.Find(text);

    private static readonly WordTable<KnownTab> Tabs = new(
    [
        (KnownTab.Settings, "Настройки|Settings"),
        (KnownTab.Remarks, "Замечания|Remarks"),
        (KnownTab.Initiatives, "Инициативы|Initiatives"),
        (KnownTab.Summary, "Сводка|Summary"),
        (KnownTab.Readiness, "Готовность|Readiness"),
        (KnownTab.Overdue, "Просрочки|Overdue"),
    ]);

    private static readonly WordTable<SettingKey> Settings = new(
    [
        (SettingKey.Company, "Компания|Организация|Название компании|Company|Company name|Organization"),
        (SettingKey.FiscalYear, "Финансовый год|Год|Отчётный год|Год плана|Fiscal year|Year|Financial year|Plan year"),
        (SettingKey.FirstMonth, "Первый месяц года|Первый месяц|Начало года|Первый месяц финансового года|First month of the year|First month|First month of year|Year starts in|First month of the fiscal year"),
        (SettingKey.TimeZone, "Часовой пояс|Часовая зона|Таймзона|Time zone|Timezone"),
        (SettingKey.Language, "Язык|Language"),
        (SettingKey.SessionDate, "Дата сессии|Дата стратсессии|Дата стратегической сессии|Стратсессия|Сессия|Session date|Strategy session date|Date of the session|Session"),
        (SettingKey.OwnerEmail, "E-mail владельца|Email владельца|Почта владельца|E-mail собственника|Email собственника|Почта собственника|Эл. почта владельца"
            + "|Owner e-mail|Owner email|Owner's e-mail|Owner's email|Owner mail"),
        (SettingKey.FacilitatorEmail, "E-mail фасилитатора|Email фасилитатора|Почта фасилитатора|E-mail фасилитаторов|Email фасилитаторов|Эл. почта фасилитатора"
            + "|Facilitator e-mail|Facilitator email|Facilitator's e-mail|Facilitator's email|Facilitators e-mail|Facilitators email"),
        (SettingKey.EmailDomains, "Домены почты|Домен почты|Почтовые домены|Домены|E-mail domains|Email domains|E-mail domain|Email domain|Mail domains|Domains"),
        (SettingKey.DigestDay, "День дайджеста|Digest day|Day of the digest"),
        (SettingKey.DigestHour, "Час дайджеста|Время дайджеста|Digest hour|Digest time"),
        (SettingKey.GraceDays, "Льготный срок, дней|Льготный срок|Льготные дни|Grace days|Grace period|Grace period, days|Grace"),
        (SettingKey.GreenFrom, "Зелёный от|Зелёный с|Зелёная зона от|Green from|Green"),
        (SettingKey.AmberFrom, "Жёлтый от|Жёлтый с|Жёлтая зона от|Amber from|Yellow from|Amber"),
        (SettingKey.AttainmentCap, "Потолок выполнения|Максимум выполнения|Attainment cap|Cap of attainment"),
        (SettingKey.Level2FromDay, "Уровень 2 с дня|Уровень 2, с дня|Level 2 from day"),
        (SettingKey.Level3FromDay, "Уровень 3 с дня|Уровень 3, с дня|Level 3 from day"),
        (SettingKey.SilencedRules, "Отключённые правила|Выключенные правила|Silenced rules|Disabled rules|Muted rules"),
        (SettingKey.RuleSeverity, "Строгость правил|Важность правил|Rule severity|Rule severities|Severity of rules"),
        (SettingKey.RuleThresholds, "Пороги правил|Порог правил|Пороги|Rule thresholds|Rule threshold|Thresholds of rules|Thresholds"),
        (SettingKey.ReminderHour, "Час напоминаний|Час напоминания|Время напоминаний|Reminder hour|Reminders hour|Reminder time"),
        (SettingKey.NotesToLeaders, "Письма руководителям|Заметки руководителям|Notes to leaders|Mail to leaders"),
    ]);

    private static readonly WordTable<DepartmentColumn> Departments = new(
    [
        (DepartmentColumn.Tab, "Вкладка|Лист|Название вкладки|Tab|Sheet|Tab name|Tab title"),
        (DepartmentColumn.Department, "Отдел|Подразделение|Департамент|Название отдела|Department|Department name|Team"),
        (DepartmentColumn.Leader, "Руководитель|Руководитель отдела|Начальник|Leader|Head|Head of department|Department head|Manager"),
        (DepartmentColumn.Email, MailWords),
        (DepartmentColumn.Weight, "Вес|Вес отдела|Weight|Department weight"),
        (DepartmentColumn.DependedOn, "Зависят другие|От него зависят другие|От отдела зависят другие|Другие зависят|Others depend on it|Others depend|Depended on|Others depend on"),
    ]);

    private const string MailWords = "E-mail|Email|Почта|Эл. почта|Электронная почта|Адрес почты|Mail|E-mail address|Email address|Е-мейл|Имейл";

    private static readonly WordTable<PersonColumn> People = new(
    [
        (PersonColumn.Name, "Имя|ФИО|Ф.И.О.|Сотрудник|Фамилия Имя|Фамилия и имя|Имя и фамилия|Фамилия Имя Отчество|Фамилия, имя, отчество|Name|Full name|Person|Employee"),
        (PersonColumn.Email, MailWords),
        (PersonColumn.Department, "Отдел|Подразделение|Департамент|Department|Team"),
    ]);

    private static readonly WordTable<RemarkColumn> Remarks = new(
    [
        (RemarkColumn.Remark, "Замечание|Замечания|Текст замечания|Remark|Remarks"),
        (RemarkColumn.From, "От кого|Автор|Кто|From|Author|From whom"),
        (RemarkColumn.To, "Кому|Адресат|To|To whom"),
        (RemarkColumn.Task, "Задача|К задаче|Task"),
    ]);

    private static readonly WordTable<InitiativeColumn> Initiatives = new(
    [
        (InitiativeColumn.Initiative, "Инициатива|Инициативы|Название инициативы|Initiative|Initiatives"),
        (InitiativeColumn.Department, "Отдел|Подразделение|Департамент|Department|Team"),
        (InitiativeColumn.Reach, "Охват|Reach"),
        (InitiativeColumn.Impact, "Влияние|Эффект|Impact"),
        (InitiativeColumn.Confidence, "Уверенность|Confidence"),
        (InitiativeColumn.Effort, "Затраты|Трудозатраты|Усилия|Effort"),
        (InitiativeColumn.Ease, "Лёгкость|Простота|Ease"),
    ]);
}
