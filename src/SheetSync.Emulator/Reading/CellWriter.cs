using System.Text.Json;
using SheetSync.Emulator.Api;
using SheetSync.Emulator.Model;

namespace SheetSync.Emulator.Reading;

/// <summary>Writes Google's <c>CellData</c>. The mask is looked up once, not per cell.</summary>
internal sealed class CellWriter(FieldMask mask, ICellEngine engine, string locale)
{
    private readonly bool _entered = mask.Has("userEnteredValue");
    private readonly bool _effective = mask.Has("effectiveValue");
    private readonly bool _formatted = mask.Has("formattedValue");
    private readonly FieldMask? _format = mask["userEnteredFormat"];
    private readonly FieldMask? _effectiveFormat = mask["effectiveFormat"];
    private readonly bool _hyperlink = mask.Has("hyperlink");
    private readonly bool _note = mask.Has("note");
    private readonly FieldMask? _runs = mask["textFormatRuns"];
    private readonly FieldMask? _validation = mask["dataValidation"];
    private readonly FieldMask? _pivot = mask["pivotTable"];
    private readonly FieldMask? _chips = mask["chipRuns"];

    public void Write(Utf8JsonWriter writer, Cell? cell)
    {
        writer.WriteStartObject();
        if (cell is not null)
            WriteFields(writer, cell);
        writer.WriteEndObject();
    }

    private void WriteFields(Utf8JsonWriter writer, Cell cell)
    {
        if (_entered && cell.HasValue)
        {
            writer.WritePropertyName("userEnteredValue");
            WriteValue(writer, cell.Entered, cell.Formula);
        }
        if (_effective && !cell.Effective.IsBlank)
        {
            writer.WritePropertyName("effectiveValue");
            WriteValue(writer, cell.Effective, null);
        }
        if (_formatted && !cell.Effective.IsBlank)
            writer.WriteString("formattedValue", engine.Render(cell, locale));
        WritePiece(writer, "userEnteredFormat", cell.Format, _format);
        if (_effectiveFormat is not null && (cell.HasValue || cell.Format is not null))
            WritePiece(writer, "effectiveFormat", CellFormats.Effective(cell.Format ?? cell.Inferred, cell.Effective.Kind), _effectiveFormat);
        if (_hyperlink && cell.Hyperlink is not null)
            writer.WriteString("hyperlink", cell.Hyperlink);
        if (_note && cell.Note is not null)
            writer.WriteString("note", cell.Note);
        WritePiece(writer, "textFormatRuns", cell.TextFormatRuns, _runs);
        WritePiece(writer, "dataValidation", cell.Validation, _validation);
        WritePiece(writer, "pivotTable", cell.PivotTable, _pivot);
        WritePiece(writer, "chipRuns", cell.ChipRuns, _chips);
    }

    private static void WritePiece(Utf8JsonWriter writer, string name, Json? piece, FieldMask? mask)
    {
        if (piece is null || mask is null)
            return;
        writer.WritePropertyName(name);
        mask.Write(writer, piece.Element);
    }

    /// <summary>Google's <c>ExtendedValue</c>.</summary>
    public static void WriteValue(Utf8JsonWriter writer, Value value, string? formula)
    {
        writer.WriteStartObject();
        if (formula is not null)
        {
            writer.WriteString("formulaValue", formula);
        }
        else
        {
            switch (value.Kind)
            {
                case ValueKind.Number:
                    writer.WriteNumber("numberValue", value.Number);
                    break;
                case ValueKind.Text:
                    writer.WriteString("stringValue", value.Text);
                    break;
                case ValueKind.Boolean:
                    writer.WriteBoolean("boolValue", value.Bool);
                    break;
                case ValueKind.Error:
                    writer.WriteStartObject("errorValue");
                    writer.WriteString("type", ErrorNames.Of(value.Error));
                    if (value.Text is not null)
                        writer.WriteString("message", value.Text);
                    writer.WriteEndObject();
                    break;
                default:
                    break;
            }
        }
        writer.WriteEndObject();
    }
}
