using System.Text.RegularExpressions;
using SheetSync.Core.Grid;
using SheetSync.Core.Rollups;
using SheetSync.Core.Texts;

namespace SheetSync.Core.WriteBack;

/// <summary>
/// What only this service writes in a column of its own, by its form: a header, an id, a flag or a status in our words, in a column of
/// figures a bare number or percent. Formulas and any other text are a person's. Needs no memory of what was written: for undoing an adoption.
/// </summary>
internal static partial class ServiceForms
{
    private static readonly HashSet<string> Words = new(
        from status in Enum.GetValues<FigureStatus>() from text in Both(WriteBackTexts.Of(status)) select text);

    private static readonly HashSet<string> HeaderTexts = new(
        from column in Enum.GetValues<ServiceColumn>() from text in Both(ServiceNames.Header(column)) select text);

    public static bool IsOurs(ServiceColumn role, Cell cell)
    {
        if (cell.Value.IsBlank || cell.IsFormula)
        {
            return false;
        }

        if (cell.Value.Text is not { } text)
        {
            return cell.Value.Kind == CellKind.Number && role is ServiceColumn.Attainment or ServiceColumn.Forecast or ServiceColumn.Progress;
        }

        return HeaderTexts.Contains(text) || role switch
        {
            ServiceColumn.Id => IdForm().IsMatch(text),
            ServiceColumn.Flag => FlagForm().IsMatch(text),
            ServiceColumn.Status => Words.Contains(text),
            ServiceColumn.Forecast => PercentForm().IsMatch(text),
            _ => false,
        };
    }

    private static IEnumerable<string> Both(LocalText text) => [text.Ru, text.En];

    // domain.md §4: up to three letters of the department's name, perhaps a digit, a number.
    [GeneratedRegex(@"^\p{L}{1,3}\d{0,2}-\d{1,6}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex IdForm();

    // WriteBackTexts.Overdue and DueThisMonth in both languages.
    [GeneratedRegex(@"^(Просрочено на \d+ дн\.|Overdue by \d+ days?|Срок в этом месяце|Due this month)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex FlagForm();

    // Show.Percent in both languages.
    [GeneratedRegex(@"^-?\d+([.,]\d)?[\u00A0 ]?%$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex PercentForm();
}
