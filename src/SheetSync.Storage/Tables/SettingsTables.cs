using System.Text.Encodings.Web;
using System.Text.Json;
using SheetSync.Core.Plan;
using SheetSync.Core.Texts;

namespace SheetSync.Storage.Tables;

/// <summary>The workbook's settings, its people and the two team tabs.</summary>
internal static class SettingsTables
{
    public static Table Settings { get; } = new(
        "settings",
        "title, company, fiscal_year:int, first_month:int, time_zone, language, session_date:date, owner_emails, facilitator_emails, "
        + "email_domains, digest_day, digest_hour:int, reminder_hour:int, notes_to_leaders:bool, grace_days:int, green_from:dec, "
        + "amber_from:dec, attainment_cap:dec, level2_from_day:int, level3_from_day:int, silenced_rules, rule_severities, rule_thresholds");

    public static Table People { get; } = new("people", "person_no:int, name, email, department, cell");

    public static Table Initiatives { get; } = new(
        "initiatives", "initiative_no:int, title, department, reach:dec, impact:dec, confidence:dec, effort:dec, ease:dec, cell");

    public static Table Remarks { get; } = new("remarks", "remark_no:int, text, from_whom, to_whom, task, cell");

    // Lists of what people typed are JSON, the one spelling that no typed character breaks; readable, so Cyrillic stays as it is.
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(PlanRows rows, CompanyPlan plan)
    {
        WriteSettings(rows.Of(Settings), plan);
        foreach (var (no, p) in plan.People.Numbered())
        {
            rows.Of(People).Add(no, p.Name, p.Email, p.Department, rows.Cells.Of(p.Cell));
        }

        foreach (var (no, i) in plan.Initiatives.Numbered())
        {
            rows.Of(Initiatives).Add(
                no, i.Title, i.Department, i.Reach, i.Impact, i.Confidence, i.Effort, i.Ease, rows.Cells.Of(i.Cell));
        }

        foreach (var (no, r) in plan.Remarks.Numbered())
        {
            rows.Of(Remarks).Add(no, r.Text, r.From, r.To, r.Task, rows.Cells.Of(r.Cell));
        }
    }

    public static (string Title, WorkbookSettings Settings) ReadSettings(ReadRows rows)
    {
        var row = rows.Of(Settings).Single();
        var settings = new WorkbookSettings
        {
            Company = row.TextOrNull("company"),
            FiscalYear = new FiscalYear(row.Int("fiscal_year"), row.Int("first_month")),
            TimeZone = row.Text("time_zone"),
            Language = row.Word<Language>("language"),
            SessionDate = row.DateOrNull("session_date"),
            OwnerEmails = List(row.Text("owner_emails")),
            FacilitatorEmails = List(row.Text("facilitator_emails")),
            EmailDomains = List(row.Text("email_domains")),
            DigestDay = row.Word<DayOfWeek>("digest_day"),
            DigestHour = row.Int("digest_hour"),
            ReminderHour = row.Int("reminder_hour"),
            NotesToLeaders = row.Bool("notes_to_leaders"),
            GraceDays = row.Int("grace_days"),
            GreenFrom = row.Decimal("green_from"),
            AmberFrom = row.Decimal("amber_from"),
            AttainmentCap = row.Decimal("attainment_cap"),
            Level2FromDay = row.Int("level2_from_day"),
            Level3FromDay = row.Int("level3_from_day"),
            SilencedRules = List(row.Text("silenced_rules")).ToHashSet(),
            RuleSeverities = JsonSerializer.Deserialize<Dictionary<string, string>>(row.Text("rule_severities"))!
                .ToDictionary(pair => pair.Key, pair => Words.Parse<Severity>(pair.Value)),
            RuleThresholds = JsonSerializer.Deserialize<Dictionary<string, RuleLimits>>(row.Text("rule_thresholds"))!,
        };
        return (row.Text("title"), settings);
    }

    public static IReadOnlyList<Person> ReadPeople(ReadRows rows) =>
        [.. rows.Of(People).Select(r => new Person(
            r.Text("name"), r.TextOrNull("email"), r.TextOrNull("department"), rows.Cells.OrNull(r.TextOrNull("cell"))))];

    public static IReadOnlyList<Initiative> ReadInitiatives(ReadRows rows) =>
        [.. rows.Of(Initiatives).Select(r => new Initiative(
            r.Text("title"), r.TextOrNull("department"), r.DecimalOrNull("reach"), r.DecimalOrNull("impact"),
            r.DecimalOrNull("confidence"), r.DecimalOrNull("effort"), r.DecimalOrNull("ease"), rows.Cells.At(r.Text("cell"))))];

    public static IReadOnlyList<Remark> ReadRemarks(ReadRows rows) =>
        [.. rows.Of(Remarks).Select(r => new Remark(
            r.Text("text"), r.TextOrNull("from_whom"), r.TextOrNull("to_whom"), r.TextOrNull("task"), rows.Cells.At(r.Text("cell"))))];

    private static void WriteSettings(TableRows rows, CompanyPlan plan)
    {
        var s = plan.Settings;
        rows.Add(
            plan.Title, s.Company, s.FiscalYear.Year, s.FiscalYear.FirstMonth, s.TimeZone, Words.Of(s.Language), s.SessionDate,
            Json(s.OwnerEmails), Json(s.FacilitatorEmails), Json(s.EmailDomains), Words.Of(s.DigestDay), s.DigestHour, s.ReminderHour,
            s.NotesToLeaders, s.GraceDays, s.GreenFrom, s.AmberFrom, s.AttainmentCap, s.Level2FromDay, s.Level3FromDay,
            Json(s.SilencedRules.Order(StringComparer.Ordinal)),
            JsonSerializer.Serialize(
                s.RuleSeverities.OrderBy(p => p.Key, StringComparer.Ordinal).ToDictionary(p => p.Key, p => Words.Of(p.Value)), Readable),
            JsonSerializer.Serialize(s.RuleThresholds.OrderBy(p => p.Key, StringComparer.Ordinal).ToDictionary(), Readable));
    }

    private static string Json(IEnumerable<string> list) => JsonSerializer.Serialize(list, Readable);

    private static List<string> List(string json) => JsonSerializer.Deserialize<List<string>>(json)!;
}
