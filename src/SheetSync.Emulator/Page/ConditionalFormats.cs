using System.Globalization;
using System.Text.Json;
using SheetSync.Emulator.Calculation;
using SheetSync.Emulator.Formats;
using SheetSync.Emulator.Formulas;
using SheetSync.Emulator.Model;

namespace SheetSync.Emulator.Page;

/// <summary>
/// Which cells the boolean rules of a tab's conditional formats colour, for the page only. The first rule that is met wins for each cell,
/// as in Google's editor; gradients and conditions on dates are not drawn.
/// </summary>
internal sealed class ConditionalFormats(Workbook workbook, Sheet sheet, TimeProvider time)
{
    /// <summary>Cells looked at for one answer: beyond, colours are left out rather than the page made slow.</summary>
    private const int MaxCells = 100_000;

    private readonly WorkbookContext _context = new(workbook, time);
    private readonly bool _commaDecimal = FormatLocale.Of(workbook.Locale).Decimal == ',';

    public IEnumerable<(int Row, int Column, Json Format)> Met()
    {
        var taken = new HashSet<(int, int)>();
        var budget = MaxCells;
        foreach (var rule in sheet.ObjectsOf("conditionalFormats").Select(Rule.Of).OfType<Rule>())
        {
            foreach (var rect in rule.Ranges.Where(range => range.SheetId == sheet.Id).Select(range => range.Within(sheet)))
            {
                var height = Math.Min(rect.EndRow, sheet.UsedRows) - rect.StartRow;
                if (height <= 0 || (budget -= height * rect.Width) < 0)
                    continue;
                foreach (var (row, column) in Cells(rect, height).Where(cell => !taken.Contains(cell) && IsMet(rule, rect, cell)))
                {
                    taken.Add((row, column));
                    yield return (row, column, rule.Format);
                }
            }
        }
    }

    private static IEnumerable<(int Row, int Column)> Cells(Rect rect, int height) =>
        from row in Enumerable.Range(rect.StartRow, height)
        from column in Enumerable.Range(rect.StartColumn, rect.Width)
        select (row, column);

    private bool IsMet(Rule rule, Rect rect, (int Row, int Column) at)
    {
        var value = sheet[at.Row, at.Column]?.Effective ?? Value.Blank;
        return rule.Type switch
        {
            "CUSTOM_FORMULA" => rule.Values is [var formula, ..] && Compute(Shifted(rule, rect, formula, at), at) is { Kind: ValueKind.Boolean or ValueKind.Number, Number: not 0 },
            "BLANK" => value.IsBlank,
            "NOT_BLANK" => !value.IsBlank,
            _ when rule.Type.StartsWith("TEXT_", StringComparison.Ordinal) => rule.Values is [var wanted, ..] && IsText(rule.Type, value.ToString(), wanted),
            _ when rule.Type.StartsWith("NUMBER_", StringComparison.Ordinal) => value.Kind == ValueKind.Number && IsNumber(rule, rect, value.Number, at),
            _ => false,
        };
    }

    /// <summary>References of the formula are meant for the top left cell of the rule's first range.</summary>
    private string Shifted(Rule rule, Rect rect, string formula, (int Row, int Column) at)
    {
        var (row, column) = (rule.Ranges[0].StartRow ?? rect.StartRow, rule.Ranges[0].StartColumn ?? rect.StartColumn);
        return FormulaRewriter.Shift(formula, at.Row - row, at.Column - column, _commaDecimal);
    }

    private Value Compute(string formula, (int Row, int Column) at) =>
        FormulaParser.Parse(formula, _commaDecimal).Root is { } root
            ? FormulaEvaluator.Evaluate(root, new CellKey(sheet.Id, at.Row, at.Column), _context)
            : Value.Blank;

    private static bool IsText(string type, string text, string wanted) => type switch
    {
        "TEXT_CONTAINS" => text.Contains(wanted, StringComparison.OrdinalIgnoreCase),
        "TEXT_NOT_CONTAINS" => !text.Contains(wanted, StringComparison.OrdinalIgnoreCase),
        "TEXT_STARTS_WITH" => text.StartsWith(wanted, StringComparison.OrdinalIgnoreCase),
        "TEXT_ENDS_WITH" => text.EndsWith(wanted, StringComparison.OrdinalIgnoreCase),
        "TEXT_EQ" => string.Equals(text, wanted, StringComparison.OrdinalIgnoreCase),
        _ => false,
    };

    private bool IsNumber(Rule rule, Rect rect, double number, (int Row, int Column) at)
    {
        var bounds = rule.Values.Select(text => Bound(text.StartsWith('=') ? Shifted(rule, rect, text, at) : text, at)).ToList();
        if (bounds.Count == 0 || bounds.Contains(null))
            return false;
        var first = bounds[0]!.Value;
        return rule.Type switch
        {
            "NUMBER_GREATER" => number > first,
            "NUMBER_GREATER_THAN_EQ" => number >= first,
            "NUMBER_LESS" => number < first,
            "NUMBER_LESS_THAN_EQ" => number <= first,
            "NUMBER_EQ" => number.Equals(first),
            "NUMBER_NOT_EQ" => !number.Equals(first),
            "NUMBER_BETWEEN" => bounds.Count > 1 && number >= first && number <= bounds[1],
            "NUMBER_NOT_BETWEEN" => bounds.Count > 1 && (number < first || number > bounds[1]),
            _ => false,
        };
    }

    private double? Bound(string text, (int Row, int Column) at) =>
        text.StartsWith('=') ? Compute(text, at) is { Kind: ValueKind.Number } value ? value.Number : null
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private sealed record Rule(string Type, IReadOnlyList<string> Values, IReadOnlyList<GridRange> Ranges, Json Format)
    {
        public static Rule? Of(Json json)
        {
            if (json.Property("booleanRule") is not { ValueKind: JsonValueKind.Object } rule
                || !rule.TryGetProperty("condition", out var condition) || !condition.TryGetProperty("type", out var type)
                || !rule.TryGetProperty("format", out var format) || json.Property("ranges") is not { ValueKind: JsonValueKind.Array } ranges)
                return null;
            return new Rule(
                type.GetString() ?? "",
                condition.TryGetProperty("values", out var values)
                    ? [.. values.EnumerateArray().Select(value => value.TryGetProperty("userEnteredValue", out var text) ? text.GetString() ?? "" : "")] : [],
                [.. ranges.EnumerateArray().Select(range => ObjectRanges.Read(System.Text.Json.Nodes.JsonObject.Create(range)!))],
                Json.Parse(format.GetRawText()));
        }
    }
}
