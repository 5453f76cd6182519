using SheetSync.Core.Shrink;
using SheetSync.Core.Texts;

namespace SheetSync.Service.Terminal;

/// <summary>What vanished from a workbook, when the shrink guard holds.</summary>
internal static class VanishedView
{
    /// <summary>Titles listed of one department; the rest is counted.</summary>
    private const int TitlesShown = 10;

    private static readonly LocalText Whole = new("{0}: пропал отдел целиком, {1} {1|строка|строки|строк}", "{0}: the whole department vanished, {1} {1|item|items}");

    private static readonly LocalText Part = new("{0}: пропало {1} из {2}", "{0}: {1} of {2} vanished");

    private static readonly LocalText Rest = new("… и ещё {0}", "… and {0} more");

    private static readonly LocalText Nameless = new("без названия", "no name");

    public static void Write(Screen screen, ShrinkReport shrink, string workbook)
    {
        var language = screen.Language;
        screen.Line(ShrinkTexts.Summary.Format(language, shrink.Lost, shrink.Known), Styles.Bad);
        foreach (var department in shrink.Departments)
        {
            var text = department.Vanished ? Whole : Part;
            screen.Line("  " + text.Format(language, department.Name, department.Items.Count, department.Known));
            foreach (var item in department.Items.Take(TitlesShown))
            {
                screen.Line($"    {item.Id.Value}  {(item.Title.Length == 0 ? Nameless.In(language) : item.Title)}", Styles.Faint);
            }

            if (department.Items.Count > TitlesShown)
            {
                screen.Line("    " + Rest.Format(language, department.Items.Count - TitlesShown), Styles.Faint);
            }
        }

        screen.Line(ShrinkTexts.WhatToDo.Format(language, workbook));
    }
}
