using SheetSync.Core.Grid;
using SheetSync.Core.Texts;
using SheetSync.Core.WriteBack;
using Spectre.Console;

namespace SheetSync.Service.Terminal;

/// <summary>The edits of a dry run as a diff: tab by tab, cell, what stands there and what would; what is alike is counted.</summary>
internal static class EditsView
{
    /// <summary>Cells listed of one tab; the rest is counted.</summary>
    private const int ShownOfTab = 30;

    /// <summary>Characters shown of one value.</summary>
    private const int LongestValue = 60;

    private static readonly LocalText Counts = new(
        "{0} {0|ячейка|ячейки|ячеек}: новых — {1}, изменённых — {2}, очищаемых — {3}",
        "{0} {0|cell|cells}: {1} new, {2} changed, {3} cleared");

    private static readonly LocalText Rest = new("… и ещё {0} на этой вкладке", "… and {0} more in this tab");

    private static readonly LocalText Item = new("Строка", "Row");

    private static readonly Heading[] Headings =
    [
        new(new("", ""), NoWrap: true), new(new("Ячейка", "Cell"), NoWrap: true), new(new("Что", "What")),
        new(new("Сейчас", "Now")), new(new("Станет", "Becomes")),
    ];

    public static void Write(Screen screen, IReadOnlyList<CellEdit> edits)
    {
        foreach (var tab in edits.GroupBy(e => e.Tab))
        {
            var ordered = tab.OrderBy(e => e.Address).ToList();
            screen.Heading(tab.Key);
            screen.Line(
                Counts.Format(screen.Language, ordered.Count, ordered.Count(e => e.Before.IsBlank), ordered.Count(IsChange), ordered.Count(e => e.Value.IsBlank)),
                Styles.Faint);
            var table = screen.Table(Headings);
            foreach (var edit in ordered.Take(ShownOfTab))
            {
                var (sign, style) = edit.Value.IsBlank ? ("−", Styles.Bad) : edit.Before.IsBlank ? ("+", Styles.Good) : ("~", Styles.Middling);
                table.AddRow(
                    Plain.Text(sign, style),
                    Plain.Text(edit.Address.A1, Styles.Accent),
                    Plain.Text(What(edit, screen.Language), Styles.Faint),
                    Plain.Text(Shown(edit, edit.Before, screen.Language), Styles.Faint),
                    Plain.Text(Shown(edit, edit.Value, screen.Language), style));
            }

            screen.Write(table);
            if (ordered.Count > ShownOfTab)
            {
                screen.Line("  " + Rest.Format(screen.Language, ordered.Count - ShownOfTab), Styles.Faint);
            }
        }
    }

    private static bool IsChange(CellEdit edit) => !edit.Before.IsBlank && !edit.Value.IsBlank;

    private static string What(CellEdit edit, Language language) => edit is ColumnEdit column
        ? ServiceNames.Header(column.Column.Role).In(language)
        : $"{Item.In(language)} {edit.Address.Row}";

    private static string Shown(CellEdit edit, CellValue value, Language language)
    {
        var text = value.Match(
            () => "—",
            text => text.ReplaceLineEndings(" "),
            number => IsShare(edit) && Math.Abs(number) < 1e6 ? Show.Percent((decimal)number, language) : Show.Number((decimal)Math.Clamp(number, -1e15, 1e15), language),
            date => Show.Date(date, language),
            boolean => boolean ? "TRUE" : "FALSE",
            error => error);
        return text.Length > LongestValue ? string.Concat(text.AsSpan(0, LongestValue - 1), "…") : text;
    }

    /// <summary>The columns that <c>adopt</c> formats as percents.</summary>
    private static bool IsShare(CellEdit edit) => edit switch
    {
        ColumnEdit column => column.Column.Role is ServiceColumn.Attainment or ServiceColumn.Progress,
        TabEdit tab => PageLayout.Of(tab.Owner.Role).Columns.ElementAtOrDefault(tab.Address.Column - 1)?.Format == ColumnFormat.Percent,
        _ => false,
    };
}
