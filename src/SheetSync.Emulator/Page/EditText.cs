using System.Globalization;
using SheetSync.Emulator.Formats;
using SheetSync.Emulator.Model;

namespace SheetSync.Emulator.Page;

/// <summary>The text that stands in the editor when a person opens a cell: typed again, it gives the same value.</summary>
internal static class EditText
{
    public static string Of(Cell cell, string shown, Workbook workbook, ICellEngine engine) => cell.Effective.Kind switch
    {
        ValueKind.Number => Number(cell, workbook.Locale),
        ValueKind.Text => Text(cell, workbook, engine),
        _ => shown,
    };

    private static string Number(Cell cell, string locale)
    {
        var number = cell.Effective.Number;
        var type = cell.Format?.Property("numberFormat") is { ValueKind: System.Text.Json.JsonValueKind.Object } format
            && format.TryGetProperty("type", out var name) ? NumberFormat.TypeOf(name.GetString()) : NumberFormatType.Unspecified;
        return type switch
        {
            NumberFormatType.Date or NumberFormatType.Time or NumberFormatType.DateTime =>
                NumberFormatter.Format(cell.Effective, new NumberFormat(WholeType(type, number)), locale),
            NumberFormatType.Percent => Plain((double)Math.Round((decimal)Math.Clamp(number, -1e20, 1e20) * 100, 10), locale) + "%",
            _ => Plain(number, locale),
        };
    }

    /// <summary>A day with a time of day shows both in the editor, whatever the format leaves out.</summary>
    private static NumberFormatType WholeType(NumberFormatType type, double number) =>
        type == NumberFormatType.Date && number != Math.Floor(number) ? NumberFormatType.DateTime : type;

    private static string Plain(double number, string locale) =>
        number.ToString("R", CultureInfo.InvariantCulture).Replace('.', FormatLocale.Of(locale).Decimal);

    /// <summary>An apostrophe keeps text text that would otherwise be read as a number, a date, a formula.</summary>
    private static string Text(Cell cell, Workbook workbook, ICellEngine engine)
    {
        var text = cell.Effective.Text ?? "";
        if (text.Length is 0 or > 40 && !text.StartsWith('=') && !text.StartsWith('\''))
            return text;
        var typed = engine.Enter(text, workbook, cell.Format);
        return typed.Formula is null && typed.Value == cell.Effective ? text : "'" + text;
    }
}
