using System.Text.RegularExpressions;
using SheetSync.Core.Grid;
using SheetSync.Core.Rollups;

namespace SheetSync.Core.WriteBack;

/// <summary>Texts that look as this service writes them, in either language: in a service cell such a text is an older one, not a person's word.</summary>
internal static partial class ServiceForms
{
    private static readonly HashSet<string> Words = new(
        Enum.GetValues<FigureStatus>().Select(WriteBackTexts.Of).SelectMany(text => new[] { text.Ru, text.En }));

    public static bool Fit(ServiceColumn role, CellValue value) => value.Text is { } text && role switch
    {
        ServiceColumn.Id => IdForm().IsMatch(text),
        ServiceColumn.Flag => FlagForm().IsMatch(text),
        ServiceColumn.Status => Words.Contains(text),
        ServiceColumn.Forecast => PercentForm().IsMatch(text),
        _ => false,
    };

    /// <summary>
    /// What only this service writes in a column of its own: a header, a text of its form, in a column of figures a bare number. Formulas and
    /// any other text are a person's. Needs no memory of what was written: for undoing an adoption.
    /// </summary>
    public static bool IsOurs(ServiceColumn role, Cell cell) =>
        !cell.IsFormula
        && (Leftovers.IsHeader(cell.Value) || Fit(role, cell.Value)
            || (cell.Kind == CellKind.Number && role is ServiceColumn.Attainment or ServiceColumn.Forecast or ServiceColumn.Progress));

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
