using System.CommandLine;
using System.Globalization;
using NodaTime;
using SheetSync.Core.Plan;
using SheetSync.Core.Template;
using SheetSync.Core.Texts;

namespace SheetSync.Service.Commands;

/// <summary>What the template is drawn from, as options of both <c>template</c> commands.</summary>
internal sealed class TemplateOptions
{
    private static readonly LocalText NoDepartments = new(
        "--departments: не нашлось ни одного отдела. Укажите их так: --departments \"Продажи: Анна Иванова: anna@x.ru, Финансы\".",
        "--departments: there is no department in it. Give them like this: --departments \"Sales: Ann Lee: ann@x.com, Finance\".");

    private static readonly LocalText BadFile = new(
        "--departments-file: файл «{0}» не читается. Проверьте имя и папку.", "--departments-file: the file “{0}” cannot be read. Check the name and the folder.");

    private static readonly LocalText BothLists = new(
        "Укажите что-то одно: --departments или --departments-file.", "Give one of --departments and --departments-file, not both.");

    private static readonly LocalText BadYear = new("--year: «{0}» — не год. Укажите, например, 2027.", "--year: “{0}” is not a year. Give 2027, for example.");

    private static readonly LocalText BadMonth = new("--first-month: «{0}» — не месяц. Укажите число от 1 до 12.", "--first-month: “{0}” is not a month. Give a number from 1 to 12.");

    private static readonly LocalText BadZone = new(
        "--time-zone: «{0}» — неизвестный часовой пояс. Укажите, например, Europe/Moscow.", "--time-zone: “{0}” is no time zone known. Give Europe/London, for example.");

    private static readonly LocalText BadSession = new("--session: «{0}» — не дата. Укажите её так: 2026-12-03.", "--session: “{0}” is not a date. Give it like this: 2026-12-03.");

    private static readonly LocalText BadAddress = new("{0}: «{1}» — не адрес почты.", "{0}: “{1}” is no e-mail address.");

    /// <summary>Where nobody says otherwise: what a small company has, with sales first.</summary>
    private static readonly LocalText Usual = new(
        "Продажи*, Маркетинг, Производство, Снабжение, Финансы, Персонал", "Sales*, Marketing, Production, Supply, Finance, People");

    private readonly Option<string> departments;
    private readonly Option<string> departmentsFile;
    private readonly Option<string> company;
    private readonly Option<string> year;
    private readonly Option<string> firstMonth;
    private readonly Option<string> timeZone;
    private readonly Option<string> session;
    private readonly Option<string> owner;
    private readonly Option<string> facilitator;

    /// <param name="value">Adds an option to the command.</param>
    public TemplateOptions(Func<string, string, LocalText, Option<string>> value)
    {
        departments = value("--departments", "LIST", new(
            "Отделы через запятую: «Продажи*: Анна Иванова: anna@x.ru, Финансы»; * — от отдела зависят другие. Без этого — шесть обычных",
            "Departments separated by commas: “Sales*: Ann Lee: ann@x.com, Finance”; *: others depend on it. Without it: six usual ones"));
        departmentsFile = value("--departments-file", "FILE", new("То же в файле, по отделу в строке", "The same in a file, a department a line"));
        company = value("--company", "NAME", new("Название компании", "Name of the company"));
        year = value("--year", "YYYY", new("Год, в котором начинается финансовый год; без этого — ближайший", "Year in which the fiscal year starts; without it: the nearest"));
        firstMonth = value("--first-month", "1-12", new("Первый месяц финансового года; без этого — январь", "First month of the fiscal year; without it: January"));
        timeZone = value("--time-zone", "ZONE", new("Часовой пояс; без этого — Europe/Moscow", "Time zone; without it: UTC"));
        session = value("--session", "YYYY-MM-DD", new("Дата стратегической сессии", "Date of the strategy session"));
        owner = value("--owner", "E-MAIL", new("Кому приходит недельный дайджест; можно несколько", "Who gets the weekly digest; may be several"));
        facilitator = value("--facilitator", "E-MAIL", new("Кто готовит и ведёт сессию; можно несколько", "Who prepares and runs the session; may be several"));
    }

    /// <exception cref="CommandFailure">A value cannot be used; says which and what to give.</exception>
    public CompanyOutline Read(Invocation invocation)
    {
        var language = invocation.Language;
        return new CompanyOutline
        {
            Language = language,
            Company = invocation.Get(company)?.Trim() ?? "",
            FiscalYear = ReadYear(invocation),
            TimeZone = ReadZone(invocation) ?? (language == Language.Ru ? "Europe/Moscow" : "UTC"),
            SessionDate = ReadSession(invocation),
            OwnerEmail = string.Join(", ", Addresses(invocation, owner)),
            FacilitatorEmail = string.Join(", ", Addresses(invocation, facilitator)),
            Departments = [.. ReadDepartments(invocation).OrderByDescending(d => d.DependedOn)],
        };
    }

    /// <summary>Addresses of the owner and the facilitator.</summary>
    public IReadOnlyList<string> People(Invocation invocation) => [.. Addresses(invocation, owner).Concat(Addresses(invocation, facilitator))];

    public static IReadOnlyList<string> Addresses(Invocation invocation, Option<string> option)
    {
        var all = (invocation.Get(option) ?? "").Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return all.FirstOrDefault(a => a.IndexOf('@') is var at && (at <= 0 || at == a.Length - 1)) is { } wrong
            ? throw new CommandFailure(ExitCode.Usage, BadAddress, option.Name, wrong)
            : [.. all.Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    private IReadOnlyList<DepartmentOutline> ReadDepartments(Invocation invocation)
    {
        var (list, file) = (invocation.Get(departments), invocation.Get(departmentsFile));
        if (list is not null && file is not null)
        {
            throw new CommandFailure(ExitCode.Usage, BothLists);
        }

        var found = file is not null ? DepartmentList.ParseLines(TextOf(file)) : DepartmentList.Parse(list ?? Usual.In(invocation.Language));
        return found.Count > 0 ? found : throw new CommandFailure(ExitCode.Usage, NoDepartments);
    }

    private static string TextOf(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new CommandFailure(ExitCode.Usage, BadFile, file);
        }
    }

    private FiscalYear ReadYear(Invocation invocation)
    {
        var month = Number(invocation, firstMonth, 1, 12, BadMonth) ?? 1;
        if (Number(invocation, year, 2000, 2099, BadYear) is { } given)
        {
            return new FiscalYear(given, month);
        }

        // A template is drawn up months before the year begins, or soon after.
        var today = invocation.Today ?? DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        return new[] { today.Year, today.Year + 1 }.Select(y => new FiscalYear(y, month)).MinBy(y => Math.Abs(y.FirstDay.DayNumber - today.DayNumber));
    }

    private static int? Number(Invocation invocation, Option<string> option, int least, int most, LocalText wrong) =>
        invocation.Get(option) is not { } text ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number
        : throw new CommandFailure(ExitCode.Usage, wrong, text);

    private string? ReadZone(Invocation invocation) =>
        invocation.Get(timeZone) is not { } text ? null
        : DateTimeZoneProviders.Tzdb.GetZoneOrNull(text) is not null ? text
        : throw new CommandFailure(ExitCode.Usage, BadZone, text);

    private DateOnly? ReadSession(Invocation invocation) =>
        invocation.Get(session) is not { } text ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new CommandFailure(ExitCode.Usage, BadSession, text);
}
