using SheetSync.Core.Plan;
using SheetSync.Core.Texts;
using SheetSync.Core.WriteBack;
using SheetSync.Service.Reports;
using Spectre.Console;

namespace SheetSync.Service.Terminal;

/// <summary>What the team wrote: remarks with what came of them, initiatives by rank.</summary>
internal static class TeamView
{
    private static readonly LocalText RemarksTitle = new(
        "Замечания команды: {0}, стали задачами: {1}", "Remarks of the team: {0}, became tasks: {1}");

    private static readonly LocalText InitiativesTitle = new("Инициативы, лучшие сверху", "Initiatives, the best first");
    private static readonly LocalText NoTask = new("не стало задачей", "not a task yet");
    private static readonly LocalText NotInPlan = new("в плане нет: «{0}»", "not in the plan: “{0}”");

    private static readonly Heading[] RemarkHeadings =
    [
        new(new("Замечание", "Remark")), new(new("От кого", "From")), new(new("Кому", "To")), new(new("Отдел", "Department")), new(new("Задача", "Task")),
    ];

    private static readonly Heading[] InitiativeHeadings =
    [
        new(new("Инициатива", "Initiative")), new(new("Отдел", "Department")),
        new(new("RICE", "RICE"), Right: true, NoWrap: true), new(new("Место", "Rank"), Right: true, NoWrap: true),
        new(new("ICE", "ICE"), Right: true, NoWrap: true), new(new("Место", "Rank"), Right: true, NoWrap: true),
    ];

    public static void Write(Screen screen, Report report)
    {
        WriteRemarks(screen, report, RemarkTrail.Of(report.Decision.Plan));
        WriteInitiatives(screen, report, InitiativeRanks.Of(report.Decision.Plan.Initiatives));
    }

    private static void WriteRemarks(Screen screen, Report report, IReadOnlyList<RemarkTrail> remarks)
    {
        if (remarks.Count == 0)
        {
            return;
        }

        screen.Heading(RemarksTitle.Format(screen.Language, remarks.Count, remarks.Count(r => r.BecameTask)));
        var table = screen.Table(RemarkHeadings);
        foreach (var trail in remarks)
        {
            table.AddRow(
                screen.Linked(trail.Remark.Text, Styles.Plain, trail.Remark.Cell, report.LinkTo),
                Plain.Text(trail.Remark.From ?? ""),
                Plain.Text(trail.Remark.To ?? ""),
                Plain.Text(trail.Department ?? ""),
                TaskOf(trail, screen.Language));
        }

        screen.Write(table);
    }

    private static Text TaskOf(RemarkTrail trail, Language language) => trail switch
    {
        { Task: { } task } => Plain.Text($"✓ {task.Id} {task.Title}", Styles.Good),
        { BecameTask: true } => Plain.Text("✓", Styles.Good),
        { Remark.Task: { } named } => Plain.Text(NotInPlan.Format(language, named), Styles.Middling),
        _ => Plain.Text(NoTask.In(language), Styles.Middling),
    };

    private static void WriteInitiatives(Screen screen, Report report, IReadOnlyList<RankedInitiative> initiatives)
    {
        if (initiatives.Count == 0)
        {
            return;
        }

        screen.Heading(InitiativesTitle.In(screen.Language));
        var table = screen.Table(InitiativeHeadings);
        foreach (var ranked in initiatives)
        {
            table.AddRow(
                screen.Linked(ranked.Initiative.Title, Styles.Plain, ranked.Initiative.Cell, report.LinkTo),
                Plain.Text(ranked.Initiative.Department ?? ""),
                Number(ranked.Rice, screen.Language),
                Number(ranked.RiceRank, screen.Language),
                Number(ranked.Ice, screen.Language),
                Number(ranked.IceRank, screen.Language));
        }

        screen.Write(table);
    }

    private static Text Number(decimal? value, Language language) => Plain.Text(value is { } number ? Show.Number(number, language) : "—");
}
