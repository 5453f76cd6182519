using SheetSync.Core.Plan;
using SheetSync.Core.Readiness;
using SheetSync.Core.Texts;

namespace SheetSync.Storage.Tables;

/// <summary>The readiness report and its findings, each with its sentence in both languages as it was said.</summary>
internal static class ReadinessTables
{
    public static Table Departments { get; } = new("readiness_departments", "department_no:int, ready:bool, score:dec");

    public static Table Criteria { get; } = new(
        "readiness_criteria", "department_no:int, criterion_no:int, criterion, state, satisfied:int, required:int");

    public static Table Findings { get; } = new(
        "findings",
        "finding_no:int, code, severity, default_severity, department, title_ru, title_en, text_ru, text_en, cell");

    // The sentence is stored filled in, so it goes through the text as an argument: braces that a person typed are no placeholders.
    private static readonly LocalText AsSaid = new("{0}", "{0}");

    public static void Write(PlanRows rows, PlanIndex index, ReadinessReport report)
    {
        foreach (var d in report.Departments)
        {
            var department = index.Of(d.Department);
            rows.Of(Departments).Add(department, d.Ready, d.Score);
            foreach (var (no, c) in d.Criteria.Numbered())
            {
                rows.Of(Criteria).Add(department, no, Words.Of(c.Criterion), Words.Of(c.State), c.Satisfied, c.Required);
            }
        }

        foreach (var (no, f) in report.Findings.Numbered())
        {
            rows.Of(Findings).Add(
                no, f.Code, Words.Of(f.Severity), Words.Of(f.Kind.Severity), f.Department, f.Kind.Title.Ru, f.Kind.Title.En,
                f.Kind.Text.Format(Language.Ru, f.Arguments), f.Kind.Text.Format(Language.En, f.Arguments), rows.Cells.Of(f.Cell));
        }
    }

    public static ReadinessReport Read(ReadRows rows, IReadOnlyList<Department> departments, bool ready, decimal score) => new(
        ready,
        score,
        [.. rows.Of(Departments).Select(row => new DepartmentReadiness(
            departments[row.Int("department_no") - 1],
            row.Bool("ready"),
            row.Decimal("score"),
            [.. rows.Of(Criteria, row.Int("department_no")).Select(
                c => new CriterionResult(c.Word<Criterion>("criterion"), c.Int("satisfied"), c.Int("required")))]))],
        [.. rows.Of(Findings).Select(row => ReadFinding(rows, row))]);

    private static Finding ReadFinding(ReadRows rows, Row row)
    {
        var kind = new FindingKind(
            row.Text("code"), row.Word<Severity>("default_severity"), new LocalText(row.Text("title_ru"), row.Text("title_en")), AsSaid);
        return new Finding(
            kind, row.Word<Severity>("severity"), row.TextOrNull("department"), rows.Cells.OrNull(row.TextOrNull("cell")),
            [new LocalText(row.Text("text_ru"), row.Text("text_en"))]);
    }
}
