using SheetSync.Core.Texts;
using SheetSync.Service.Doctor;
using Spectre.Console;

namespace SheetSync.Service.Terminal;

/// <summary>A line for each look, what to do below it, and the sum at the end.</summary>
internal static class DoctorView
{
    private static readonly LocalText Fine = new("Всё в порядке.", "Everything is in order.");

    private static readonly LocalText Sum = new(
        "{0} {0|неисправность|неисправности|неисправностей}, {1} {1|предупреждение|предупреждения|предупреждений}.",
        "{0} {0|fault|faults}, {1} {1|warning|warnings}.");

    public static void Write(Screen screen, IReadOnlyList<Diagnosis> found)
    {
        var table = new Table { Border = TableBorder.None, ShowHeaders = false };
        table.AddColumn(new TableColumn("") { NoWrap = true, Padding = new Padding(0, 0, 1, 0) });
        table.AddColumn(new TableColumn("") { NoWrap = true, Padding = new Padding(0, 0, 2, 0) });
        table.AddColumn(new TableColumn("") { Padding = new Padding(0) });
        LocalText? last = null;
        foreach (var diagnosis in found)
        {
            var title = diagnosis.Title == last ? "" : diagnosis.Title.In(screen.Language);
            last = diagnosis.Title;
            table.AddRow(Plain.Text(Sign(diagnosis.State), Of(diagnosis.State)), Plain.Text(title, Styles.Bold), Plain.Text(diagnosis.Found.In(screen.Language)));
            if (diagnosis.Advice is { } advice)
            {
                table.AddRow(Plain.Text(""), Plain.Text(""), Plain.Text("→ " + advice.In(screen.Language), Styles.Accent));
            }
        }

        screen.Write(table);
        var (faults, warnings) = (found.Count(d => d.State == Health.Fault), found.Count(d => d.State == Health.Warning));
        screen.Line("");
        screen.Line(
            faults + warnings == 0 ? Fine.In(screen.Language) : Sum.Format(screen.Language, faults, warnings),
            faults > 0 ? Styles.Bad : warnings > 0 ? Styles.Middling : Styles.Good);
    }

    private static string Sign(Health state) => state switch
    {
        Health.Ok => "✓",
        Health.Warning => "!",
        Health.Fault => "✗",
        _ => "·",
    };

    private static Style Of(Health state) => state switch
    {
        Health.Ok => Styles.Good,
        Health.Warning => Styles.Middling,
        Health.Fault => Styles.Bad,
        _ => Styles.Faint,
    };
}
