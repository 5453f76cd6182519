using SheetSync.Core;
using SheetSync.Core.Identity;
using SheetSync.Core.Texts;
using SheetSync.Service.Reports;

namespace SheetSync.Service.Terminal;

/// <summary>Rows that do not simply have the id that stands beside them, and why; nothing is said where there are none.</summary>
internal static class ReassignmentsView
{
    private static readonly LocalText Title = new("Кому достался другой ID и почему", "Rows with another ID, and why");
    private static readonly LocalText Kept = new("{0} «{1}»: {2} — {3}", "{0} “{1}”: {2} — {3}");
    private static readonly LocalText Changed = new("{0} «{1}»: {4} → {2} — {3}", "{0} “{1}”: {4} → {2} — {3}");

    public static void Write(Screen screen, Decision decision)
    {
        var told = Reassignments.Among(decision.Ids);
        if (told.Count == 0)
        {
            return;
        }

        screen.Heading(Title.In(screen.Language));
        var titles = ItemTitles.Of(decision.Plan);
        foreach (var assignment in told)
        {
            var text = assignment.Typed == assignment.Id.Value ? Kept : Changed;
            screen.Line(text.Format(
                screen.Language,
                assignment.Cell.ToString(),
                titles.GetValueOrDefault(assignment.Id)?.ReplaceLineEndings(" ") ?? "—",
                assignment.Id.Value,
                Reassignments.Why(assignment).In(screen.Language),
                assignment.Typed ?? "—"));
        }
    }
}
