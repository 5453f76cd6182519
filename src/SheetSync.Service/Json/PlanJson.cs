using System.Text.Json;
using SheetSync.Core.Plan;
using SheetSync.Service.Reports;

namespace SheetSync.Service.Json;

/// <summary><c>plan</c>: the workbook as read; figures as typed, progress of goals as rolled up.</summary>
internal static class PlanJson
{
    public static void Write(Utf8JsonWriter writer, Report report)
    {
        var plan = report.Decision.Plan;
        writer.WriteObject("workbook", () => WriteWorkbook(writer, plan));
        writer.WriteObjects("people", plan.People, person =>
        {
            writer.Write("name", person.Name);
            writer.Write("email", person.Email);
            writer.Write("department", person.Department);
        });
        var progress = report.Decision.Rollup.Departments
            .SelectMany(department => department.Goals)
            .GroupBy(goal => goal.Goal.Id)
            .ToDictionary(group => group.Key, group => group.First().Progress);
        writer.WriteObjects("departments", plan.Departments, department =>
        {
            WriteDepartment(writer, department);
            writer.WriteObjects("indicators", department.Indicators, indicator => WriteIndicator(writer, indicator, report));
            writer.WriteObjects("goals", department.Goals, goal => WriteGoal(writer, goal, progress.GetValueOrDefault(goal.Id), report));
            writer.WriteObjects("tasks", department.Tasks, task => WriteTask(writer, task, report));
        });
        CheckJson.WriteFindings(writer, plan.Findings, report);
        TeamJson.Write(writer, plan, report);
    }

    private static void WriteWorkbook(Utf8JsonWriter writer, CompanyPlan plan)
    {
        writer.Write("spreadsheetId", plan.SpreadsheetId);
        writer.Write("title", plan.Title);
        writer.Write("company", plan.Settings.Company);
        writer.Write("fiscalYear", plan.Settings.FiscalYear.Year);
        writer.Write("firstMonth", plan.Settings.FiscalYear.FirstMonth);
        writer.Write("timeZone", plan.Settings.TimeZone);
        writer.Write("language", Vocabulary.Of(plan.Settings.Language));
        writer.Write("sessionDate", plan.Settings.SessionDate);
    }

    private static void WriteDepartment(Utf8JsonWriter writer, Department department)
    {
        writer.Write("name", department.Name);
        writer.Write("tab", department.Tab);
        writer.Write("leader", department.Leader);
        writer.Write("weight", department.Weight);
        writer.Write("dependedOn", department.DependedOn);
        if (department.Report is { } year)
        {
            writer.WriteObject("report", () =>
            {
                writer.Write("results", year.Results);
                writer.Write("strengths", year.Strengths);
                writer.Write("weaknesses", year.Weaknesses);
                writer.Write("market", year.Market);
                writer.Write("conclusions", year.Conclusions);
            });
        }
        else
        {
            writer.WriteNull("report");
        }
    }

    private static void WriteIndicator(Utf8JsonWriter writer, Indicator indicator, Report report)
    {
        writer.Write("id", indicator.Id.Value);
        writer.Write("name", indicator.Name);
        writer.Write("unit", indicator.Unit?.Text);
        writer.Write("better", Vocabulary.Of(indicator.Better));
        writer.Write("aggregation", Vocabulary.Of(indicator.Aggregation));
        writer.Write("weight", indicator.Weight);
        writer.Write("baseline", indicator.Baseline.Value);
        writer.Write("target", indicator.Target.Value);
        writer.Write("plan", indicator.Plan);
        writer.Write("actual", indicator.Actual);
        writer.Write("cell", indicator.Cell, report.LinkTo);
    }

    private static void WriteGoal(Utf8JsonWriter writer, Goal goal, decimal? progress, Report report)
    {
        writer.Write("id", goal.Id.Value);
        writer.Write("title", goal.Title);
        writer.Write("indicator", goal.Indicator);
        writer.Write("result", goal.Result);
        writer.Write("owners", goal.Owners);
        writer.Write("progress", progress);
        writer.Write("cell", goal.Cell, report.LinkTo);
    }

    private static void WriteTask(Utf8JsonWriter writer, PlanTask task, Report report)
    {
        writer.Write("id", task.Id.Value);
        writer.Write("title", task.Title);
        writer.Write("goal", task.Goal);
        writer.Write("indicator", task.Indicator);
        writer.Write("owners", task.Owners);
        writer.Write("status", task.Status is { } status ? Vocabulary.Of(status) : null);
        writer.Write("due", task.Due);
        writer.Write("progress", task.Progress);
        writer.Write("keyMonths", task.KeyMonths);
        writer.WriteObjects("milestones", task.Milestones, milestone =>
        {
            writer.Write("month", milestone.Month);
            writer.Write("text", milestone.Text);
            writer.Write("done", milestone.Done);
            writer.Write("cell", milestone.Cell, report.LinkTo);
        });
        writer.Write("cell", task.Cell, report.LinkTo);
    }
}
