using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using SheetSync.Core.Grid;
using SheetSync.Core.Template;
using SheetSync.Workbooks.Reading;
using CellValue = SheetSync.Core.Grid.CellValue;
using XlsxCell = DocumentFormat.OpenXml.Spreadsheet.Cell;
using XlsxValue = DocumentFormat.OpenXml.Spreadsheet.CellValue;

namespace SheetSync.Workbooks.Writing;

/// <summary>Writes one tab into its part; the order of elements is the schema's (ECMA-376 part 1, CT_Worksheet).</summary>
internal static class SheetPartWriter
{
    private const uint A3 = 8;

    public static void Write(WorksheetPart part, TabDesign tab, StringTable strings, StyleTable styles, bool selected)
    {
        var sheet = new Worksheet();
        var properties = new SheetProperties();
        if (tab.TabColour is { } colour)
        {
            properties.Append(new TabColor { Rgb = StyleTable.Argb(colour) });
        }

        properties.Append(new PageSetupProperties { FitToPage = true });
        sheet.Append(properties, new SheetViews(ViewOf(tab, selected)), new SheetFormatProperties { DefaultRowHeight = 15 });
        if (tab.Widths.Count > 0)
        {
            sheet.Append(new Columns(tab.Widths.OrderBy(w => w.Key).Select(w =>
                new Column { Min = (uint)w.Key, Max = (uint)w.Key, Width = w.Value, CustomWidth = true })));
        }

        sheet.Append(DataOf(tab, strings, styles));
        if (tab.Merges.Count > 0)
        {
            sheet.Append(new MergeCells(tab.Merges.Select(m => new MergeCell { Reference = m.A1 })));
        }

        AppendRules(sheet, tab, styles);
        sheet.Append(
            new PageMargins { Left = 0.4, Right = 0.4, Top = 0.5, Bottom = 0.5, Header = 0.3, Footer = 0.3 },
            new PageSetup { PaperSize = A3, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 });
        part.Worksheet = sheet;
        NoteWriter.Write(part, tab);
    }

    private static SheetView ViewOf(TabDesign tab, bool selected)
    {
        var view = new SheetView { WorkbookViewId = 0, ShowGridLines = tab.Gridlines, TabSelected = selected ? true : null };
        if (tab.FrozenRows > 0 || tab.FrozenColumns > 0)
        {
            view.Append(new Pane
            {
                HorizontalSplit = tab.FrozenColumns > 0 ? tab.FrozenColumns : null,
                VerticalSplit = tab.FrozenRows > 0 ? tab.FrozenRows : null,
                TopLeftCell = new CellAddress(tab.FrozenRows + 1, tab.FrozenColumns + 1).A1,
                ActivePane = tab.FrozenRows == 0 ? PaneValues.TopRight : tab.FrozenColumns == 0 ? PaneValues.BottomLeft : PaneValues.BottomRight,
                State = PaneStateValues.Frozen,
            });
        }

        return view;
    }

    private static SheetData DataOf(TabDesign tab, StringTable strings, StyleTable styles)
    {
        var data = new SheetData();
        var cells = tab.Cells.OrderBy(c => c.Key).GroupBy(c => c.Key.Row).ToDictionary(g => g.Key, g => g.ToList());
        foreach (var number in cells.Keys.Union(tab.Heights.Keys).Order())
        {
            var row = new Row { RowIndex = (uint)number };
            if (tab.Heights.TryGetValue(number, out var height))
            {
                // Not marked as custom: a program may fit the row again when its text changes.
                row.Height = height;
            }

            row.Append(cells.GetValueOrDefault(number, []).Select(c => CellOf(c.Key, c.Value, strings, styles)));
            data.Append(row);
        }

        return data;
    }

    private static XlsxCell CellOf(CellAddress address, CellDesign design, StringTable strings, StyleTable styles)
    {
        var value = design.Value;
        var cell = new XlsxCell { CellReference = address.A1, StyleIndex = styles.Of(design.Look, LooksLikeFormula(value.Text)) };
        if (value.Kind == CellKind.Blank)
        {
            return cell;
        }

        var (type, text) = ContentOf(value, strings);
        cell.DataType = type;
        cell.CellValue = new XlsxValue(text);
        return cell;
    }

    private static (EnumValue<CellValues>? Type, string Text) ContentOf(CellValue value, StringTable strings) => value.Kind switch
    {
        CellKind.Boolean => (CellValues.Boolean, value.Boolean == true ? "1" : "0"),
        CellKind.Number or CellKind.Date => (null, value.Number!.Value.ToString("R", CultureInfo.InvariantCulture)),
        CellKind.Error when Errors.Spell(value.Error!) == value.Error && value.Error != Errors.General => (CellValues.Error, value.Error!),
        _ => (CellValues.SharedString, strings.Add(value.Display).ToString(CultureInfo.InvariantCulture)),
    };

    /// <summary>Excel would take such a text for a formula when somebody edits its cell, unless its style says otherwise.</summary>
    private static bool LooksLikeFormula(string? text) => text is { Length: > 0 } && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '\'';

    private static void AppendRules(Worksheet sheet, TabDesign tab, StyleTable styles)
    {
        var priority = 0;
        foreach (var rule in tab.Colours)
        {
            sheet.Append(new ConditionalFormatting(
                new ConditionalFormattingRule(new Formula(FormulaOf(rule)))
                {
                    Type = ConditionalFormatValues.Expression, FormatId = styles.Of(rule), Priority = ++priority,
                })
            {
                SequenceOfReferences = new ListValue<StringValue> { InnerText = rule.Range.A1 },
            });
        }

        if (tab.Choices.Count > 0)
        {
            sheet.Append(new DataValidations(tab.Choices.Select(ValidationOf)) { Count = (uint)tab.Choices.Count });
        }
    }

    /// <summary>The condition as a formula for the first cell of its range; files spell functions in English and separate with commas, whatever the locale.</summary>
    private static string FormulaOf(ColourRule rule)
    {
        var first = rule.Range.First;
        return rule.When switch
        {
            ColourWhen.Holds holds => $"${CellAddress.ColumnName(holds.Column)}{first.Row}={Quoted(holds.Text)}",
            ColourWhen.StartsWith starts => $"LEFT({first.A1},{starts.Text.Length})={Quoted(starts.Text)}",
            _ => $"LEN({first.A1})>0",
        };
    }

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static DataValidation ValidationOf(Choice choice) => new(new Formula1(FormulaOf(choice)))
    {
        Type = DataValidationValues.List,
        AllowBlank = true,
        ShowErrorMessage = choice.Strict,
        ShowInputMessage = choice.Prompt is null ? null : true,
        Prompt = choice.Prompt is null ? null : XmlSafe.Text(choice.Prompt),
        SequenceOfReferences = new ListValue<StringValue> { InnerText = choice.Range.A1 },
    };

    private static string FormulaOf(Choice choice)
    {
        if (choice.Source is not { } source)
        {
            return $"\"{string.Join(',', choice.Words).Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        }

        var (first, last) = (source.Range.First, source.Range.Last);
        var range = $"${CellAddress.ColumnName(first.Column)}${first.Row}:${CellAddress.ColumnName(last.Column)}${last.Row}";
        return source.Tab is null ? range : $"'{source.Tab.Replace("'", "''", StringComparison.Ordinal)}'!{range}";
    }
}
