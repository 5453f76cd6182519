using SheetSync.Core.Grid;
using SheetSync.Core.Plan;
using SheetSync.Core.Rules;
using SheetSync.Core.Texts;

namespace SheetSync.Core.Template.Export;

/// <summary>The Settings tab of a plan as it was read (domain.md §2): what equals the default stays blank, so that the default goes on to hold.</summary>
internal sealed class PlanSettingsTab(CompanyPlan plan, Func<Department, string> tabOf)
{
    private static readonly WorkbookSettings Defaults = new() { FiscalYear = new FiscalYear(2000, 1), TimeZone = "UTC", Language = Language.En };

    private readonly WorkbookSettings settings = plan.Settings;
    private readonly Language language = plan.Settings.Language;
    private readonly TabCanvas canvas = new(TabTitles.Settings.In(plan.Settings.Language));
    private int row = 1;

    public TabDesign Draw()
    {
        canvas.Widths(30, 34, 24, 30, 8, 18);
        canvas.Put(row, 1, TabTitles.Settings.In(language), Looks.Title);
        canvas.Height(row, 30);
        row += 2;
        foreach (var setting in SettingTexts.All)
        {
            var value = ValueOf(setting.Key.En);
            var look = value.Kind == CellKind.Date ? Looks.Date(language) with { Align = Align.Left, Indent = 1 }
                : value.Kind == CellKind.Number && setting.Key.En is "Green from" or "Amber from" or "Attainment cap" ? Looks.Text with { Format = "0.##%" }
                : Looks.Text;
            canvas.Put(row, 1, setting.Key.In(language), Looks.Label);
            canvas.Put(row, 2, value, look);
            canvas.Put(row++, 3, setting.Help.In(language), Looks.Hint);
        }

        row++;
        DrawDepartments();
        DrawPeople();
        return canvas.Finish(Looks.Muted, frozenRows: 1);
    }

    /// <param name="key">The English name of a setting.</param>
    private CellValue ValueOf(string key) => key switch
    {
        "Company" => Text(settings.Company),
        "Fiscal year" => CellValue.OfNumber(settings.FiscalYear.Year),
        "First month of the year" => Text(Show.Month(settings.FiscalYear.FirstMonth, language)),
        "Time zone" => Text(settings.TimeZone),
        "Language" => Text(language == Language.Ru ? "ru" : "en"),
        "Session date" => PlanSpelling.Date(settings.SessionDate),
        "Owner e-mail" => List(settings.OwnerEmails),
        "Facilitator e-mail" => List(settings.FacilitatorEmails),
        "E-mail domains" => List(settings.EmailDomains),
        "Digest day" => settings.DigestDay == Defaults.DigestDay ? CellValue.Blank : Text(SettingTexts.All.Single(s => s.Key.En == key).Words[((int)settings.DigestDay + 6) % 7].In(language)),
        "Digest hour" => Number(settings.DigestHour, Defaults.DigestHour),
        "Reminder hour" => Number(settings.ReminderHour, Defaults.ReminderHour),
        "Notes to leaders" => settings.NotesToLeaders ? Text(TemplateTexts.YesNo(true).In(language)) : CellValue.Blank,
        "Grace days" => Number(settings.GraceDays, Defaults.GraceDays),
        "Green from" => Number(settings.GreenFrom, Defaults.GreenFrom),
        "Amber from" => Number(settings.AmberFrom, Defaults.AmberFrom),
        "Attainment cap" => Number(settings.AttainmentCap, Defaults.AttainmentCap),
        "Level 2 from day" => Number(settings.Level2FromDay, Defaults.Level2FromDay),
        "Level 3 from day" => Number(settings.Level3FromDay, Defaults.Level3FromDay),
        "Silenced rules" => List(settings.SilencedRules.Order(StringComparer.Ordinal)),
        "Rule severity" => Text(string.Join("; ", settings.RuleSeverities.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => $"{s.Key} = {s.Value.ToString().ToLowerInvariant()}"))),
        "Rule thresholds" => Text(string.Join("; ", settings.RuleThresholds.OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => $"{t.Key} = {Threshold(t.Key, t.Value)}"))),
        _ => throw new InvalidOperationException($"The setting “{key}” has no value in a plan."),
    };

    private string Threshold(string code, RuleLimits limits) =>
        RuleCatalogue.Find(code) is IThresholdRule rule ? rule.Threshold.Typed(limits).In(language) : $"{limits.Low}-{limits.High}";

    private void DrawDepartments()
    {
        if (plan.Departments.Count == 0)
        {
            return;
        }

        canvas.TableHeader(row++, SettingTexts.DepartmentColumns, language);
        foreach (var department in plan.Departments)
        {
            canvas.Put(row, 1, tabOf(department), Looks.Text);
            canvas.Put(row, 2, department.Name, Looks.Text);
            canvas.Put(row, 3, department.Leader?.Name, Looks.Text);
            canvas.Put(row, 4, department.Leader?.Email, Looks.Text);
            canvas.Put(row, 5, (double?)department.Weight, Looks.Middle);
            canvas.Put(row++, 6, TemplateTexts.YesNo(department.DependedOn).In(language), Looks.Middle);
        }

        row++;
    }

    private void DrawPeople()
    {
        if (plan.People.Count == 0)
        {
            return;
        }

        canvas.TableHeader(row++, SettingTexts.PeopleColumns, language);
        foreach (var person in plan.People)
        {
            canvas.Put(row, 1, person.Name, Looks.Text);
            canvas.Put(row, 2, person.Email, Looks.Text);
            canvas.Put(row++, 3, person.Department, Looks.Text);
        }
    }

    private static CellValue Text(string? text) => text is null ? CellValue.Blank : CellValue.OfText(text);

    private static CellValue List(IEnumerable<string> entries) => Text(string.Join(", ", entries));

    private static CellValue Number(decimal value, decimal usual) => value == usual ? CellValue.Blank : CellValue.OfNumber((double)value);
}
